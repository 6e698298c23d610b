import { problemFieldsTexts } from './en/problem-fields.ts'

/** What a text of the room `problems` is filled with; numbers count from 1; 0 and `none` are not known. */
export type ProblemValues = {
  line: number
  index: number
  column: string
  plane: string
  found: string
  expected: string
}

/** Where the room `problems` has the words: `text` and, for its `{field}`, the one in `fields`. */
export type Problem = {
  text: string
  field: keyof typeof problemFieldsTexts
  values: ProblemValues
}

/**
 * Which text says what an error means: plain data, so that a worker can send it. Anything may be
 * given; what no computing package throws is `unknown`. `plane` is an id, which a screen that knows
 * the name of the side replaces.
 */
export function problemOf(error: unknown): Problem {
  const facts = isFacts(error) ? error : {}
  const place = isFacts(facts.place) ? facts.place : facts
  return { text: textOf(facts, place), field: fieldOf(place.field), values: valuesOf(place) }
}

type Facts = Record<string, unknown>

const groups: Record<string, string> = {
  RoofError: 'roof',
  ShadeError: 'shade',
  DesignError: 'design',
  BadInput: 'input',
}

function textOf({ name, code }: Facts, { field }: Facts): string {
  if (typeof name !== 'string' || typeof code !== 'string') return 'unknown'
  if (name === 'PvModelError') return `${field === undefined ? 'file' : 'model'}.${code}`
  const group = Object.hasOwn(groups, name) ? groups[name] : undefined
  return group === undefined ? 'unknown' : `${group}.${code}`
}

/** `loan.years` is written `loanYears`; rows in brackets are left out. */
function fieldOf(field: unknown): Problem['field'] {
  if (typeof field !== 'string') return 'other'
  const word = field
    .replace(/\[\d+\]/g, '')
    .replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase())
  return Object.hasOwn(problemFieldsTexts, word) ? (word as Problem['field']) : 'other'
}

function valuesOf(place: Facts): ProblemValues {
  return {
    line: typeof place.line === 'number' ? place.line : 0,
    index: typeof place.index === 'number' ? place.index + 1 : 0,
    column: wordOf(place.column),
    plane: wordOf(place.planeId),
    found: wordOf(place.found),
    expected: wordOf(place.expected).replace('..', ' … '),
  }
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'none'
}

function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null
}
