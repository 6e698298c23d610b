import { Lang, parse, type SgNode } from '@ast-grep/napi'
import { callerTest } from './caller-names.ts'
import type { CodeRule } from './code-rule.ts'
import { codeRules } from './rules.ts'

/** A bug of a kind, at a line (from 1). */
export type CodeFinding = { rule: string; path: string; line: number; text: string }

const languages: Readonly<Record<string, Lang>> = {
  tsx: Lang.Tsx,
  jsx: Lang.Tsx,
  ts: Lang.TypeScript,
  js: Lang.TypeScript,
  mjs: Lang.TypeScript,
}

/** Whether a rule has anything to look for; most files end here, without being parsed. */
const concerns = ({ judges, homes, mentions }: CodeRule, path: string, text: string) =>
  mentions.test(text) && (judges?.test(path) ?? true) && !homes?.test(path)

/** The parts of a shape that must not come from a caller: what it calls `$CALLER`, or all of it. */
function exposed(node: SgNode): SgNode[] {
  const [one, several] = [node.getMatch('CALLER'), node.getMultipleMatches('CALLER')]
  if (one) return [one]
  return several.length > 0 ? several : [node]
}

/** Bugs in a text; `path` from the root says which rules judge it, and in which language it is. */
export function scanCode(path: string, text: string): CodeFinding[] {
  const language = languages[path.split('.').at(-1) ?? '']
  if (!language) throw new Error(`${path} is in no language that can be read`)
  const rules = codeRules.filter((rule) => concerns(rule, path, text))
  if (rules.length === 0) return []
  const root = parse(language, text).root()
  const fromCaller = callerTest(root)
  const findings = rules.flatMap((rule) =>
    root
      .findAll({ rule: { any: [...rule.shapes] } })
      .filter((node) => !rule.fromCaller || exposed(node).some(fromCaller))
      .map((node) => ({
        rule: rule.id,
        path,
        line: node.range().start.line + 1,
        text: node.text().split('\n', 1)[0] ?? '',
      })),
  )
  return [...Map.groupBy(findings, ({ rule, line }) => `${rule} ${line}`).values()].map(
    (same) => same[0]!,
  )
}
