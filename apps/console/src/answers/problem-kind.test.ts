import { describe, expect, it } from 'vitest'
import { patienceFor, problemKind } from './problem-kind.ts'

describe('what a problem means', () => {
  it.each([
    [0, 'away'],
    [502, 'away'],
    [503, 'away'],
    [429, 'busy'],
    [403, 'other'],
    [500, 'other'],
  ])('%i: %s', (status, kind) => expect(problemKind({ status })).toBe(kind))

  it('is asked again by itself only where nobody answered, and as late as the API wishes', () => {
    expect(patienceFor(null)).toBeNull()
    expect(patienceFor({ status: 403, retryAfter: null })).toBeNull()
    expect(patienceFor({ status: 0, retryAfter: null })).toBe(10_000)
    expect(patienceFor({ status: 429, retryAfter: 60 })).toBe(60_000)
  })
})
