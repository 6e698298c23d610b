import { describe, expect, it } from 'vitest'
import { createProbe, whyFailed } from './probe.ts'

function judge(read: (probe: ReturnType<typeof createProbe>['probe']) => void, thrown = null) {
  const { probe, readings } = createProbe()
  read(probe)
  return whyFailed(readings, thrown)
}

describe('a check', () => {
  it('is proved by a positive control and an attack that was refused', () => {
    const read = judge((probe) => {
      probe.allows('the owner reads it', true)
      probe.refuses('a stranger reads it', true)
    })
    expect(read).toBeNull()
  })

  it('has failed without any reading, whatever its body says', () => {
    expect(judge(() => {})).toMatch('read nothing')
  })

  it('has failed without a positive control: a dead system refuses everything', () => {
    expect(judge((probe) => probe.refuses('anything', true))).toMatch('no positive control')
  })

  it('has failed without an attack', () => {
    expect(judge((probe) => probe.allows('anything', true))).toMatch('no attack')
  })

  it('has failed by one reading that does not hold, of whichever kind', () => {
    for (const kind of ['allows', 'refuses', 'behind'] as const) {
      const read = judge((probe) => {
        probe.allows('this', true)
        probe.refuses('that', true)
        probe[kind]('the other', false, { status: 200 })
      })
      expect(read).toMatch('the other (seen: {"status":200})')
    }
  })

  it('takes nothing but true for a yes', () => {
    const promise = Promise.resolve(true) as unknown as boolean
    expect(judge((probe) => probe.allows('a promise', promise))).toMatch('a promise')
  })

  it('has failed when it broke off, however good its readings were', () => {
    const { probe, readings } = createProbe()
    probe.allows('this', true)
    probe.refuses('that', true)
    expect(whyFailed(readings, 'no connection')).toMatch('no connection')
  })
})
