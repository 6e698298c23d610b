import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@girasol/messages'
import { inject } from 'vitest'
import { createWords } from '../../apps/api/src/features/estimates/computing/paper/words.ts'

const badLine = 40
const sizeLimitedAt = 50 * 1024 * 1024

/** Meter files that nobody can use, each with what the page says about it. */
export function badMeterFiles(language: Language): { path: string; says: string }[] {
  const { say, rooms } = createWords(language)
  const { readingNegative, uploadTooLarge } = rooms.problems.input
  const place = { line: badLine, index: 0, column: 'none' }
  return [
    { path: negativeReading(), says: say(readingNegative, place) },
    { path: hugeFile(), says: uploadTooLarge },
  ]
}

function negativeReading(): string {
  const hours = Array.from({ length: 24 * 60 }, (_, hour) => {
    const day = new Date(Date.UTC(2025, 0, 1, hour)).toISOString()
    const kwh = hour === badLine - 2 ? '-0.4' : '0.8'
    return `${day.slice(0, 10)},${day.slice(11, 16)},${kwh}`
  })
  const path = fileNamed('negative.csv')
  writeFileSync(path, ['date,time,kWh', ...hours].join('\n'))
  return path
}

/** It takes no room on the disk. */
function hugeFile(): string {
  const path = fileNamed('huge.csv')
  const file = openSync(path, 'w')
  ftruncateSync(file, sizeLimitedAt)
  closeSync(file)
  return path
}

function fileNamed(name: string): string {
  const folder = join(inject('system').artifacts.pages, 'files')
  mkdirSync(folder, { recursive: true })
  return join(folder, name)
}
