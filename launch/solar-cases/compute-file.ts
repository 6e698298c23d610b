import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { computeCases, PvModelError, readWeatherParts, type WeatherByName } from '@girasol/pv-model'

/** Computes a file of cases and writes the results; the exit code is 1 when a case failed. */
export async function computeFile(cases: string, weather: string, out: string): Promise<number> {
  const began = performance.now()
  const { csv, computed, failures } = computeCases(
    readFileSync(cases, 'utf8'),
    weatherFolder(weather),
  )
  await writeFile(out, csv)
  for (const failure of failures) console.error(failure)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${computed} cases computed in ${seconds} s, ${failures.length} failed: ${out}`)
  return failures.length === 0 ? 0 : 1
}

/** Reads weather files of a folder by name; the last one is kept, be it good or bad. */
function weatherFolder(folder: string): WeatherByName {
  let last: { name: string; read: () => ReturnType<WeatherByName> } | null = null
  return (name) => {
    if (last?.name !== name) last = { name, read: onceRead(() => readYears(folder, name)) }
    return last.read()
  }
}

function readYears(folder: string, name: string): ReturnType<WeatherByName> {
  const path = resolve(folder, name)
  const inside = relative(folder, path)
  if (inside.startsWith('..') || isAbsolute(inside)) {
    throw new PvModelError('outsideFolder', 'lies outside the weather folder')
  }
  return readWeatherParts(textOf(path), name)
}

function textOf(path: string): string {
  try {
    const bytes = readFileSync(path)
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    throw new PvModelError('fileUnreadable', `the weather file cannot be read (${code})`)
  }
}

/** The same answer, or the same error, each time. */
function onceRead<T>(read: () => T): () => T {
  let answer: { value: T } | { error: unknown } | null = null
  return () => {
    if (answer === null) {
      try {
        answer = { value: read() }
      } catch (error) {
        answer = { error }
      }
    }
    if ('error' in answer) throw answer.error
    return answer.value
  }
}
