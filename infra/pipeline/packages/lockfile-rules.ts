import { z } from 'zod'
import type { Gate } from '../gate.ts'
import type { Files } from '../repository.ts'
import { readLockfile, type Package } from './lockfile.ts'

/** A SHA-512 in Base64: 64 bytes are 86 digits and two signs of equality. */
const sha512 = /^sha512-[A-Za-z0-9+/]{86}==$/
const version = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/
const workspace = /^(?:(?:apps|packages)\/[\w-]+|launch|bench|infra)$/

const manifest = z.looseObject({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
  overrides: z.record(z.string(), z.string()).default({}),
  allowScripts: z.record(z.string(), z.boolean()).default({}),
})

const read = (text: string | undefined) => manifest.parse(JSON.parse(text ?? '{}'))

/** A version as it must be asked for; a workspace of our own is `*`, and a peer may be a range. */
const exact = (wanted: string, name: string) =>
  version.test(wanted) || (wanted === '*' && name.startsWith('@girasol/'))

const perPackage = (name: string, find: (one: Package) => string | null): Gate => ({
  name,
  find: (files) =>
    readLockfile(files).packages.flatMap((one) => {
      const said = find(one)
      return said ? [`${one.path}: ${said}`] : []
    }),
})

function asked(files: Files): { path: string; name: string; wanted: string }[] {
  const manifests = Object.entries(files).filter(([path]) => path.endsWith('package.json'))
  return manifests.flatMap(([path, text]) => {
    const { dependencies, devDependencies, optionalDependencies, overrides } = read(text)
    const all = { ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides }
    return Object.entries(all).map(([name, wanted]) => ({ path, name, wanted }))
  })
}

/** The package that one in a bundle came with, whose sum covers both. */
const holderOf = (path: string) => path.split('/node_modules/').slice(0, -1).join('/node_modules/')

/** What holds for the packages that come from outside. */
export const lockfileRules: Gate[] = [
  {
    name: 'every package by its SHA-512',
    find: (files) => {
      const { packages } = readLockfile(files)
      const summed = new Set(
        packages.filter((one) => sha512.test(one.integrity ?? '')).map(({ path }) => path),
      )
      return packages
        .filter(({ path, inBundle }) => !summed.has(inBundle ? holderOf(path) : path))
        .map(({ path }) => `${path}: no SHA-512 sum`)
    },
  },
  perPackage('packages from the registry only', ({ resolved, version: locked }) =>
    resolved === undefined && version.test(locked ?? '')
      ? null
      : `comes from ${resolved ?? locked ?? 'nowhere'}`,
  ),
  {
    name: 'links to our own workspaces only',
    find: (files) =>
      readLockfile(files)
        .links.filter(({ target }) => !workspace.test(target))
        .map(({ path, target }) => `${path}: links to ${target}`),
  },
  {
    name: 'exact versions',
    find: (files) =>
      asked(files)
        .filter(({ name, wanted }) => !exact(wanted, name))
        .map(({ path, name, wanted }) => `${path}: ${name} is asked for as ${wanted}`),
  },
  {
    name: 'install scripts by name',
    find: (files) => {
      const scripted = readLockfile(files).packages.filter((one) => one.hasInstallScript)
      const { allowScripts } = read(files['package.json'])
      const [have, known] = [scripted.map(({ name }) => name), Object.keys(allowScripts)]
      return [
        ...[...new Set(have)]
          .filter((name) => !known.includes(name))
          .map((name) => `${name} has an install script that nobody judged`),
        ...known
          .filter((name) => !have.includes(name))
          .map((name) => `${name} is judged, but has no install script`),
        ...known
          .filter((name) => allowScripts[name])
          .map((name) => `${name} may run its install script`),
      ]
    },
  },
]
