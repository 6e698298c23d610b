import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection } from 'mysql2/promise'
import { buildApi, startApp, type Started } from '../apps/api/src/app.ts'
import { type Config, readConfig } from '../apps/api/src/config.ts'
import { runSealer } from '../apps/api/src/features/audit-trail/audit-trail.ts'
import type { Server } from '../apps/api/src/http/server.ts'
import {
  createAlertEngine,
  createPoster,
  runAlertPosts,
  webhookReceiver,
} from '../apps/api/src/features/alerts/alerts.ts'
import { createLog } from '../apps/api/src/observability/logger.ts'
import { createMailLoop, smtpSender } from '../apps/api/src/features/notifications/notifications.ts'
import { createRelay, type Relay } from '../apps/api/src/outbox/relay.ts'
import { subscribers } from '../apps/api/src/outbox/subscribers.ts'
import { openMailbox } from '../launch/mailbox/open-mailbox.ts'
import type { KeptMail } from '../launch/mailbox/kept-mails.ts'
import { type AlertReceiver, openReceiver } from './alert-receiver.ts'
import { type Client, createClient, type Person } from './client.ts'
import { movableClock, type MovableClock } from './clock.ts'
import { startDatabase, type TestDatabase } from './database.ts'
import { consoleOrigin, siteOrigin } from './origins.ts'
import {
  type CrewAsked,
  fromConsole,
  fromSite,
  openCrewPerson,
  openCustomer,
  openStaff,
  type StaffPerson,
  type StaffRole,
} from './people.ts'

export type World = {
  /** Time of the whole world, which can be moved. */
  clock: MovableClock
  config: Config
  api: Started & { server: Server; /** Where the API really listens, for streams. */ url: string }
  worker: Started & {
    relay: Relay
    /** Delivers events and sends mails until none is due; how many events that were. */
    settle(): Promise<number>
    /** Looks for alerts once, with everything that is looked at, and tells those that were found: by mail and to the receiver. */
    watch(): Promise<void>
    /** Tells the alerts that are there, whoever raised them. */
    tell(): Promise<void>
    /** Looks for alerts and tells them in the background, as the worker does, until the world stops. */
    runAlerts(): void
    /** Delivers in the background and seals the trail, as the worker does, until the world stops. */
    run(): void
  }
  /** What was logged so far, by all programs. */
  log: string[]
  /** What was mailed so far, the newest first; to one address, when it is given. `worker.settle` sends what waits. */
  mails(to?: string): KeptMail[]
  /** Outside of Girasol: what alerts are posted to. */
  receiver: AlertReceiver
  database: TestDatabase
  /** A connection with all rights. */
  admin: Connection
  /** Where the trail's checkpoints and keys lie. */
  folders: { secrets: string; trail: string }
  /** Somebody without an account, on the customers' site. */
  visitor(): Client
  /** Somebody at the console who is not signed in. */
  office(): Client
  /** A program without cookies or origin, as the app is. */
  program(): Client
  /** A homeowner who signed up on the site, or in the app. */
  customer(device?: 'browser' | 'app'): Promise<Person>
  /** A certified crew member in the app; the crew's base is the ZIP code. */
  crew(asked: CrewAsked): Promise<Person>
  /** In the console, password and second factor presented. */
  staff(role: StaffRole): Promise<StaffPerson>
  stop(): Promise<void>
}

/** The whole system for a test: a database of its own, the API, the worker, and people who use them. */
export async function startWorld(given: { database?: TestDatabase } = {}): Promise<World> {
  const database = given.database ?? (await startDatabase())
  const home = mkdtempSync(join(tmpdir(), 'girasol-world-'))
  const folders = makeFolders(home)
  const mailbox = await openMailbox()
  const receiver = await openReceiver()
  const config = configOf(database, folders, { smtp: mailbox.smtpPort, receiver: receiver.port })
  const clock = movableClock()
  const lines: string[] = []
  const log = createLog('test', { write: (line: string) => void lines.push(line) })
  const started = await startApp('api', config, log, clock)
  const server = await buildApi(started.app)
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  const api = { ...started, server, url: `http://127.0.0.1:${port}` }
  const worker = createWorker(await startApp('worker', config, log, clock))
  const visitor = () => createClient(server, fromSite)
  return {
    clock,
    config,
    api,
    worker,
    log: lines,
    mails: (to) =>
      mailbox.mails().filter((mail) => to === undefined || mail.to.includes(to.toLowerCase())),
    receiver,
    database,
    admin: database.admin,
    folders,
    visitor,
    office: () => createClient(server, fromConsole),
    program: () => createClient(server, {}),
    customer: (device = 'browser') => openCustomer(started.app, server, device),
    crew: (asked) => openCrewPerson(started.app, server, database.admin, asked),
    staff: (role) => openStaff(started.app, server, role),
    async stop() {
      started.beginStop()
      await Promise.all([server.close(), worker.end()])
      await started.close()
      await Promise.all([mailbox.close(), receiver.close()])
      await database.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function configOf(
  database: TestDatabase,
  folders: World['folders'],
  ports: { smtp: number; receiver: number },
): Config {
  return readConfig({
    ...database.environment,
    GIRASOL_PROFILE: 'test',
    GIRASOL_SECRETS_FOLDER: folders.secrets,
    GIRASOL_TRAIL_FOLDER: folders.trail,
    GIRASOL_SITE_ORIGIN: siteOrigin,
    GIRASOL_CONSOLE_ORIGIN: consoleOrigin,
    GIRASOL_OFFER_SECONDS: '600',
    GIRASOL_HEARTBEAT_SECONDS: '1',
    GIRASOL_SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    GIRASOL_ALERT_WEBHOOK_URL: `http://127.0.0.1:${ports.receiver}/alerts`,
    GIRASOL_EGRESS: `mail=near:127.0.0.1:${ports.smtp},alerts=near:127.0.0.1:${ports.receiver}`,
  })
}

function createWorker(started: Started) {
  const { app, beginStop, close } = started
  const relay = createRelay(app, subscribers)
  const mail = createMailLoop(app, smtpSender(app.egress, app.config.mail!))
  const engine = createAlertEngine(app)
  const poster = createPoster(app, webhookReceiver(app, app.config.alertWebhook!))
  const running: Promise<unknown>[] = []
  const tell = async () => {
    while (await poster.step());
    while (await mail.step());
  }
  return {
    ...started,
    relay,
    async watch() {
      await engine.step(true)
      await tell()
    },
    tell,
    runAlerts() {
      running.push(engine.run(app.stopping), runAlertPosts(app), mail.run(app.stopping))
    },
    async settle() {
      let delivered = 0
      for (;;) {
        if (await relay.step()) delivered++
        else if (!(await mail.step())) return delivered
      }
    },
    run() {
      running.push(relay.run(app.stopping), mail.run(app.stopping), runSealer(app))
    },
    async end() {
      beginStop()
      await Promise.all(running)
      await close()
    },
  }
}

function makeFolders(home: string): { secrets: string; trail: string } {
  const folders = { secrets: join(home, 'secrets'), trail: join(home, 'trail') }
  for (const folder of Object.values(folders)) mkdirSync(folder, { mode: 0o700 })
  const keep = (name: string, content: string | Buffer) =>
    writeFileSync(join(folders.secrets, name), content, { mode: 0o600 })
  keep('key-encryption.key', randomBytes(32))
  keep('lookup.key', randomBytes(32))
  keep('password-pepper.1.key', randomBytes(32))
  keep('alert-webhook.key', randomBytes(32))
  const pair = generateKeyPairSync('ed25519')
  keep('trail-signing.pem', pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))
  keep('trail-signing.pub.pem', pair.publicKey.export({ type: 'spki', format: 'pem' }))
  return folders
}
