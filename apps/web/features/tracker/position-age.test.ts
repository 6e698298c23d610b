import { describe, expect, it } from 'vitest'
import { isStale } from './position-age.ts'

const at = '2026-11-24T09:42:00.000Z'
const after = (seconds: number) => Date.parse(at) + seconds * 1000

describe('a position', () => {
  it('is fresh for two minutes', () => {
    expect(isStale({ at }, after(0))).toBe(false)
    expect(isStale({ at }, after(120))).toBe(false)
  })
  it('is old afterwards', () => {
    expect(isStale({ at }, after(121))).toBe(true)
  })
  it('is fresh when the clocks of crew and customer differ a little', () => {
    expect(isStale({ at }, after(-30))).toBe(false)
  })
})
