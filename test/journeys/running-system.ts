import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { appProgram, exportApp } from '../../launch/app-web-target.ts'
import { freshDatabase } from '../../launch/database/fresh-database.ts'
import { migrate } from '../../launch/database-tasks.ts'
import { freePort } from '../../launch/programs/ports.ts'
import type { Program } from '../../launch/programs/supervise.ts'
import { ensureStateFolders } from '../../launch/project.ts'
import { ensureSecrets } from '../../launch/secrets.ts'
import { buildSite } from '../../launch/sites.ts'
import * as system from '../../launch/system.ts'
import { type Artifacts, emptyArtifacts } from './artifacts.ts'
import { seedCast } from './cast-task.ts'
import { openSwitchboard, type Switchboard } from './switchboard.ts'

/** What a journey knows of the system that it drives. */
export type RunningSystem = {
  site: string
  console: string
  app: string
  api: string
  /** Where mails end; `/mails.json` lists them, the newest first. */
  mailbox: string
  /** Stops and starts single programs. */
  switchboard: string
  /** The password of everybody in the cast, made for this run. */
  password: string
  artifacts: Artifacts
}

declare module 'vitest' {
  interface ProvidedContext {
    system: RunningSystem
  }
}

type Undo = (() => Promise<unknown>)[]

/**
 * Brings up the whole system once for all journeys of a project: a throw-away database, API, worker, both sites and the app's web
 * target as their own processes on free ports, with secrets of their own, beside whatever a developer has running.
 */
export default async function bringUp(project: TestProject): Promise<() => Promise<void>> {
  const undo: Undo = []
  const takeDown = async () => {
    for (const stop of undo.splice(0).reverse()) await stop()
  }
  try {
    project.provide('system', await start(undo, project.name))
    return takeDown
  } catch (error) {
    await takeDown()
    throw error
  }
}

async function start(undo: Undo, project: string): Promise<RunningSystem> {
  ensureStateFolders()
  const artifacts = emptyArtifacts(project)
  const ports = await choosePorts()
  const password = randomBytes(18).toString('base64url')
  const switchboard = await openSwitchboard(artifacts.logs)
  undo.push(() => switchboard.close())
  await startServers(undo, ports, password, switchboard)
  await buildScreens()
  for (const program of siteProgramsOf(ports)) await switchboard.add(program)
  const { site, console, api, mailbox } = system.addresses(ports)
  const app = `http://localhost:${ports.app}`
  const programs = { site, console, app, api, mailbox, switchboard: switchboard.address }
  return { ...programs, password, artifacts }
}

/** One build after the other: each alone uses every core. */
async function buildScreens(): Promise<void> {
  await buildSite('web')
  await buildSite('console')
  await exportApp()
}

type JourneyPorts = system.Ports & { app: number }

async function choosePorts(): Promise<JourneyPorts> {
  const taken = new Set<number>()
  const next = async () => {
    const port = await freePort(4710, taken)
    taken.add(port)
    return port
  }
  const [api, worker, sealer] = [await next(), await next(), await next()]
  const [web, console, app] = [await next(), await next(), await next()]
  const [smtp, mailbox] = [await next(), await next()]
  return { api, worker, sealer, web, console, app, smtp, mailbox }
}

async function startServers(
  undo: Undo,
  ports: JourneyPorts,
  password: string,
  switchboard: Switchboard,
): Promise<void> {
  const database = await freshDatabase()
  undo.unshift(() => database.stop())
  const own = ownSettings(undo, ports)
  const rights = system.serverEnvironment(database.environment, ports, 'MIGRATE')
  await migrate({ ...rights, ...own })
  const api = withSettings(system.apiProgram(database.environment, ports), own)
  await seedCast({ ...api.env, JOURNEYS_PASSWORD: password })
  await switchboard.add(system.mailboxProgram(ports))
  await switchboard.add(api)
  await switchboard.add(withSettings(system.workerProgram(database.environment, ports), own))
  await switchboard.add(withSettings(system.sealerProgram(database.environment, ports), own))
}

/** Secrets and trail of this run, apart from those of a developer's own Girasol. */
function ownSettings(undo: Undo, ports: JourneyPorts): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'girasol-journeys-'))
  undo.unshift(async () => rmSync(folder, { recursive: true, force: true }))
  const [secrets, trail] = [join(folder, 'secrets'), join(folder, 'trail')]
  for (const path of [secrets, trail]) mkdirSync(path, { mode: 0o700 })
  ensureSecrets(secrets)
  return {
    GIRASOL_PROFILE: 'test',
    // As in the cluster.
    GIRASOL_SEALER: 'apart',
    GIRASOL_SECRETS_FOLDER: secrets,
    GIRASOL_TRAIL_FOLDER: trail,
    GIRASOL_APP_ORIGIN: `http://localhost:${ports.app}`,
    // No offer runs out under a journey and moves on to the crews of another town.
    GIRASOL_OFFER_SECONDS: '3600',
    // The browsers of the journeys stand behind this machine's own proxy, each with an address of its own.
    GIRASOL_SITE_TRUSTED_PROXIES: '127.0.0.1',
  }
}

function siteProgramsOf(ports: JourneyPorts): Program[] {
  const proxied = { GIRASOL_SITE_TRUSTED_PROXIES: '127.0.0.1' }
  return [
    withSettings(system.siteProgram('web', ports), proxied),
    withSettings(system.siteProgram('console', ports), proxied),
    appProgram(ports.app, system.addresses(ports).api),
  ]
}

function withSettings(program: Program, settings: Record<string, string>): Program {
  return { ...program, env: { ...program.env, ...settings } }
}
