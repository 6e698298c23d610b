import {
  copyFileSync,
  constants,
  lstatSync,
  lutimesSync,
  mkdirSync,
  chmodSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** Every file and link below a folder, as sorted paths relative to it; folders that `enters` refuses are passed over. */
export function filesBelow(
  folder: string,
  enters: (path: string) => boolean = () => true,
  inside = '',
): string[] {
  const entries = readdirSync(join(folder, inside), { withFileTypes: true })
  const paths = entries.flatMap((entry) => {
    const path = inside ? `${inside}/${entry.name}` : entry.name
    if (!entry.isDirectory()) return [path]
    return enters(path) ? filesBelow(folder, enters, path) : []
  })
  return paths.sort()
}

/** Copies one file or link; rights become 755 or 644, whatever the umask of the machine was. */
export function copyPlain(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  const { mode } = lstatSync(from)
  if (lstatSync(from).isSymbolicLink()) return symlinkSync(readlinkSync(from), to)
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
  chmodSync(to, mode & 0o100 ? 0o755 : 0o644)
}

/** Gives a whole tree one time (seconds since 1970) and its folders one set of rights: two copies are then the same. */
export function settle(folder: string, epoch: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) settle(path, epoch)
    else lutimesSync(path, epoch, epoch)
  }
  chmodSync(folder, 0o755)
  lutimesSync(folder, epoch, epoch)
}
