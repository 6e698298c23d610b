import { openDatabase, type OpenDatabase } from './database/open-database.ts'
import { makeDemoWorld, migrate, wantsDemoWorld } from './database-tasks.ts'
import { supervise, type Program } from './programs/supervise.ts'
import { folders, hasFile } from './project.ts'
import { buildSite } from './sites.ts'
import type { Steps } from './steps.ts'
import * as system from './system.ts'

type Options = {
  crews: boolean
  /** What has been started adds how to stop it here. */
  undo: (() => Promise<void>)[]
}

/**
 * Brings everything up and returns the block of addresses. The sites are built and started while the
 * database starts: they do not need the API to be up, only the people who use them do.
 */
export async function bringUp(steps: Steps, options: Options): Promise<string> {
  const began = performance.now()
  const { ports, giveUp } = await system.choosePorts((line) => steps.say(line))
  const run = (title: string, program: Program, port?: keyof system.Ports) =>
    startProgram(steps, options, title, program, async () => port && giveUp(port))
  const mailbox = system.usesMailbox()
    ? giveUp('smtp').then(() => run('mailbox', system.mailboxProgram(ports), 'mailbox'))
    : Promise.all([giveUp('smtp'), giveUp('mailbox')])
  const sealer = (database: OpenDatabase['environment']) =>
    system.sealsApart()
      ? run('sealer', system.sealerProgram(database, ports), 'sealer')
      : giveUp('sealer')
  const data = openData(steps, options, ports).then(async (opened) => {
    const { environment } = opened.database
    await Promise.all([
      run('API', system.apiProgram(environment, ports), 'api'),
      run('worker', system.workerProgram(environment, ports), 'worker'),
      sealer(environment),
    ])
    return opened
  })
  const startSites = () =>
    Promise.all([
      run('customer site', system.siteProgram('web', ports), 'web'),
      run('staff console', system.siteProgram('console', ports), 'console'),
    ])
  const [{ database, signIns }] = await Promise.all([
    data,
    buildSites(steps).then(startSites),
    mailbox,
  ])
  if (mayHaveCrews(options)) await run('demo crews', system.demoCrews(ports))
  const took = ((performance.now() - began) / 1000).toFixed(1)
  return [...signIns, ...ready(ports, database.where, took)].join('\n')
}

function mayHaveCrews(options: Options): boolean {
  const allowed = options.crews && system.profile() !== 'production'
  return allowed && hasFile('launch/demo-crews/main.ts')
}

async function startProgram(
  steps: Steps,
  options: Options,
  title: string,
  program: Program,
  beforeStart: () => Promise<unknown>,
): Promise<void> {
  await steps.step(title, async () => {
    await beforeStart()
    const running = await supervise(program, folders.logs, (line) => steps.say(line))
    options.undo.push(() => running.stop())
  })
}

type OpenedData = { database: OpenDatabase; signIns: string[] }

async function openData(steps: Steps, options: Options, ports: system.Ports): Promise<OpenedData> {
  const database = await steps.step('database', async (note) => {
    const opened = await openDatabase(note)
    options.undo.push(() => opened.stop())
    return opened
  })
  const { environment } = database
  const all = system.serverEnvironment(environment, ports, 'MIGRATE', 'API', 'WORKER')
  const rights = system.serverEnvironment(environment, ports, 'MIGRATE')
  await steps.step('database schema and rights', () => migrate(rights))
  if (!wantsDemoWorld()) return { database, signIns: [] }
  if (system.profile() === 'production') {
    steps.say('  production profile: no demo world')
    return { database, signIns: [] }
  }
  const signIns = await steps.step('demo world', () => makeDemoWorld(all))
  return {
    database,
    signIns: [
      '',
      'Sign-ins of the demo world (shown once; staff sets a second factor up at the first one):',
      signIns,
    ],
  }
}

/** One after the other: each build alone already uses every core. */
async function buildSites(steps: Steps): Promise<void> {
  await steps.step('building the customer site', () => buildSite('web'))
  await steps.step('building the staff console', () => buildSite('console'))
}

function ready(ports: system.Ports, database: string, seconds: string): string[] {
  const { site, console, api, mailbox } = system.addresses(ports)
  return [
    '',
    `Girasol is ready (${seconds} s)`,
    '',
    `  Customer site   ${site}`,
    `  Staff console   ${console}`,
    `  API             ${api}/docs`,
    ...(system.usesMailbox() ? [`  Mailbox         ${mailbox}`] : []),
    `  Database        ${database}`,
    `  Logs            ${folders.logs}`,
    '',
    'Ctrl-C stops everything.',
  ]
}
