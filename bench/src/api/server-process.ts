import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { untilHealthy } from '../../../launch/programs/health.ts'
import { anyPort } from '../../../launch/programs/ports.ts'
import { endProcess, onLeash } from '../../../launch/programs/processes.ts'
import { lastLines } from '../../../launch/programs/supervise.ts'
import { onServerCore } from '../processors.ts'

/** A server to be measured, or to be compared with: one process on one core. */
export type ServerProcess = { name: string; url: string; pid: number; stop(): Promise<void> }

export type ServerCommand = {
  name: string
  /** The command line for a port on 127.0.0.1. */
  command: (port: number) => string[]
  environment: Record<string, string | undefined>
  cwd: string
  logs: string
}

const patience = 60_000

/** Starts a server on the core kept for it, with its output in a log file, and waits until it is ready. */
export async function startServerProcess(wanted: ServerCommand): Promise<ServerProcess> {
  const port = await anyPort()
  const url = `http://127.0.0.1:${port}`
  mkdirSync(wanted.logs, { recursive: true })
  const logFile = join(wanted.logs, `${wanted.name.replaceAll(/\W+/g, '-')}.log`)
  const log = openSync(logFile, 'w', 0o600)
  const [program = '', ...args] = onLeash(onServerCore(wanted.command(port)), 'TERM')
  const child = spawn(program, args, {
    cwd: wanted.cwd,
    env: { ...wanted.environment, GIRASOL_API_PORT: String(port) },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let ended: string | undefined
  child.once('error', (error) => (ended = error.message))
  child.once('exit', (code) => (ended = `${wanted.name} ended (${code})\n${lastLines(logFile)}`))
  const { pid } = child
  const stop = () => end(child)
  await untilHealthy(`${url}/health/ready`, patience, () => ended).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { name: wanted.name, url, pid: pid ?? 0, stop }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid && child.exitCode === null && child.signalCode === null) {
    await endProcess(child.pid, 5000)
  }
}
