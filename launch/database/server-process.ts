import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import mysql from 'mysql2/promise'
import type { ConnectionOptions } from 'mysql2/promise'
import { endProcess, onLeash, processesWith } from '../programs/processes.ts'
import { ownedFolder, type Owner } from './server-owner.ts'
import { runAs, runAsRoot, serverEnvironment } from './server-rights.ts'
import type { ServerPlaces } from './server-settings.ts'
import type { ServerSoftware } from './server-software.ts'

/** A clean shutdown writes all dirty pages; killing earlier only costs a longer recovery. */
const shutdownPatience = 30_000
/** Crash recovery of a killed server can take a while on a slow disk. */
const startPatience = 120_000

/** Ends servers that an earlier, killed start left running on this folder; says how many. */
export async function endOrphans(places: ServerPlaces): Promise<number> {
  const orphans = processesWith(`--defaults-file=${places.settings}`)
  await Promise.all(orphans.map(({ pid }) => endProcess(pid, shutdownPatience)))
  for (const stale of [places.socket, places.pidFile]) rmSync(stale, { force: true })
  return orphans.length
}

/** Starts the server program with its settings file; resolves when it answers on its socket. */
export async function startServer(
  places: ServerPlaces,
  software: ServerSoftware,
  owner: Owner,
  admin: ConnectionOptions,
  logFile: string,
): Promise<ChildProcess> {
  ownedFolder(places.run, owner)
  const log = openSync(logFile, 'a', 0o600)
  const command = [software.program, `--defaults-file=${places.settings}`, ...runAsRoot(owner)]
  const [program = '', ...args] = onLeash(command, 'TERM')
  const server = spawn(program, args, {
    ...runAs(owner),
    env: serverEnvironment(software),
    stdio: ['ignore', log, log],
    // Its own process group: Ctrl-C is for the one who started us, who ends everything in order.
    detached: true,
  })
  closeSync(log)
  const endWithUs = () => server.kill('SIGTERM')
  process.once('exit', endWithUs)
  server.once('exit', () => process.off('exit', endWithUs))
  await answers(server, admin, logFile)
  return server
}

async function answers(
  server: ChildProcess,
  admin: ConnectionOptions,
  logFile: string,
): Promise<void> {
  let failure: string | undefined
  server.once('error', (error) => (failure = error.message))
  const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
    (failure ??= lastWords(logFile, code ?? signal))
  server.once('exit', onExit)
  const deadline = performance.now() + startPatience
  while (!(await isUp(admin))) {
    if (failure) throw new Error(`The database server ended: ${failure}`)
    if (performance.now() > deadline) throw new Error(`No answer from the database, see ${logFile}`)
    await wait(25)
  }
  server.removeAllListeners('error')
  // From here on its end is asked for, and a throw-away server takes its log with it.
  server.off('exit', onExit)
}

/** True when the server lets root in; a refusal of the password is an error, not a "not yet". */
async function isUp(admin: ConnectionOptions): Promise<boolean> {
  try {
    const connection = await mysql.createConnection(admin)
    await connection.end()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ER_ACCESS_DENIED_ERROR') throw error
    return false
  }
}

function lastWords(logFile: string, code: unknown): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n')
  const reason = lines.findLast((line) => line.includes('[ERROR]')) ?? lines.at(-1)
  return `exit ${String(code)}, ${reason ?? 'no word in its log'}`
}

/** Ends the server in order: it writes out what is in memory first. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode === null && server.signalCode === null && server.pid !== undefined) {
    await endProcess(server.pid, shutdownPatience)
  }
}
