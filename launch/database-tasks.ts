import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { onLeash } from './programs/processes.ts'
import { lastLines } from './programs/supervise.ts'
import { file, folders, hasFile } from './project.ts'

type Environment = Record<string, string | undefined>

/** Brings the schema and the rights of the accounts up to date. */
export async function migrate(environment: Environment): Promise<void> {
  await runTask('migrate', ['apps/api/src/database/migrate.ts'], environment)
}

const worldProgram = 'launch/demo-world/main.ts'

/** Whether there is a demo world to make that this database does not have yet. */
export function wantsDemoWorld(): boolean {
  return hasFile(worldProgram) && !existsSync(worldMark())
}

/** Makes the demo world, once; returns what it says about signing in. */
export async function makeDemoWorld(environment: Environment): Promise<string> {
  const logFile = await runTask('demo-world', [worldProgram], environment)
  const signIns = readFileSync(logFile, 'utf8').trim()
  // The sign-ins are shown once and kept nowhere.
  rmSync(logFile)
  writeFileSync(worldMark(), `${new Date().toISOString()}\n`, { mode: 0o600 })
  return signIns
}

function worldMark(): string {
  return join(folders.demo, 'world-is-made')
}

/** Runs a program of ours to its end; on failure throws with the last lines that it wrote. */
async function runTask(name: string, args: string[], environment: Environment): Promise<string> {
  const logFile = join(folders.logs, `${name}.log`)
  const log = openSync(logFile, 'w', 0o600)
  const [program = '', ...rest] = onLeash([process.execPath, ...args], 'TERM')
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment }
  const task = spawn(program, rest, {
    cwd: file('.'),
    env,
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  const endWithUs = () => task.kill('SIGTERM')
  process.once('exit', endWithUs)
  const [code] = (await once(task, 'exit')) as [number | null]
  process.off('exit', endWithUs)
  if (code !== 0) throw new Error(`${name} failed, see ${logFile}\n${lastLines(logFile)}`)
  return logFile
}
