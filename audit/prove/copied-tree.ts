import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Edit } from '../check.ts'

/** The repository as it is now, kept while others go on working in it. */
export type Snapshot = { folder: string; files: string[]; remove(): void }

/** Copies every file that git knows or would add. Only what git ignores stays behind. */
export function takeSnapshot(root: string): Snapshot {
  const folder = mkdtempSync(join(tmpdir(), 'girasol-prove-'))
  const list = execFileSync('git', ['ls-files', '-zco', '--exclude-standard'], { cwd: root })
  const files = [...new Set(list.toString('utf8').split('\0'))].filter(
    (file) => file !== '' && existsSync(join(root, file)),
  )
  placeFiles(files, folder, (file) => copyFileSync(join(root, file), join(folder, file)))
  linkModules(root, folder)
  linkState(root, folder)
  return { folder, files, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A tree that shares the snapshot's files; those that `change` names are its own. Returns its folder. */
export function copyWith(snapshot: Snapshot, edits: readonly Edit[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'girasol-changed-'))
  const changed = changedTexts(snapshot, edits)
  placeFiles(snapshot.files, folder, (file) => {
    const text = changed.get(file)
    // A new file, never written through a link: the snapshot must stay what it is.
    if (text === undefined) linkSync(join(snapshot.folder, file), join(folder, file))
    else writeFileSync(join(folder, file), text)
  })
  linkModules(snapshot.folder, folder)
  linkState(snapshot.folder, folder)
  return folder
}

/** The changed files' texts; throws when a text to be replaced does not stand there exactly once. */
export function changedTexts(
  { folder }: Pick<Snapshot, 'folder'>,
  edits: readonly Edit[],
): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { file, find, replace } of edits) {
    const text = texts.get(file) ?? readFileSync(join(folder, file), 'utf8')
    const times = text.split(find).length - 1
    if (times !== 1) throw new Error(`${file} has the text ${times} times, not once: ${find}`)
    // A function, because a text with `$&` in it would not be taken as it stands.
    texts.set(
      file,
      text.replace(find, () => replace),
    )
  }
  return texts
}

function placeFiles(files: readonly string[], folder: string, place: (file: string) => void): void {
  // The database's own user must be able to pass through.
  chmodSync(folder, 0o711)
  for (const parent of new Set(files.map(dirname))) {
    mkdirSync(join(folder, parent), { recursive: true })
  }
  for (const file of files) place(file)
}

/** Packages of others are shared; those of ours must be found in the copy. */
function linkModules(from: string, to: string): void {
  const modules = join(from, 'node_modules')
  mkdirSync(join(to, 'node_modules', '@girasol'), { recursive: true })
  for (const name of readdirSync(modules)) {
    if (name === '@girasol' || name.startsWith('.vit')) continue
    symlinkSync(join(modules, name), join(to, 'node_modules', name))
  }
  for (const name of readdirSync(join(modules, '@girasol'))) {
    const place = ['packages', 'apps', '.'].map((part) => join(part, name)).find(isPackageOf(to))
    if (place) symlinkSync(join(to, place), join(to, 'node_modules', '@girasol', name))
  }
}

function isPackageOf(tree: string): (place: string) => boolean {
  return (place) => existsSync(join(tree, place, 'package.json'))
}

/** The database's software is unpacked once; everything that running writes is the copy's own. */
function linkState(from: string, to: string): void {
  const software = join(from, '.girasol', 'database')
  const own = join(to, '.girasol', 'database')
  mkdirSync(own, { recursive: true })
  for (const folder of [dirname(own), own]) chmodSync(folder, 0o711)
  const names = existsSync(software) ? readdirSync(software) : []
  for (const name of names.filter((name) => /^(unpacked|template-)/.test(name))) {
    symlinkSync(join(software, name), join(own, name))
  }
}
