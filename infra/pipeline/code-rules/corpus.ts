import { globSync } from 'node:fs'
import { readText, root } from '../repository.ts'
import { scanCode } from './scan-code.ts'

/** Lines of a text with planted bugs, as a file that stands at a path. */
type Planted = { path: string; text: string; bugs: { line: number; rule: string }[] }

/** What a scan of the planted bugs made of them. */
export type Recall = { rule: string; planted: number; found: number }

const heads = /^\/\/ path: (.+)$/
const marks = /\s*\/\/ bug: ([\w-]+)$/

function readPlanted(section: string): Planted {
  const [path = '', ...lines] = section.split('\n')
  return {
    path,
    // Without the marks, which no rule may see.
    text: lines.map((line) => line.replace(marks, '')).join('\n'),
    bugs: lines.flatMap((line, index) => {
      const rule = marks.exec(line)?.[1]
      return rule ? [{ line: index + 1, rule }] : []
    }),
  }
}

/** All texts with planted bugs: `// path: ` begins a file, `// bug: <rule>` marks a line, and every other line is good. */
export function plantedFiles(): Planted[] {
  const folder = 'infra/pipeline/code-rules/corpus'
  const texts = globSync(`${folder}/*.txt`, { cwd: root }).toSorted().map(readText)
  return texts
    .flatMap((text) => text.split(/^(?=\/\/ path: )/m))
    .map((section) => {
      const path = heads.exec(section.split('\n', 1)[0] ?? '')?.[1]
      if (!path) throw new Error('a text with planted bugs begins with "// path: "')
      return readPlanted(section.replace('// path: ', ''))
    })
}

/** For each kind of bug, how many are planted and how many of those are found at their very line. */
export function recall(files: readonly Planted[] = plantedFiles()): Recall[] {
  const all = files.flatMap(({ path, text, bugs }) => {
    const findings = scanCode(path, text)
    return bugs.map((bug) => ({
      ...bug,
      found: findings.some(({ rule, line }) => rule === bug.rule && line === bug.line),
    }))
  })
  return [...Map.groupBy(all, ({ rule }) => rule)].map(([rule, bugs]) => ({
    rule,
    planted: bugs.length,
    found: bugs.filter(({ found }) => found).length,
  }))
}
