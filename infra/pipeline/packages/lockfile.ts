import { z } from 'zod'
import type { Files } from '../repository.ts'

const entry = z.looseObject({
  name: z.string().optional(),
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  link: z.boolean().optional(),
  inBundle: z.boolean().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
})
const lockfile = z.looseObject({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), entry),
})

/** A package of somebody else's, as the lockfile fixes it. */
export type Package = z.output<typeof entry> & { path: string; name: string }

type Link = { path: string; target: string }

/** The lockfile: packages from outside, and links to our own workspaces. */
export type Lockfile = { packages: Package[]; links: Link[] }

/** Reads the lockfile. Throws when it has another form than npm's third. */
export function readLockfile(files: Files): Lockfile {
  const { packages } = lockfile.parse(JSON.parse(files['package-lock.json'] ?? 'null'))
  const entries = Object.entries(packages).filter(([path]) => path.includes('node_modules/'))
  return {
    packages: entries
      .filter(([, { link }]) => !link)
      .map(([path, entry]) => ({ ...entry, path, name: entry.name ?? nameOf(path) })),
    links: entries
      .filter(([, { link }]) => link)
      .map(([path, { resolved = '' }]) => ({ path, target: resolved })),
  }
}

/** Name of the package in a folder: after the last `node_modules/`. */
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13)
