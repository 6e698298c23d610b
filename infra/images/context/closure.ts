/** What the lockfile says of one place: a package, a link to a workspace, or a workspace. */
export type Locked = {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  license?: string
  os?: string | string[]
  cpu?: string | string[]
  libc?: string | string[]
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

export type Lockfile = { packages: Record<string, Locked> }

/** The machine that the image runs on, in npm's words. */
export type Platform = { os: string; cpu: string; libc: string }

export type Closure = {
  /** Folders of packages, as the lockfile names them: `node_modules/a/node_modules/b`. Sorted. */
  packages: string[]
  /** Folders of our own workspaces that are needed, the asked one among them. Sorted. */
  workspaces: string[]
}

/**
 * What a workspace needs to run on a platform: its production dependencies and theirs, found as Node finds them.
 * `also` names packages beside them, looked up from the root. Throws when the lockfile lacks one that is not optional.
 */
export function closureOf(
  lock: Lockfile,
  workspace: string,
  platform: Platform,
  also: readonly string[] = [],
): Closure {
  const seen = new Set<string>()
  const waiting = [workspace, ...also.map((name) => `node_modules/${name}`)]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (seen.has(place)) continue
    seen.add(place)
    waiting.push(...neededBy(lock, place, platform))
  }
  const all = [...seen].sort()
  return {
    packages: all.filter((place) => place.includes('node_modules/') && !lock.packages[place]?.link),
    workspaces: all.filter((place) => !place.includes('node_modules/')),
  }
}

function neededBy(lock: Lockfile, place: string, platform: Platform): string[] {
  const locked = lock.packages[place]
  if (!locked) throw new Error(`the lockfile has no ${place}`)
  if (locked.link && locked.resolved) return [locked.resolved]
  const optional = { ...locked.optionalDependencies, ...locked.peerDependencies }
  const names = Object.keys({ ...locked.dependencies, ...optional })
  return names.flatMap((name) => {
    const found = find(lock, place, name)
    if (found && fits(lock.packages[found], platform)) return [found]
    if (name in optional) return []
    throw new Error(`${place} needs ${name}, which the lockfile does not have`)
  })
}

/** Where Node finds a package from a folder: in the nearest `node_modules` upwards. Optional peers count only where others brought them. */
function find(lock: Lockfile, from: string, name: string): string | null {
  if (lock.packages[from]?.peerDependenciesMeta?.[name]?.optional) return null
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    if (!folder.endsWith('node_modules')) {
      const place = `${folder ? `${folder}/` : ''}node_modules/${name}`
      if (lock.packages[place]) return place
    }
    if (!folder) return null
  }
}

function fits(locked: Locked | undefined, platform: Platform): boolean {
  const allows = (list: string | string[] | undefined, mine: string) =>
    list === undefined || [list].flat().includes(mine)
  return (
    allows(locked?.os, platform.os) &&
    allows(locked?.cpu, platform.cpu) &&
    allows(locked?.libc, platform.libc)
  )
}
