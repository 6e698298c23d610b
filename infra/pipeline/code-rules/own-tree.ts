import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { readText, root } from '../repository.ts'
import { exceptions } from './exceptions.ts'
import { scanCode, type CodeFinding } from './scan-code.ts'

/** What reaches people, or builds what does. `audit` and `bench` attack and load our own system, and are not shipped. */
const scanned = '{apps,packages,launch,infra}/**/*.{ts,tsx,js,jsx,mjs}'
/** What others wrote, or a program; and tests, which send bad things on purpose. */
const left =
  /(?:^|\/)(?:node_modules|\.next|dist|generated|android|ios|testing)\/|\.(?:test|e2e)\.tsx?$|\.d\.ts$/

/** Files of ours that are searched for bugs, by path from the root. */
export function ownFiles(): string[] {
  const found = globSync(scanned, { cwd: root, exclude: ['**/node_modules', '**/.next'] })
  return found.filter((path) => !left.test(path) && existsSync(join(root, path))).toSorted()
}

const excused = ({ rule, path, text }: CodeFinding) =>
  exceptions.filter((one) => one.rule === rule && one.path === path && text.includes(one.holds))

/** Bugs in our own source, and exceptions that nothing needs any more. */
export function scanOwnTree(): { files: number; findings: CodeFinding[]; unused: string[] } {
  const files = ownFiles()
  const all = files.flatMap((path) => scanCode(path, readText(path)))
  const used = new Set(all.flatMap(excused))
  return {
    files: files.length,
    findings: all.filter((finding) => excused(finding).length === 0),
    unused: exceptions.filter((one) => !used.has(one)).map(({ rule, path }) => `${rule} ${path}`),
  }
}
