import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { anyPort } from '../launch/programs/ports.ts'
import type { World } from './world.ts'

const patience = 30_000

/** The API as it is run: a program of its own, on the world's database and with its secrets. */
export type ApiProgram = {
  child: ChildProcess
  port: number
  /** What it wrote, when its output is a pipe. */
  said(): string
  stop(): Promise<void>
}

/** Hashing takes its time in all but `test`. */
type Profile = 'test' | 'development'

/** Starts the API program and waits until it is ready. */
export async function startApiProgram(
  world: World,
  { output = 'pipe', profile = 'test' }: { output?: 'pipe' | number; profile?: Profile } = {},
): Promise<ApiProgram> {
  const port = await anyPort()
  const env = {
    ...world.database.environment,
    GIRASOL_PROFILE: profile,
    GIRASOL_SECRETS_FOLDER: world.folders.secrets,
    GIRASOL_TRAIL_FOLDER: world.folders.trail,
    GIRASOL_API_PORT: String(port),
  }
  const program = join(import.meta.dirname, '..', 'apps', 'api', 'src', 'server.ts')
  const stdio: StdioOptions = ['ignore', output, output]
  const child = spawn(process.execPath, [program], { env, stdio })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (said += data.toString()))
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }
  for (const began = performance.now(); !(await isReady(port)); await wait(100)) {
    if (child.exitCode !== null || performance.now() - began > patience) {
      await stop()
      throw new Error('the API program does not become ready')
    }
  }
  return { child, port, said: () => said, stop }
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
  return answer?.status === 200
}
