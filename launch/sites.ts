import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { lastLines } from './programs/supervise.ts'
import { onLeash } from './programs/processes.ts'
import { file, folders } from './project.ts'

export type Site = 'web' | 'console'

/** Folders that hold what was made, not what it is made from. */
const made = new Set(['node_modules', '.next', '.expo', 'dist', 'coverage', 'next-env.d.ts'])
/** Tests, and what the compiler notes for itself. */
const isBeside = /\.(test|e2e)\.tsx?$|\.tsbuildinfo$/

/** Builds a site unless it was built from exactly these sources; says whether it had to. */
export function buildSite(site: Site): Promise<boolean> {
  return buildOnce(site, '.next/BUILD_ID', () => runBuild(site))
}

/**
 * Runs the build of a program in `apps/` unless its `product` is there and was built from exactly these sources;
 * says whether it had to.
 */
export async function buildOnce(
  app: Site | 'mobile',
  product: string,
  build: () => Promise<void>,
): Promise<boolean> {
  const stamp = join(folders.builds, `${app}.sha256`)
  const sources = fingerprint(app)
  if (existsSync(file('apps', app, product)) && readStamp(stamp) === sources) return false
  rmSync(stamp, { force: true })
  await build()
  writeFileSync(stamp, sources)
  return true
}

function readStamp(stamp: string): string | null {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : null
}

function fingerprint(app: string): string {
  const hash = createHash('sha256')
  const sources = [...filesIn(file('apps', app)), ...filesIn(file('packages'))]
  for (const path of [...sources.sort(), file('package-lock.json')]) {
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return entry.isFile() && !isBeside.test(entry.name) ? [path] : []
  })
}

function runBuild(site: Site): Promise<void> {
  const logFile = join(folders.logs, `build-${site}.log`)
  const log = openSync(logFile, 'w', 0o600)
  const next = file('node_modules/next/dist/bin/next')
  const [program = '', ...args] = onLeash([process.execPath, next, 'build'], 'KILL')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', CI: '1' }
  const options = { cwd: file('apps', site), env, stdio: ['ignore', log, log] as const }
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const build = spawn(program, args, { ...options, stdio: ['ignore', log, log], detached: true })
  closeSync(log)
  const endBuild = () => process.kill(-(build.pid ?? 0), 'SIGKILL')
  process.once('exit', endBuild)
  build.once('error', reject)
  build.once('exit', (code) => {
    process.off('exit', endBuild)
    if (code === 0) resolve()
    else
      reject(
        new Error(`the ${site} site could not be built, see ${logFile}\n${lastLines(logFile, 20)}`),
      )
  })
  return promise
}
