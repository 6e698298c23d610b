import { describe, expect, it } from 'vitest'
import { idleness } from './idle.ts'

const minutes = (count: number) => idleness(count * 60_000)

describe('idleness', () => {
  it('says nothing for 25 minutes', () => {
    expect([minutes(0), minutes(24.9)]).toEqual([{ state: 'active' }, { state: 'active' }])
  })
  it('counts down the last five', () => {
    expect(minutes(25)).toEqual({ state: 'warned', minutes: 5 })
    expect(minutes(29.5)).toEqual({ state: 'warned', minutes: 0 })
  })
  it('is over after 30, and after a laptop has slept for a day', () => {
    expect([minutes(30), minutes(1440)]).toEqual([{ state: 'over' }, { state: 'over' }])
  })
})
