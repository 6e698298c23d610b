import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Check, isCheck } from './check.ts'

/** A check, where it stands, and what it is called: its id, with the file's name. */
export type FoundCheck = Check & { name: string; file: string }
export type Found = {
  checks: FoundCheck[]
  /** Files that cannot be loaded, and why: their checks have failed. */
  broken: { file: string; reason: string }[]
}

const here = import.meta.dirname

/** Loads every check under `audit/checks`, in the order of their ids. */
export async function findChecks(): Promise<Found> {
  const files = globSync('checks/*/*.ts', { cwd: here }).filter(
    (file) => !file.endsWith('.test.ts'),
  )
  const found: Found = { checks: [], broken: [] }
  for (const file of files.sort()) await load(join('audit', file), found)
  found.checks.sort((a, b) => a.name.localeCompare(b.name))
  return found
}

async function load(file: string, found: Found): Promise<void> {
  try {
    const module = (await import(join(here, '..', file))) as Record<string, unknown>
    for (const value of Object.values(module)) {
      if (isCheck(value)) found.checks.push({ ...value, file, name: nameOf(value, file) })
    }
  } catch (error) {
    found.broken.push({ file, reason: (error as Error).message.split('\n')[0]! })
  }
}

function nameOf({ id }: Check, file: string): string {
  return `${id} ${basename(file, '.ts')}`
}

/** Whether `--only` means this check: by its id, the name of its file, or both. */
export function isMeant(asked: readonly string[], { id, name, file }: FoundCheck): boolean {
  if (asked.length === 0) return true
  return asked.some((text) => [id, name, basename(file, '.ts')].includes(text))
}
