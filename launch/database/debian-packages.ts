import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The server, its plugins, and the libraries that a bare system lacks (names differ by release). */
const wanted = [
  ['mariadb-server-core'],
  ['mariadb-server'],
  ['liburing2'],
  ['libaio1', 'libaio1t64'],
  ['libnuma1'],
  ['libssl3', 'libssl3t64'],
]

/** Whether the machine has the tools of Debian and its descendants. */
export function onDebian(): boolean {
  return existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg')
}

/**
 * Downloads the packages of the database server from the system's own package source (signatures are
 * checked by apt) and unpacks them into a folder. Nothing is installed: no service starts, no root
 * is needed, and removing the folder removes it all. The folder appears only when complete.
 */
export async function fetchDebianPackages(
  folder: string,
  report: (message: string) => void,
): Promise<void> {
  const draft = `${folder}.${process.pid}.draft`
  const downloads = join(draft, 'downloads')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(downloads, { recursive: true })
  report('fetching MariaDB from the system packages')
  try {
    await download(downloads, report)
    await unpack(downloads, draft)
    rmSync(downloads, { recursive: true })
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(dirname(folder), { recursive: true })
    renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

async function download(into: string, report: (message: string) => void): Promise<void> {
  try {
    await apt(['download', ...(await availablePackages())], into)
  } catch {
    report('refreshing the list of system packages')
    // Without root the list cannot be refreshed; the second try then says what went wrong.
    if (process.getuid?.() === 0) await apt(['update', '-qq'], into).catch(() => undefined)
    await secondTry(into)
  }
}

async function secondTry(into: string): Promise<void> {
  try {
    await apt(['download', ...(await availablePackages())], into)
  } catch (error) {
    const reason = String((error as { stderr?: string }).stderr ?? error)
      .trim()
      .split('\n')
    const command = 'apt-get update && apt-get install mariadb-server'
    throw new Error(`MariaDB could not be fetched (${reason.at(-1)}). As root: ${command}`, {
      cause: error,
    })
  }
}

async function availablePackages(): Promise<string[]> {
  const { stdout } = await run('apt-cache', ['policy', ...wanted.flat()], aptEnvironment())
  const offered = stdout.split(/^(?=\S)/m).filter((entry) => !/Candidate: \(none\)/.test(entry))
  const known = new Set(offered.map((entry) => entry.slice(0, entry.indexOf(':'))))
  return wanted.map((names) => names.find((name) => known.has(name)) ?? names[0] ?? '')
}

function aptEnvironment(): { env: NodeJS.ProcessEnv } {
  return { env: { ...process.env, LC_ALL: 'C' } }
}

async function apt(args: string[], cwd: string): Promise<void> {
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=300']
  await run('apt-get', [...options, ...args], { ...aptEnvironment(), cwd })
}

async function unpack(downloads: string, into: string): Promise<void> {
  const packages = readdirSync(downloads).filter((name) => name.endsWith('.deb'))
  for (const name of packages) await run('dpkg', ['-x', join(downloads, name), into])
}
