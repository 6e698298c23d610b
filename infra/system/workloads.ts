/** Images that are built; each holds one program tree. */
export type ImageName = 'api' | 'web' | 'console'

/** Who signs in to the database, as `grants.sql` knows them. */
export type DatabaseAccount = 'api' | 'worker' | 'migrate'

/** What a workload may reach inside: everything else is refused. */
export type Neighbour = 'database' | 'keys' | 'secrets' | 'api'

/** A program as it runs in the cluster: facts only, the same in every environment. */
export type Workload = {
  name: WorkloadName
  /** Namespace of its own, with a default-deny around it. */
  namespace: string
  image: ImageName
  command: readonly string[]
  kind: 'service' | 'background' | 'single' | 'job'
  /** Port that callers use; null where nobody calls. */
  port: number | null
  /** Port and paths of the probes; null for what runs once. */
  health: { port: number; startup: string; ready: string; live: string } | null
  databaseAccount: DatabaseAccount | null
  reaches: readonly Neighbour[]
  /** Purposes for which it may leave the house, as `GIRASOL_EGRESS` names them: none for all but the worker. */
  waysOut: readonly ('mail' | 'alerts' | 'weather')[]
  /** Folders that it writes to; everything else is read-only. `kept` outlives the pod. */
  folders: readonly { path: string; sizeMiB: number; kept: boolean }[]
}

export type WorkloadName = 'api' | 'worker' | 'sealer' | 'web' | 'console' | 'migrate'

const probes = (port: number) => ({
  port,
  startup: '/health/started',
  ready: '/health/ready',
  live: '/health/live',
})
const scratch = (sizeMiB: number) => ({ path: '/tmp', sizeMiB, kept: false })

/** Every workload of Girasol. */
export const workloads: Record<WorkloadName, Workload> = {
  api: {
    name: 'api',
    namespace: 'girasol-api',
    image: 'api',
    command: ['node', 'apps/api/src/server.ts'],
    kind: 'service',
    port: 4100,
    health: probes(4100),
    databaseAccount: 'api',
    reaches: ['database', 'keys', 'secrets'],
    waysOut: [],
    folders: [scratch(64)],
  },
  worker: {
    name: 'worker',
    namespace: 'girasol-worker',
    image: 'api',
    command: ['node', 'apps/api/src/worker.ts'],
    kind: 'background',
    port: null,
    health: probes(4101),
    databaseAccount: 'worker',
    reaches: ['database', 'keys', 'secrets'],
    waysOut: ['mail', 'alerts'],
    folders: [scratch(64)],
  },
  /** Writes the trail's leaves and checkpoints to a disk of its own, so there is one of it. */
  sealer: {
    name: 'sealer',
    namespace: 'girasol-sealer',
    image: 'api',
    command: ['node', 'apps/api/src/sealer.ts'],
    kind: 'single',
    port: null,
    health: probes(4103),
    databaseAccount: 'worker',
    reaches: ['database', 'secrets'],
    waysOut: [],
    folders: [scratch(64), { path: '/trail', sizeMiB: 20_480, kept: true }],
  },
  web: {
    name: 'web',
    namespace: 'girasol-web',
    image: 'web',
    command: ['node', 'apps/web/server.ts'],
    kind: 'service',
    port: 4000,
    health: probes(4000),
    databaseAccount: null,
    reaches: ['api'],
    waysOut: [],
    folders: [scratch(64), { path: '/app/apps/web/.next/cache', sizeMiB: 256, kept: false }],
  },
  console: {
    name: 'console',
    namespace: 'girasol-console',
    image: 'console',
    command: ['node', 'apps/console/server.ts'],
    kind: 'service',
    port: 4001,
    health: probes(4001),
    databaseAccount: null,
    reaches: ['api'],
    waysOut: [],
    folders: [scratch(64), { path: '/app/apps/console/.next/cache', sizeMiB: 256, kept: false }],
  },
  migrate: {
    name: 'migrate',
    namespace: 'girasol-migrate',
    image: 'api',
    command: ['node', 'apps/api/src/database/migrate.ts'],
    kind: 'job',
    port: null,
    health: null,
    databaseAccount: 'migrate',
    reaches: ['database', 'secrets'],
    waysOut: [],
    folders: [scratch(64)],
  },
}
