import type { Owner } from './server-owner.ts'
import type { ServerSoftware } from './server-software.ts'

/** The rights that a server process gets: those of its owner, from its very start. */
export function runAs(owner: Owner): { uid?: number; gid?: number; cwd: string } {
  return owner ? { uid: owner.uid, gid: owner.gid, cwd: '/' } : { cwd: '/' }
}

/** MariaDB refuses to run as root unless told so in words. */
export function runAsRoot(owner: Owner): string[] {
  return !owner && process.getuid?.() === 0 ? ['--user=root'] : []
}

/** The server gets none of our environment but what it needs to find its libraries. */
export function serverEnvironment(software: ServerSoftware): NodeJS.ProcessEnv {
  const path = process.env.PATH
  return software.libraries ? { PATH: path, LD_LIBRARY_PATH: software.libraries } : { PATH: path }
}
