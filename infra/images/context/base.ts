import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { copyPlain, filesBelow } from './copy-tree.ts'

/** A Debian package that files of the base come from. */
export type DebianPackage = { name: string; version: string; architecture: string; sha256: string }

/** What Node's program is linked with, the authorities of the world, and its time zones. */
const wanted = [
  'libc6',
  'libgcc-s1',
  'libstdc++6',
  'libatomic1',
  'ca-certificates',
  'tzdata',
] as const

/** Shared libraries (not those that convert old character sets or watch other programs), authorities, zones, licences. */
const kept =
  /^(lib|lib64|usr\/lib|usr\/lib64)\/([\w-]+\/)?(ld-linux[\w.-]*|lib(c|m|dl|rt|pthread|resolv|nss_dns|nss_files|gcc_s|stdc\+\+|atomic)\.so[\w.]*)$|^usr\/share\/(zoneinfo\/(?!posix|right)|doc\/[^/]+\/copyright$)/
const authority = /^usr\/share\/ca-certificates\/mozilla\/.+\.crt$/

/** The one account that programs run as: no password, no shell, no home. */
const uid = 10_001
const written = {
  'etc/passwd': `root:x:0:0:root:/:/none\ngirasol:x:${uid}:${uid}:girasol:/app:/none\n`,
  'etc/group': `root:x:0:\ngirasol:x:${uid}:\n`,
  'etc/nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files dns\n',
}

/** Fills a folder with the base from Debian's packages (apt checks their signatures) and says which they were. */
export function makeBase(into: string): DebianPackage[] {
  const work = mkdtempSync(join(tmpdir(), 'girasol-base-'))
  try {
    const run = (program: string, args: string[]) =>
      execFileSync(program, args, {
        cwd: work,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    run('apt-get', ['-q', 'download', ...wanted])
    const archives = readdirSync(work).filter((name) => name.endsWith('.deb'))
    const packages = archives.sort().map((archive) => {
      run('dpkg', ['-x', archive, 'root'])
      return describe(run, archive)
    })
    fill(join(work, 'root'), into)
    for (const { name, control } of packages) write(into, `var/lib/dpkg/status.d/${name}`, control)
    write(into, 'etc/os-release', readFileSync('/etc/os-release', 'utf8'))
    return packages.map(({ name, version, architecture, sha256 }) => ({
      name,
      version,
      architecture,
      sha256,
    }))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

type Run = (program: string, args: string[]) => string

/** The control text stays in the image, where scanners of images look for what to compare with advisories. */
function describe(run: Run, archive: string): DebianPackage & { control: string } {
  const fields = run('dpkg-deb', ['-f', archive])
  const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(fields)?.[1] ?? ''
  const sha256 = run('sha256sum', [archive]).slice(0, 64)
  return {
    name: field('Package'),
    version: field('Version'),
    architecture: field('Architecture'),
    sha256,
    control: fields.replace('\n', '\nStatus: install ok installed\n'),
  }
}

function fill(unpacked: string, into: string): void {
  const files = filesBelow(unpacked)
  for (const path of files.filter((path) => kept.test(path)))
    copyPlain(join(unpacked, path), join(into, path.replace(/^lib/, 'usr/lib')))
  // Some systems keep these two beside `usr`, others in it.
  for (const name of ['lib', 'lib64']) symlinkSync(`usr/${name}`, join(into, name))
  const authorities = files.filter((path) => authority.test(path))
  const bundle = authorities.map((path) => readFileSync(join(unpacked, path), 'utf8').trim())
  const more = { ...written, 'etc/ssl/certs/ca-certificates.crt': `${bundle.join('\n')}\n` }
  for (const [path, text] of Object.entries(more)) write(into, path, text)
  for (const folder of ['tmp', 'app']) mkdirSync(join(into, folder), { recursive: true })
}

function write(into: string, path: string, text: string): void {
  mkdirSync(dirname(join(into, path)), { recursive: true })
  writeFileSync(join(into, path), text)
}
