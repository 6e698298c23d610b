import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { ImageName } from '../../system/workloads.ts'
import type { DebianPackage } from './base.ts'
import { billOf } from './bill.ts'
import { closureOf, type Closure, type Lockfile, type Platform } from './closure.ts'
import { copyPlain, filesBelow, settle } from './copy-tree.ts'
import { readIgnoreRules } from './ignore-rules.ts'
import { withoutDebugging } from './lean-node.ts'
import { isNeededFile, isNeededFolder } from './spare.ts'

export type Source = {
  /** The repository. */
  root: string
  /** Folder with the base, made already, and what it was made from. */
  base: string
  debian: readonly DebianPackage[]
  platform: Platform
  epoch: number
}

/** What Next asks for when it builds a site, beside what the site runs on. */
const compilers = ['typescript', '@types/react', '@types/node']

/** Fills a folder with all that an image is built from, and nothing else; the same source fills it the same. */
export function makeContext(image: ImageName, source: Source, into: string): void {
  const { root, platform, epoch } = source
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile
  const workspace = `apps/${image}`
  const closure = closureOf(lock, workspace, platform)
  const node = `node_modules/node-${platform.os}-${platform.cpu}`
  rmSync(into, { recursive: true, force: true })
  copyTree(source.base, join(into, 'base'))
  writeNode(join(root, node, 'bin/node'), join(into, 'node/usr/local/bin/node'))
  // Sites are built from whole packages, and keep of them what Next's own trace names.
  const wholly = image !== 'api'
  const shipped = wholly
    ? closureOf(lock, workspace, platform, compilers).packages
    : closure.packages
  for (const place of shipped) copyPackage(root, place, join(into, 'packages/app'), wholly)
  linkWorkspaces(closure, lock, join(into, 'packages/app'))
  copyPrograms(root, closure, join(into, 'program/app'))
  const inside = join(import.meta.dirname, '../inside')
  copyPlain(join(inside, 'healthcheck.ts'), join(into, 'program/app/healthcheck.ts'))
  if (wholly) {
    copyPlain(join(inside, 'build-site.ts'), join(into, 'build/build-site.ts'))
    copyPlain(join(root, 'tsconfig.json'), join(into, 'build/app/tsconfig.json'))
  }
  const version = lock.packages['']?.version ?? '0.0.0'
  const bill = billOf({ image, version, lock, closure, node, base: source.debian, epoch })
  writeText(join(into, 'bill/sbom.json'), bill)
  settle(into, epoch)
}

function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const path of filesBelow(from)) copyPlain(join(from, path), join(to, path))
  for (const folder of ['tmp', 'app']) mkdirSync(join(to, folder), { recursive: true })
}

function writeNode(from: string, to: string): void {
  writeText(to, withoutDebugging(readFileSync(from)))
  chmodSync(to, 0o755)
}

function writeText(to: string, content: string | Buffer): void {
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, content, { mode: 0o644 })
}

function copyPackage(root: string, place: string, into: string, wholly: boolean): void {
  const enters = wholly ? (path: string) => path !== 'node_modules' : isNeededFolder
  const files = filesBelow(join(root, place), enters)
  for (const path of files.filter((path) => wholly || isNeededFile(path)))
    copyPlain(join(root, place, path), join(into, place, path))
}

/** As npm lays it: `node_modules/@girasol/x` leads to the workspace, whose real place lets Node strip its types. */
function linkWorkspaces({ workspaces }: Closure, lock: Lockfile, into: string): void {
  for (const [place, { link, resolved = '' }] of Object.entries(lock.packages)) {
    if (!link || !workspaces.includes(resolved)) continue
    mkdirSync(dirname(join(into, place)), { recursive: true })
    symlinkSync(join('../..', resolved), join(into, place))
  }
}

/** Our own files as git knows them, without what `.dockerignore` names. */
function copyPrograms(root: string, { workspaces }: Closure, into: string): void {
  const isIgnored = readIgnoreRules(readFileSync(join(root, '.dockerignore'), 'utf8'))
  const ask = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...workspaces]
  const listed = execFileSync('git', ask, { cwd: root, encoding: 'utf8' }).split('\0')
  const files = listed.filter((path) => path !== '' && !isIgnored(path))
  for (const path of files.filter((path) => existsSync(join(root, path))))
    copyPlain(join(root, path), join(into, path))
}
