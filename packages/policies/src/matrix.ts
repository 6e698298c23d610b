import type { Action } from '@girasol/contract'
import { fieldRows, readers } from './field-law.ts'
import { law } from './law.ts'
import { type Principal, roles, type View } from './rules.ts'

/** One row per action: for each role `yes`, a condition in words, or nothing at all. */
export function matrix(): { action: Action; cells: Record<Principal['role'], string> }[] {
  const actions = Object.keys(law).sort() as Action[]
  return actions.map((action) => ({
    action,
    cells: Object.fromEntries(roles.map((role) => [role, cell(action, role)])) as Record<
      Principal['role'],
      string
    >,
  }))
}

function cell(action: Action, role: Principal['role']): string {
  const rules = law[action].filter((rule) => rule.role === role)
  return rules
    .map((rule) => words(rule.facts?.name ?? rule.when?.name ?? 'yes', rule.view))
    .join(' or ')
}

function words(condition: string, view: View): string {
  return view === 'full' ? condition : `${condition} (${view === 'masked' ? 'masked' : 'ids only'})`
}

/** The role x action matrix as a Markdown table. */
export function printMatrix(): string {
  const rows = matrix().map(({ action, cells }) => [
    action,
    ...roles.map((role) => cells[role] || '·'),
  ])
  return table([['action', ...roles], ...rows])
}

/** The role x field matrix as a Markdown table. */
export function printFields(): string {
  const rows = fieldRows().map(({ field, cells }) => [
    field,
    ...readers.map((reader) => (cells[reader] === 'absent' ? '·' : cells[reader])),
  ])
  return table([['field', ...readers], ...rows])
}

function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const line = (row: string[]) =>
    `| ${row.map((text, column) => text.padEnd(widths[column]!)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n')
}
