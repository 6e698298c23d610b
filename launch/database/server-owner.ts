import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'

/** The system user that the server runs as; `null` means the user that started us. */
export type Owner = { name: string; uid: number; gid: number } | null

/** The users that may stand in for root, the first that the machine knows. */
const unprivileged = ['mysql', 'mariadb', 'nobody']

/**
 * Root should not run a database server: picks an unprivileged user that can reach all the paths.
 * Returns `{ owner: null }` when we are not root, and a `concession` to show when no such user can
 * reach the folder (a project below /root, for example), so that the server runs as root after all.
 */
export function chooseOwner(reach: string[]): { owner: Owner; concession?: string } {
  if (process.getuid?.() !== 0) return { owner: null }
  const candidates = unprivileged.map(findUser).filter((user) => user !== null)
  for (const owner of candidates) if (canReach(owner, reach)) return { owner }
  return {
    owner: null,
    concession: 'runs as root, because no unprivileged user may enter the project folder',
  }
}

function findUser(name: string): Owner {
  const line = readPasswd().find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : null
}

function readPasswd(): string[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n')
  } catch {
    return []
  }
}

function canReach(owner: NonNullable<Owner>, paths: string[]): boolean {
  const script = 'for path in "$@"; do test -x "$path" || exit 1; done'
  const asOwner = { uid: owner.uid, gid: owner.gid, cwd: '/' }
  return spawnSync('/bin/sh', ['-c', script, 'reach', ...paths], asOwner).status === 0
}

/**
 * Makes a folder (and its parents) with exactly this mode, belonging to the owner. Throws when
 * something is there already that is no folder of ours: a link laid for us in a public place, say.
 */
export function ownedFolder(path: string, owner: Owner, mode = 0o700): void {
  mkdirSync(path, { recursive: true, mode })
  const there = lstatSync(path)
  const ours = [process.getuid?.(), owner?.uid, ...ownIds()]
  if (!there.isDirectory() || !ours.includes(there.uid)) throw new Error(`${path} is not ours`)
  chmodSync(path, mode)
  if (owner) chownSync(path, owner.uid, owner.gid)
}

/** Root may have handed the folder to any of these before. */
function ownIds(): number[] {
  if (process.getuid?.() !== 0) return []
  return unprivileged.flatMap((name) => findUser(name)?.uid ?? [])
}

/** Writes a file whole or not at all, never readable by others on the way, belonging to the owner. */
export function ownedFile(
  path: string,
  content: string | Uint8Array,
  owner: Owner,
  mode = 0o600,
): void {
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, content, { mode, flush: true })
  chmodSync(draft, mode)
  if (owner) chownSync(draft, owner.uid, owner.gid)
  renameSync(draft, path)
}
