import { heldPort } from './programs/ports.ts'
import type { Program } from './programs/supervise.ts'
import { file, folders } from './project.ts'
import type { Site } from './sites.ts'
import { certificateSettings, isSecure, siteSettings } from './transport.ts'

/** Where each program listens. */
export type Ports = {
  api: number
  worker: number
  /** Where the sealer answers for its health, when it is a program of its own. */
  sealer: number
  web: number
  console: number
  /** The mailbox: where it takes mails, and its page. */
  smtp: number
  mailbox: number
}

const usual: Ports = {
  api: 4100,
  worker: 4101,
  sealer: 4103,
  web: 4000,
  console: 4001,
  smtp: 4125,
  mailbox: 4102,
}

/** The usual ports, or others where one is taken; each exchange is said. `giveUp` frees one for the program that it is for. */
export async function choosePorts(
  say: (line: string) => void,
): Promise<{ ports: Ports; giveUp: (name: keyof Ports) => Promise<void> }> {
  const ports = { ...usual }
  const holds: Partial<Record<keyof Ports, () => Promise<void>>> = {}
  for (const name of Object.keys(usual) as (keyof Ports)[]) {
    const others = new Set([...Object.values(usual), ...Object.values(ports)])
    others.delete(usual[name])
    const held = await heldPort(usual[name], others)
    ports[name] = held.port
    holds[name] = held.giveUp
    if (ports[name] !== usual[name]) {
      say(`  port ${usual[name]} is taken, ${name} uses ${ports[name]}`)
    }
  }
  return { ports, giveUp: async (name) => holds[name]?.() }
}

/** Where people find each part. Two host names on purpose: cookies and passkeys of site and console stay apart (decision 17). */
export function addresses(ports: Ports): Record<'site' | 'console' | 'api' | 'mailbox', string> {
  const { GIRASOL_SITE_ORIGIN, GIRASOL_CONSOLE_ORIGIN, GIRASOL_API_URL } = process.env
  const scheme = isSecure() ? 'https' : 'http'
  return {
    site: GIRASOL_SITE_ORIGIN ?? `${scheme}://localhost:${ports.web}`,
    console: GIRASOL_CONSOLE_ORIGIN ?? `${scheme}://console.localhost:${ports.console}`,
    api: GIRASOL_API_URL ?? `${scheme}://${isSecure() ? 'localhost' : '127.0.0.1'}:${ports.api}`,
    mailbox: `http://127.0.0.1:${ports.mailbox}`,
  }
}

type Environment = Record<string, string | undefined>

/** What API, worker and the tasks on the database share; each gets the database account that it needs. */
export function serverEnvironment(
  database: Environment,
  ports: Ports,
  ...accounts: ('API' | 'WORKER' | 'AUDITOR' | 'MIGRATE')[]
): Environment {
  const names = accounts.map((account) => `GIRASOL_${account}_DATABASE_URL`)
  const given = Object.fromEntries(names.map((name) => [name, database[name]]))
  return {
    ...given,
    GIRASOL_PROFILE: profile(),
    GIRASOL_DATABASE_CA: database.GIRASOL_DATABASE_CA,
    GIRASOL_SECRETS_FOLDER: folders.secrets,
    GIRASOL_TRAIL_FOLDER: folders.trail,
    GIRASOL_API_PORT: String(ports.api),
    GIRASOL_WORKER_HEALTH_PORT: String(ports.worker),
    GIRASOL_SEALER_HEALTH_PORT: String(ports.sealer),
    GIRASOL_SEALER: process.env.GIRASOL_SEALER,
    GIRASOL_SITE_ORIGIN: addresses(ports).site,
    GIRASOL_CONSOLE_ORIGIN: addresses(ports).console,
    GIRASOL_OFFER_SECONDS: process.env.GIRASOL_OFFER_SECONDS ?? demoOfferSeconds(),
  }
}

/** Demo crews answer in seconds, so an offer that a busy one leaves open soon moves on; people get the product's own time. */
function demoOfferSeconds(): string | undefined {
  return profile() === 'production' ? undefined : '20'
}

/** `production` when the environment says so; a plain `npm start` is for development. */
export function profile(): string {
  return process.env.GIRASOL_PROFILE ?? 'development'
}

export function apiProgram(database: Environment, ports: Ports): Program {
  return {
    name: 'api',
    args: ['src/server.ts'],
    cwd: file('apps/api'),
    env: { ...serverEnvironment(database, ports, 'API'), ...certificateSettings() },
    health: `${addresses(ports).api}/health/ready`,
  }
}

export function workerProgram(database: Environment, ports: Ports): Program {
  return {
    name: 'worker',
    args: ['src/worker.ts'],
    cwd: file('apps/api'),
    env: { ...serverEnvironment(database, ports, 'WORKER'), ...waysOut(ports) },
    health: `http://127.0.0.1:${ports.worker}/health/ready`,
  }
}

/** Whether the trail's sealer is a program of its own, as in the cluster (decision 41); else the worker seals. */
export function sealsApart(): boolean {
  return process.env.GIRASOL_SEALER === 'apart'
}

export function sealerProgram(database: Environment, ports: Ports): Program {
  return {
    name: 'sealer',
    args: ['src/sealer.ts'],
    cwd: file('apps/api'),
    env: serverEnvironment(database, ports, 'WORKER'),
    health: `http://127.0.0.1:${ports.sealer}/health/ready`,
  }
}

/** Mails go to our mailbox unless the environment names a mail server; alerts leave the house only where it says so. */
function waysOut(ports: Ports): Environment {
  const { GIRASOL_SMTP_URL, GIRASOL_EGRESS, GIRASOL_ALERT_WEBHOOK_URL, GIRASOL_MAIL_FROM } =
    process.env
  const ours = usesMailbox()
  return {
    GIRASOL_SMTP_URL: ours ? `smtp://127.0.0.1:${ports.smtp}` : GIRASOL_SMTP_URL,
    GIRASOL_EGRESS: [ours && `mail=near:127.0.0.1:${ports.smtp}`, GIRASOL_EGRESS]
      .filter(Boolean)
      .join(),
    GIRASOL_ALERT_WEBHOOK_URL,
    GIRASOL_MAIL_FROM,
  }
}

/** The mailbox stands in for a mail server where none is named; production needs a real one. */
export function usesMailbox(): boolean {
  return profile() !== 'production' && !process.env.GIRASOL_SMTP_URL
}

export function mailboxProgram(ports: Ports): Program {
  return {
    name: 'mailbox',
    args: ['launch/mailbox/main.ts'],
    cwd: file('.'),
    env: {
      GIRASOL_MAILBOX_SMTP_PORT: String(ports.smtp),
      GIRASOL_MAILBOX_PAGE_PORT: String(ports.mailbox),
    },
    health: `${addresses(ports).mailbox}/health`,
  }
}

/** A site's own small server, which serves what Next has built. */
export function siteProgram(site: Site, ports: Ports): Program {
  const env = {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(ports[site]),
    GIRASOL_API_URL: addresses(ports).api,
    GIRASOL_SITE_ORIGIN: addresses(ports).site,
    GIRASOL_CONSOLE_ORIGIN: addresses(ports).console,
    GIRASOL_PROFILE: profile(),
    ...siteSettings(),
  }
  return {
    name: site,
    args: ['server.ts'],
    cwd: file('apps', site),
    env,
    health: `${isSecure() ? 'https' : 'http'}://127.0.0.1:${ports[site]}/health/ready`,
  }
}

export function demoCrews(ports: Ports): Program {
  return {
    name: 'demo-crews',
    args: ['launch/demo-crews/main.ts'],
    cwd: file('.'),
    env: {
      GIRASOL_API_URL: addresses(ports).api,
      GIRASOL_SECRETS_FOLDER: folders.secrets,
      GIRASOL_PROFILE: profile(),
    },
  }
}
