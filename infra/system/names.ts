import type { Environment } from './environments.ts'
import type { ImageName, Workload, WorkloadName } from './workloads.ts'

/** Bucket in the account of logs that keeps the trail, locked. */
export const archiveBucket = ({ name, accounts, region }: Environment) =>
  `girasol-${name}-archive-${accounts.logs}-${region}`

/** Bucket in the account of logs that services write to that cannot write to a locked one. */
export const landingBucket = ({ name, accounts, region }: Environment) =>
  `girasol-${name}-landing-${accounts.logs}-${region}`

/** Name of the key that the archive is sealed with, in the account of logs. */
export const archiveKeyAlias = ({ name }: Environment) => `alias/girasol-${name}-archive`

/** The load balancer's target group that the cluster puts a workload's pods into. */
export const targetGroup = ({ name }: Environment, workload: WorkloadName) =>
  `girasol-${name}-${workload}`

/** Role that the release workflow takes on to deploy. */
export const deployRole = ({ name }: Environment) => `girasol-${name}-deploy`

/** Role that the build workflow takes on to push images; one, since all environments share the registry. */
export const pushRole = 'girasol-push-images'

/** Image repository in the account that builds; digests are promoted, so all environments share it. */
export const imageRepository = (image: ImageName) => `girasol/${image}`

/** The cluster of an environment. */
export const clusterName = ({ name }: Environment) => `girasol-${name}`

/** Locked vault in the account of backups, in the other region. */
export const farVault = ({ name }: Environment) => `girasol-${name}-far`

/** Pools of nodes, apart by what their pods may reach: `outward` has a way out, `inner` the database, `sites` neither. */
export const pools = ['sites', 'inner', 'outward'] as const
export type Pool = (typeof pools)[number]

/** Pool that a workload runs in: the least that it can do with. */
export function poolOf({ waysOut, reaches }: Workload): Pool {
  if (waysOut.length > 0) return 'outward'
  return reaches.includes('database') ? 'inner' : 'sites'
}

/** Name of the security group of a pool's pods (`podSecurityGroupSelectorTerms`). */
export const podGroup = ({ name }: Environment, pool: Pool) => `girasol-${name}-pods-${pool}`

/** Tag that says what a subnet is for: nodes and most pods `app`, pods of `outward` `egress` (`podSubnetSelectorTerms`). */
export const subnetTag = 'girasol:subnet'

/** Role of the nodes. */
export const nodeRole = ({ name }: Environment) => `girasol-${name}-node`

/** Not 3306, so that what looks for a database finds none. */
export const databasePort = 13306

/** The record of every call to AWS in the system's account. */
export const trailName = ({ name }: Environment) => `girasol-${name}`

/** Group in which the programs' lines arrive, one JSON object each. */
export const programsLog = ({ name }: Environment) => `/girasol/${name}/programs`

/** Lines of the programs that become figures: the event to look for, and the field that holds the figure. */
export const loggedFigures = {
  /** Age of the oldest message that the worker has not yet sent, seconds. */
  queueAge: { event: 'outbox.age', field: 'ageSeconds' },
} as const
