import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the whole repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Text of a file, named from the root. */
export const readText = (path: string) => readFileSync(join(root, path), 'utf8')

/** What the gates judge: texts of files, by path from the root. */
export type Files = Readonly<Record<string, string>>

const judged = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  'renovate.json',
  '.github/CODEOWNERS',
]
const found = ['.github/**/*.{yml,yaml,json}', '{apps,packages}/*/package.json']
const single = ['launch/package.json', 'bench/package.json', 'infra/package.json']

/** Everything that the gates judge, as it stands. */
export function readFiles(): Files {
  const paths = [...judged, ...single, ...globSync(found, { cwd: root })]
  return Object.fromEntries(paths.toSorted().map((path) => [path, readText(path)]))
}
