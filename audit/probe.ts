/** What a check has read: a positive control, an attack, or a look behind the answer. */
export type Reading = {
  kind: 'allows' | 'refuses' | 'behind'
  what: string
  holds: boolean
  /** What was seen instead; only of a reading that does not hold. Never personal data. */
  seen?: string
}

type Read = (what: string, holds: boolean, seen?: unknown) => void

/** Where a check writes down what it sees. `holds` says that the system did right. */
export type Probe = {
  /** Positive control: what must work still works, so that a dead system proves nothing. */
  allows: Read
  /** Attack: it was refused. */
  refuses: Read
  /** A look behind the answer: the row, the grant, the log, the trail. */
  behind: Read
}

export type Verdict = 'proved' | 'failed'

/** Collects the readings of one check. */
export function createProbe(): { probe: Probe; readings: Reading[] } {
  const readings: Reading[] = []
  const reader =
    (kind: Reading['kind']): Read =>
    (what, holds, seen) => {
      // A value that is no boolean (a promise that nobody waited for) is never a yes.
      const right = holds === true
      readings.push({ kind, what, holds: right, ...(right ? {} : { seen: words(seen) }) })
    }
  const probe = { allows: reader('allows'), refuses: reader('refuses'), behind: reader('behind') }
  return { probe, readings }
}

function words(seen: unknown): string | undefined {
  if (seen === undefined) return undefined
  const text = typeof seen === 'string' ? seen : (JSON.stringify(seen) ?? String(seen))
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

/** Why a check failed, or null: what was not read is never taken for granted. */
export function whyFailed(readings: readonly Reading[], thrown: string | null): string | null {
  if (thrown !== null) return `it broke off: ${thrown}`
  const wrong = readings.find((reading) => !reading.holds)
  if (wrong) return sentence(wrong)
  const has = (kind: Reading['kind']) => readings.some((reading) => reading.kind === kind)
  if (readings.length === 0) return 'it read nothing'
  if (!has('allows')) return 'it has no positive control: a dead system would pass it'
  if (!has('refuses')) return 'it has no attack'
  return null
}

const expected: Record<Reading['kind'], string> = {
  allows: 'should work',
  refuses: 'should be refused',
  behind: 'should hold behind the answer',
}

/** A reading that does not hold, in words. */
export function sentence({ kind, what, seen }: Reading): string {
  return `${expected[kind]}: ${what}${seen === undefined ? '' : ` (seen: ${seen})`}`
}
