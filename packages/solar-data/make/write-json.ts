import { writeFileSync } from 'node:fs'

/** Writes a list with one row per line, so that a change shows as a line. */
export function writeRows(path: string, rows: readonly unknown[]): void {
  writeFileSync(path, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`)
}

/** Rounds to `digits` decimals. */
export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

/** Rows of a plain CSV file (no quotes) by column name. */
export function csvRows(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.trim().split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}
