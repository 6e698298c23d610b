import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The Python that runs FastAPI: its program, and a line that says which it is. */
export type PythonEnvironment = { python: string; description: string }
export type Report = (line: string) => void

const oldestMinor = 11
const modules =
  'asyncmy, cryptography, fastapi, httptools, orjson, pydantic, sqlalchemy, uvicorn, uvloop'
const debianPackages = (
  'python3-fastapi python3-uvicorn python3-uvloop python3-httptools python3-orjson ' +
  'python3-sqlalchemy python3-cryptography python3-greenlet python3-asyncmy'
).split(' ')

/**
 * A Python with what `requirements.txt` pins: a virtual environment of the newest Python >= 3.11 that
 * works; else Debian's own packages, where they are new enough. Null, after one line of report, where
 * neither can be had.
 */
export async function pythonEnvironment(
  folder: string,
  report: Report,
): Promise<PythonEnvironment | null> {
  const found = (await virtualEnvironment(folder, report)) ?? (await debianEnvironment(report))
  if (!found) {
    report(
      'FastAPI is skipped: no virtual environment with its packages could be made (Python >= 3.11 ' +
        'with venv and access to a package index needed), and the system has no packages that fit.',
    )
  }
  return found
}

async function virtualEnvironment(
  folder: string,
  report: Report,
): Promise<PythonEnvironment | null> {
  const requirements = join(folder, 'requirements.txt')
  const environment = join(folder, '.venv')
  const python = join(environment, 'bin', 'python')
  const mark = join(environment, 'made-from')
  const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest && (await works(python))) {
    return { python, description: await describe(python) }
  }
  for (const candidate of await newestFirst()) {
    report(`making bench/fastapi/.venv with ${candidate.program} (${candidate.version})`)
    try {
      rmSync(environment, { recursive: true, force: true })
      await run(candidate.program, ['-m', 'venv', environment])
      await run(python, [
        '-m',
        'pip',
        'install',
        '--quiet',
        '--disable-pip-version-check',
        '-r',
        requirements,
      ])
      if (!(await works(python))) continue
      writeFileSync(mark, digest)
      return { python, description: await describe(python) }
    } catch (error) {
      report(`  did not work: ${lastLine(error)}`)
    }
  }
  return null
}

async function debianEnvironment(report: Report): Promise<PythonEnvironment | null> {
  const python = '/usr/bin/python3'
  if (await works(python)) return { python, description: await describe(python) }
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  report('trying the packages of the system')
  try {
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...debianPackages])
    return (await works(python)) ? { python, description: await describe(python) } : null
  } catch (error) {
    report(`  did not work: ${lastLine(error)}`)
    return null
  }
}

/** All of it can be imported, and pydantic is of the second generation, which the server is written for. */
async function works(python: string): Promise<boolean> {
  try {
    await run(python, ['-c', `import ${modules}; assert pydantic.VERSION.startswith('2')`])
    return true
  } catch {
    return false
  }
}

async function describe(python: string): Promise<string> {
  const names = ['fastapi', 'pydantic', 'uvicorn', 'uvloop', 'sqlalchemy', 'asyncmy']
  const script =
    'import platform, importlib.metadata as m; ' +
    `print("Python", platform.python_version(), *(f"{n} {m.version(n)}" for n in ${JSON.stringify(names)}), sep=", ")`
  const { stdout } = await run(python, ['-c', script])
  return stdout.trim().replace('Python, ', 'Python ')
}

type Candidate = { program: string; version: string; minor: number }

async function newestFirst(): Promise<Candidate[]> {
  const minors = Array.from({ length: 10 }, (_, index) => `python3.${oldestMinor + index}`)
  const versions = join(homedir(), '.pyenv', 'versions')
  const kept = existsSync(versions) ? readdirSync(versions) : []
  const programs = [
    ...minors,
    'python3',
    ...kept.map((version) => join(versions, version, 'bin', 'python')),
  ]
  const found = await Promise.all(programs.map((program) => inspect(program)))
  return found
    .filter((candidate) => candidate !== null)
    .toSorted((a, b) => b.minor - a.minor)
    .filter((candidate, index, all) => all.findIndex((c) => c.minor === candidate.minor) === index)
}

/** Null for a program that is missing, too old, or cannot make environments (Debian splits `venv` off). */
async function inspect(program: string): Promise<Candidate | null> {
  try {
    const script = 'import sys, venv, ensurepip; print(sys.version_info[0], sys.version_info[1])'
    const { stdout } = await run(program, ['-c', script])
    const [major, minor = 0] = stdout.trim().split(' ').map(Number)
    if (major !== 3 || minor < oldestMinor) return null
    return { program, version: `3.${minor}`, minor }
  } catch {
    return null
  }
}

function lastLine(error: unknown): string {
  const text = (error as { stderr?: string }).stderr || String(error)
  return text.trim().split('\n').at(-1) ?? ''
}
