import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { anyPort } from '../../../launch/programs/ports.ts'
import { ensureSecrets } from '../../../launch/secrets.ts'
import { seedCast } from '../../../test/journeys/cast-task.ts'
import { environments } from '../../system/environments.ts'
import { workloads, type WorkloadName } from '../../system/workloads.ts'
import { docker } from '../docker.ts'
import { type Given, runOnce, type Stage, startContainer } from './container.ts'
import type { Reached } from './journey.ts'
import { secretsFor } from './places.ts'
import { openRelay } from './relay.ts'
import { settingsOf } from './settings.ts'
import { openSurroundings, type Pair, type Surroundings, type Undo } from './surroundings.ts'

/** The programs that run on, in the order in which they are started. */
export const running = ['api', 'worker', 'sealer', 'web', 'console'] as const

type Say = (line: string) => void
type Ports = Record<'api' | 'web' | 'console', number>

/** Migrates a throw-away database, opens the accounts of crews, and starts every program from its image. */
export async function startWhole(
  tag: string,
  say: Say,
  undo: Undo,
): Promise<{ stage: Stage; reached: Reached }> {
  const around = await openSurroundings(undo)
  const { network, home, mailbox } = around
  const ports = { api: await anyPort(), web: await anyPort(), console: await anyPort() }
  const hosts = { database: network.gateway, mail: network.gateway }
  const sizes = environments.find(({ name }) => name === 'production')!.sizes
  const stage = { name: network.name, home, tag, sizes, hosts }
  const given = giver(around, ports)
  say((await runOnce(workloads.migrate, stage, given('migrate'))).replace(/,.*,/s, ' to'))
  const crewPassword = await openCrews(around)
  for (const name of running) await start(name, { stage, given, ports, say, undo })
  const [api, site] = [ports.api, ports.web].map((port) => `https://localhost:${port}`)
  return { stage, reached: { site: site!, api: api!, mailbox: mailbox.page, crewPassword } }
}

type Starting = {
  stage: Stage
  given: (name: WorkloadName) => Given
  ports: Ports
  say: Say
  undo: Undo
}

async function start(name: WorkloadName, { stage, given, ports, say, undo }: Starting) {
  const began = performance.now()
  undo.push(() => docker('rm', '--force', `${stage.name}-${name}`))
  const host = await startContainer(workloads[name], stage, given(name))
  say(`${name} is healthy after ${((performance.now() - began) / 1000).toFixed(1)} s`)
  const port = name in ports ? ports[name as keyof Ports] : null
  if (port === null) return
  const relay = await openRelay({ host: '127.0.0.1', port }, { host, port: workloads[name].port! })
  undo.push(() => relay.close())
}

/** What each workload is given: its settings, and a folder with the secrets that are its own. */
function giver(around: Surroundings, ports: Ports): (name: WorkloadName) => Given {
  const { home, network, database, mailbox, pair } = around
  const settings = settingsOf({
    site: `https://localhost:${ports.web}`,
    console: `https://localhost:${ports.console}`,
    network: network.subnet,
    database: elsewhere(database.environment, `database:${database.port}`),
    mail: { host: 'mail', port: mailbox.port },
  })
  const secrets = allSecrets(home, pair)
  return (name) => ({ environment: settings[name], secrets: secretsFor(name, home, secrets) })
}

/** The accounts of the crews, opened with the API's rights on the database; gives their password. */
async function openCrews({ home, database }: Surroundings): Promise<string> {
  const password = randomBytes(18).toString('base64url')
  const folder = join(home, 'all')
  await seedCast({
    ...database.environment,
    GIRASOL_PROFILE: 'test',
    GIRASOL_SECRETS_FOLDER: folder,
    GIRASOL_TRAIL_FOLDER: folder,
    JOURNEYS_PASSWORD: password,
  })
  return password
}

/** The same addresses by the name and port that containers use. */
function elsewhere(environment: Record<string, string>, place: string): Record<string, string> {
  const moved = Object.entries(environment).map(([name, text]) => [
    name,
    text.replace(/@127\.0\.0\.1:\d+/, `@${place}`),
  ])
  return Object.fromEntries(moved) as Record<string, string>
}

function allSecrets(home: string, pair: Pair): Map<string, string | Buffer> {
  const folder = join(home, 'all')
  mkdirSync(folder, { mode: 0o700 })
  ensureSecrets(folder)
  const made = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const)
  const proofs = ['api', 'web', 'console'].flatMap((name) => [
    [`${name}-tls.crt`, pair.certificate] as const,
    [`${name}-tls.key`, pair.key] as const,
  ])
  const authorities = ['database-ca.pem', 'internal-ca.pem'].map(
    (name) => [name, pair.authority] as const,
  )
  return new Map<string, string | Buffer>([...made, ...proofs, ...authorities])
}
