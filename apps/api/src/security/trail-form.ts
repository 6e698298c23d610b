import { trailEvents } from './trail-events.ts'
import type { TrailEntry } from './trail.ts'

/** An entry that may not be written. Says which field of which kind, never what stood there. */
export class TrailFormError extends Error {
  constructor(entry: TrailEntry, field: string) {
    super(`an entry of ${entry.action} may not be written: ${field}`)
    this.name = 'TrailFormError'
  }
}

/**
 * What may stand in each field. Codes, ids and figures only: no blank line, no escape sequence, no quotation mark, no at sign can be in
 * any of them, so that neither a forged line nor an address gets in.
 */
const forms = {
  actorId: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  actorRole: /^[a-z][A-Za-z]{0,19}$/,
  resource: /^[a-z]\w{0,29}$/,
  resourceId: /^[\w:./|-]{1,60}$/,
  reason: /^[A-Za-z][\w .:,/()-]{0,119}$/,
  source: /^(?:[0-9a-f.:]{1,43}\/\d{1,3}|unknown)$/,
  requestId: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
} as const

const factName = /^[a-z][A-Za-z0-9]{0,39}$/
/** Values may be words of any language, but no text that a person typed: that has a place of its own, sealed. */
const factText = /^[^\p{C}\p{Zl}\p{Zp}@"\\<>]{0,200}$/u
const mostFacts = 24

/** Refuses an entry that is not complete or not in form; a program that writes one has a mistake, and the change fails with it. */
export function checkEntry(entry: TrailEntry): void {
  const refuse = (field: string): never => {
    throw new TrailFormError(entry, field)
  }
  if (!Object.hasOwn(trailEvents, entry.action)) refuse('no such kind')
  for (const name of Object.keys(forms) as (keyof typeof forms)[]) {
    const value = entry[name]
    if (value !== null && value !== undefined && !forms[name].test(value)) refuse(name)
  }
  const nobody = entry.actorRole === 'system' || entry.actorRole === 'anonymous'
  if ((entry.actorId === null) !== nobody) refuse('actorId')
  if (entry.actorRole !== 'system' && !entry.requestId) refuse('requestId')
  if (entry.actorRole !== 'system' && !entry.source) refuse('source')
  if (!isFacts(entry.before)) refuse('before')
  if (!isFacts(entry.after)) refuse('after')
  if (entry.outcome === 'done') checkNeeds(entry, refuse)
}

function checkNeeds(entry: TrailEntry, refuse: (field: string) => never): void {
  for (const need of trailEvents[entry.action].needs) {
    const given = need === 'object' ? entry.resourceId : entry[need]
    if (given === null || given === undefined) refuse(need)
  }
}

function isFacts(facts: TrailEntry['before']): boolean {
  if (facts === undefined) return true
  const all = Object.entries(facts)
  return (
    all.length <= mostFacts &&
    all.every(([name, value]) => {
      if (!factName.test(name)) return false
      return typeof value === 'string' ? factText.test(value) : isPlain(value)
    })
  )
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'boolean' || Number.isFinite(value)
}
