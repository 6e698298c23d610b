import { describe, expect, it } from 'vitest'
import { createVitals } from './vitals.ts'

function begun() {
  const time = { now: 0 }
  return { time, vitals: createVitals(() => time.now) }
}
const goesOn = new AbortController().signal

describe('vitals', () => {
  it('name a loop that does not come round, and take it back when it does', () => {
    const { time, vitals } = begun()
    vitals.beat('relay 0')
    vitals.beat('housekeeping', 60_000)
    time.now = 120_001
    expect(vitals.stuck()).toEqual(['relay 0'])
    time.now = 180_001
    expect(vitals.stuck()).toEqual(['relay 0', 'housekeeping'])
    vitals.beat('relay 0')
    expect(vitals.stuck()).toEqual(['housekeeping'])
  })

  it('count the pause of a loop, not only its work', async () => {
    const { time, vitals } = begun()
    const stop = new AbortController()
    const resting = vitals.rest('rewrap', 600_000, stop.signal)
    time.now = 700_000
    expect(vitals.stuck()).toEqual([])
    time.now = 720_001
    expect(vitals.stuck()).toEqual(['rewrap'])
    stop.abort()
    await resting
  })

  it('do not pause a loop that has more to do', async () => {
    const { vitals } = begun()
    await vitals.rest('relay 0', 0, goesOn)
    expect(vitals.stuck()).toEqual([])
  })

  it('call nothing stuck in a program that leaves: its loops have ended', () => {
    const { time, vitals } = begun()
    vitals.beat('relay 0')
    vitals.phase = 'leaving'
    time.now = 1e9
    expect(vitals.stuck()).toEqual([])
  })
})
