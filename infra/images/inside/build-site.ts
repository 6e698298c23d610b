import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join, matchesGlob, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * `node build-site.ts web|console`, inside the build stage: builds the site in `/app` and lays what serves it out
 * under `/out/app`: the server's own files, what Next has built, and of all packages the files that are loaded.
 * The same sources give the same bytes.
 */
const app = '/app'
const out = '/out/app'
const site = process.argv[2] ?? ''
const folder = join(app, 'apps', site)
const built = join(folder, '.next')
const epoch = Number(process.env.SOURCE_DATE_EPOCH ?? 0)
/** Only for those who build: what they measured, and what the next build could reuse. */
const leftovers = ['cache', 'trace', 'trace-build', 'diagnostics', 'turbopack', 'types', 'dev']

const files = (where: string): string[] =>
  readdirSync(where, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** Names the sources. Next would draw a name for each build by lot, and dislikes "ad" in it, which blockers of advertisements refuse. */
function nameOfSources(): string {
  const hash = createHash('sha256')
  for (const part of ['apps', 'packages'])
    for (const path of files(join(app, part))) hash.update(`${path}\0`).update(readFileSync(path))
  return hash.digest('hex').slice(0, 20).replaceAll('ad', 'ae')
}

const keyOf = (name: string, use: string) => createHash('sha256').update(`${name} ${use}`)

function build(name: string): void {
  const config = `import config from './next.config.ts'\nexport default { ...config, generateBuildId: () => '${name}' }\n`
  writeFileSync(join(folder, 'next.config.mjs'), config)
  const actions = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: keyOf(name, 'actions').digest('base64') }
  const quiet = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', CI: '1' } as const
  const env = { ...process.env, ...quiet, ...actions }
  const next = join(app, 'node_modules/next/dist/bin/next')
  execFileSync(process.execPath, [next, 'build'], { cwd: folder, env, stdio: 'inherit' })
}

/** What a server that serves loads nothing of: compilers, and the resizing of pictures, which no page asks for. */
const unloaded = [
  '**/*.dev.js',
  '**/node_modules/{@next/swc-*,@swc/core*,sharp,@img,typescript,caniuse-lite}/**',
]

/** What is loaded of packages: by Next's own traces of every page, and traced the same way from where a site's server begins. */
async function loadedFiles(): Promise<string[]> {
  const traces = files(built).filter((path) => path.endsWith('.nft.json'))
  const named = traces.flatMap((trace) => {
    const { files: listed } = JSON.parse(readFileSync(trace, 'utf8')) as { files: string[] }
    return listed.map((path) => join(dirname(trace), path))
  })
  const load = createRequire(join(folder, 'server.ts'))
  const { nodeFileTrace } = load('next/dist/compiled/@vercel/nft') as Tracer
  const begins = ['next', 'next/dist/server/lib/router-server', ...namedInTable(load)]
  const { fileList } = await nodeFileTrace(
    begins.map((name) => load.resolve(name)),
    { base: '/', ignore: unloaded.slice() },
  )
  const all = [...named, ...[...fileList].map((path) => join('/', path))]
  const isUnloaded = (path: string) => unloaded.some((pattern) => matchesGlob(path, pattern))
  return [...new Set(all)]
    .filter((path) => path.includes('/node_modules/') && !isUnloaded(path))
    .sort()
}

/** No site of ours has drafts or server actions, so their keys open nothing: they are made from the name, where Next draws them by lot. */
function settleDraftKeys(name: string): void {
  const listed = join(built, 'server/preview-props.json')
  const drawn = JSON.parse(readFileSync(listed, 'utf8')) as Record<string, string>
  for (const path of [listed, join(built, 'prerender-manifest.json')]) {
    let text = readFileSync(path, 'utf8')
    for (const [use, key] of Object.entries(drawn))
      text = text.replaceAll(key, keyOf(name, use).digest('hex').slice(0, key.length))
    writeFileSync(path, text)
  }
}

/** Next's server looks for these at its start, by names that stand in a table, where no trace finds them. */
function namedInTable(load: NodeJS.Require): string[] {
  const table = readFileSync(load.resolve('next/dist/server/config-utils.js'), 'utf8')
  return [...table.matchAll(/'(next\/dist\/compiled\/[^']+)'/g)].map(([, name = '']) => name)
}

type Tracer = {
  nodeFileTrace(
    begins: string[],
    options: { base: string; ignore: string[] },
  ): Promise<{ fileList: Set<string> }>
}

async function layOut(): Promise<void> {
  const lay = (path: string) =>
    cpSync(path, join(out, relative(app, path)), { recursive: true, verbatimSymlinks: true })
  for (const path of await loadedFiles()) lay(path)
  lay(join(app, 'node_modules/@girasol'))
  lay(join(app, 'packages'))
  lay(join(app, 'healthcheck.ts'))
  for (const name of leftovers) rmSync(join(built, name), { recursive: true, force: true })
  for (const name of ['.next', 'public', 'src', 'server.ts', 'package.json']) {
    if (readdirSync(folder).includes(name)) lay(join(folder, name))
  }
  await freezeConfig()
}

/** The site's settings as they were when it was built: its server then needs no compiler to read them. */
async function freezeConfig(): Promise<void> {
  const { default: config } = (await import(join(folder, 'next.config.mjs'))) as { default: object }
  const text = `export default ${JSON.stringify(config)}\n`
  writeFileSync(join(out, 'apps', site, 'next.config.mjs'), text)
}

function settle(where: string): void {
  for (const entry of readdirSync(where, { withFileTypes: true })) {
    const path = join(where, entry.name)
    if (entry.isDirectory()) settle(path)
    else lutimesSync(path, epoch, epoch)
  }
  lutimesSync(where, epoch, epoch)
}

/** Starts the site once from what was laid out: a file that is missing ends the build, not a deployment. */
async function tryOut(): Promise<void> {
  const env = { PORT: '4999', NODE_ENV: 'production', GIRASOL_PROFILE: 'test' }
  const server = spawn(process.execPath, [join(out, 'apps', site, 'server.ts')], {
    env,
    stdio: 'inherit',
  })
  const ended = once(server, 'exit').then(() => Promise.reject(new Error('the site has ended')))
  const asks = async () => {
    for (let tries = 0; tries < 300; tries += 1) {
      await wait(200)
      const answer = await fetch('http://127.0.0.1:4999/health/live').catch(() => null)
      if (answer?.status === 200) return
    }
    throw new Error('the site does not answer')
  }
  await Promise.race([asks(), ended])
  ended.catch(() => undefined)
  server.kill('SIGKILL')
}

const name = nameOfSources()
build(name)
settleDraftKeys(name)
await layOut()
await tryOut()
rmSync(join(out, 'apps', site, '.next/cache'), { recursive: true, force: true })
mkdirSync(join(out, 'apps', site, '.next/cache'))
settle('/out')
