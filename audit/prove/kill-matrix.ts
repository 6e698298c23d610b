import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fate } from './judge.ts'

/** One sabotage and what became of it. */
export type MatrixRow = {
  check: string
  sabotage: string
  fate: Fate
  why: string
  seconds: number
}

const marks: Record<Fate, string> = {
  killed: '✓ killed',
  stands: '✓ stands',
  survived: '✗ SURVIVED',
  flagged: '✗ FLAGGED',
  broken: '✗ BROKEN',
}

/** One line while the others still run. */
export function printRow(row: MatrixRow, progress: string): void {
  const time = `${row.seconds.toFixed(1)} s`.padStart(7)
  console.log(
    `${progress.padStart(7)} ${marks[row.fate].padEnd(10)} ${time}  ${row.check}: ${row.sabotage}`,
  )
}

/** The whole matrix by check, with what gave each sabotage away. */
export function printMatrix(rows: readonly MatrixRow[]): void {
  console.log('')
  for (const { check, sabotage, fate, why } of rows) {
    console.log(
      `${marks[fate].padEnd(10)} ${check}: ${sabotage}${why ? `\n             ${why}` : ''}`,
    )
  }
  const count = (fate: Fate) => rows.filter((row) => row.fate === fate).length
  const attacks = rows.filter(({ fate }) => fate !== 'stands' && fate !== 'flagged').length
  console.log(
    `\n${count('killed')} of ${attacks} sabotages killed, ${count('survived')} survived, ` +
      `${count('broken')} broken; ${count('stands')} look-alikes stand, ${count('flagged')} flagged`,
  )
}

/** Keeps the matrix beside the audit's own results, for programs and for people. */
export function writeMatrix(folder: string, rows: readonly MatrixRow[]): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'kill-matrix.json'), `${JSON.stringify(rows, null, 2)}\n`)
  const lines = rows.map(
    ({ check, sabotage, fate, why }) => `| ${check} | ${sabotage} | ${fate} | ${cell(why)} |`,
  )
  const head = ['| check | sabotage | fate | seen by |', '|---|---|---|---|']
  writeFileSync(join(folder, 'kill-matrix.md'), `${[...head, ...lines].join('\n')}\n`)
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
