/** Something that must leave exactly one entry, and who is behind it. */
export type Provocation = {
  what: string
  kind: string
  outcome: 'done' | 'denied' | 'failed'
  /** Null for the system and for people who are not signed in. */
  actorId: string | null
  /** The request it happened in; null where there was none. */
  requestId: string | null
  /** What the answer's status must be, so that the right thing was provoked. */
  status: number
  seen: number
  /** By a program whose output nobody collects here. */
  unheard?: true
}

export type Answer = { status: number; headers: Record<string, unknown> }

/** What an answer shows of a provocation. */
export const told = (
  what: string,
  expected: Pick<Provocation, 'kind' | 'outcome' | 'actorId' | 'status'>,
  { status, headers }: Answer,
): Provocation => ({
  what,
  ...expected,
  requestId: String(headers['x-request-id']),
  seen: status,
})
