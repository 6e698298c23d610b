import { describe, expect, it } from '@jest/globals'
import { timeLeft } from './time-left.ts'

const end = '2026-11-24T15:10:00.000Z'
const before = (seconds: number) => Date.parse(end) - seconds * 1000

describe('timeLeft', () => {
  it.each([
    [600, '10', '00'],
    [65, '1', '05'],
    [0.2, '0', '01'],
  ])('%p seconds before the end it is %s:%s', (seconds, minutes, rest) => {
    expect(timeLeft(end, before(seconds))).toEqual({ minutes, seconds: rest })
  })

  it('is over at the end and after it', () => {
    expect(timeLeft(end, before(0))).toBeNull()
    expect(timeLeft(end, before(-5))).toBeNull()
  })
})
