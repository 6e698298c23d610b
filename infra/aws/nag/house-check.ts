import { type HouseRule, houseRules } from './house-rules.ts'

/** A template as far as the rules look at it. */
export type PlannedTemplate = {
  Resources?: Record<string, { Type: string; Properties?: object; Metadata?: object }>
}

/** What a rule of our own found at a resource. */
export type HouseFault = { rule: HouseRule['id']; resource: string; text: string }

/** Holds every resource of a template against our own rules. */
export function houseFaults({ Resources = {} }: PlannedTemplate): readonly HouseFault[] {
  return Object.entries(Resources).flatMap(([resource, { Type, Properties = {} }]) =>
    houseRules
      .filter((rule) => rule.type === Type && !isKept(rule, Properties))
      .map((rule) => ({ rule: rule.id, resource, text: explain(rule, Properties) })),
  )
}

/** The value under a path of dots; `undefined` where the path ends early. */
export function valueAt(properties: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), properties)
}

function isKept({ path, wanted, unless }: HouseRule, properties: object): boolean {
  if (unless !== undefined && valueAt(properties, unless) !== undefined) return true
  const value = valueAt(properties, path)
  if (wanted === 'present') return value !== undefined && value !== ''
  if (wanted === 'absent') return value === undefined
  if ('is' in wanted) return value === wanted.is
  const entries = Array.isArray(value) ? value.map(nameOf) : []
  return wanted.holds.every((each) => entries.includes(each))
}

/** Lists of EKS hold their words in objects: `{ Type: 'api' }`. */
function nameOf(entry: unknown): unknown {
  return isRecord(entry) ? entry['Type'] : entry
}

function explain({ path, wanted }: HouseRule, properties: object): string {
  const value = JSON.stringify(valueAt(properties, path)) ?? 'nothing'
  return `${path} is ${value}, not ${JSON.stringify(wanted)}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
