import { describe, expect, it } from 'vitest'
import { placeClock } from './place-clock.ts'

describe('placeClock', () => {
  it.each([
    ['America/Los_Angeles', -480, 'us'],
    ['America/New_York', -300, 'us'],
    ['America/Phoenix', -420, 'none'],
    ['Pacific/Honolulu', -600, 'none'],
    ['Europe/Madrid', 60, 'eu'],
    ['Atlantic/Canary', 0, 'eu'],
    ['Asia/Kolkata', 330, 'none'],
    ['UTC', 0, 'none'],
    ['Nowhere/At_All', 0, 'none'],
  ])('%s', (zone, standardMinutes, daylight) => {
    expect(placeClock(zone, 2026)).toEqual({ standardMinutes, daylight, dateOrder: null })
  })
})
