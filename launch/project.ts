import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The repository's folder. */
export const root = dirname(import.meta.dirname)

/** Everything that running leaves behind lies in this one folder, which git ignores. */
export const state = join(root, '.girasol')

export const folders = {
  /** Keys and passwords: only their owner may enter. */
  secrets: join(state, 'secrets'),
  logs: join(state, 'logs'),
  database: join(state, 'database'),
  /** Signed checkpoints of the audit trail: outside the database on purpose. */
  trail: join(state, 'trail'),
  /** What the sites were last built from. */
  builds: join(state, 'builds'),
  /** Marks that the demo world is in the database. */
  demo: join(state, 'demo'),
}

/** Where unpacked database software lies; throw-away servers of tests use the same. */
export const unpackedDatabase = join(folders.database, 'unpacked')

/** Makes the state folders with the rights that each needs. */
export function ensureStateFolders(): void {
  mkdirSync(state, { recursive: true, mode: 0o711 })
  // The database's own user must be able to pass through, and may read nothing on its way.
  chmodSync(state, 0o711)
  for (const folder of [
    folders.secrets,
    folders.logs,
    folders.trail,
    folders.builds,
    folders.demo,
  ]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
  }
}

/** Path of a file of the repository. */
export function file(...parts: string[]): string {
  return join(root, ...parts)
}

/** Whether a file of the repository exists. */
export function hasFile(...parts: string[]): boolean {
  return existsSync(file(...parts))
}
