import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { statements } from './sql-statements.ts'

describe('statements', () => {
  it('are split at a semicolon that ends a line, without comment lines', () => {
    const text = `-- about a;\nCREATE TABLE a (\n  -- b;\n  id INT\n);\n\nGRANT x ON y TO z;\n`
    expect(statements(text)).toEqual(['CREATE TABLE a (\n  id INT\n)', 'GRANT x ON y TO z'])
    expect(statements('-- nothing\n')).toEqual([])
    expect(statements('SELECT 1')).toEqual(['SELECT 1'])
  })
})

const folder = join(import.meta.dirname, 'migrations')
const files = readdirSync(folder)
/** What only one of the two servers takes. */
const unportable = [
  [/\bRETURNING\b/i, 'RETURNING'],
  [/\bUUID\b(?!\s*\()/i, 'the UUID type'],
  [/\bIF (?:NOT )?EXISTS\b/i, 'IF EXISTS'],
  [/\bCREATE OR REPLACE\b/i, 'CREATE OR REPLACE'],
  [/\b(?:PERSISTENT|INVISIBLE|IGNORED)\b/i, 'MariaDB words'],
  [/\bENCRYPT(?:ED|ION)\b/i, 'encryption, which is the server’s'],
  [/uca1400|0900/i, 'collations of one server'],
  [/GENERATED ALWAYS[^,]*NOT NULL/i, 'generated NOT NULL'],
] as const

describe('migrations', () => {
  it('are numbered without a double', () => {
    const numbers = files.map((name) => name.slice(0, 4))
    expect(new Set(numbers).size).toBe(files.length)
    for (const name of files) expect(name).toMatch(/^\d{4}-[a-z-]+\.sql$/)
  })

  it.each(files)('%s is in the SQL that MariaDB and MySQL share', (name) => {
    const text = statements(readFileSync(join(folder, name), 'utf8')).join(';\n')
    for (const [pattern, what] of unportable) expect(text, what).not.toMatch(pattern)
    for (const table of text.matchAll(/^CREATE TABLE[^;]+/gm)) {
      expect(table[0]).toContain('ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin')
    }
  })
})
