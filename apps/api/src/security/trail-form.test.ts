import { describe, expect, it } from 'vitest'
import { checkEntry } from './trail-form.ts'
import { trailEvents } from './trail-events.ts'
import type { TrailEntry } from './trail.ts'

const id = '01970000-0000-7000-8000-0000000000ab'
const entry: TrailEntry = {
  at: new Date(),
  actorId: id,
  actorRole: 'support',
  action: 'lock.lift',
  resource: 'account',
  resourceId: id,
  outcome: 'done',
  reason: 'ownerAsked',
  source: '203.0.113.0/24',
  requestId: id,
}
const check = (part: Partial<TrailEntry>) => () => checkEntry({ ...entry, ...part })

describe('the form of an entry', () => {
  it('lets a complete entry be written', () => expect(check({})).not.toThrow())

  it.each([
    ['who', { actorId: null }],
    ['which request', { requestId: null }],
    ['where from', { source: null }],
    ['which thing', { resourceId: null }],
    ['why, where a reason is asked', { reason: null }],
    ['what it became, where that is asked', { action: 'factor.enrol' as const }],
  ])('wants to know %s', (_, part) => expect(check(part)).toThrow(/may not be written/))

  it('knows nobody behind what the system did, and somebody behind everything else', () => {
    expect(check({ actorRole: 'system' })).toThrow('actorId')
    const system = { actorRole: 'system', actorId: null, requestId: null, source: null }
    expect(check(system)).not.toThrow()
  })

  it('asks of a refusal only who, where from and which request', () => {
    expect(check({ outcome: 'denied', resourceId: null, reason: null })).not.toThrow()
    expect(check({ outcome: 'denied', actorId: null })).toThrow('actorId')
  })

  it('refuses a kind that the catalogue does not know', () => {
    expect(check({ action: 'constructor' as never })).toThrow('no such kind')
    expect(Object.keys(trailEvents)).not.toContain('constructor')
  })

  const hostile = [
    'two\r\nlines',
    '\u001b[31mred',
    'a\u2028b',
    '"quoted"',
    'ana@demo.girasol.example',
    'turned\u202Eround',
    '<script>',
    'back\\slash',
    'null\0byte',
  ]
  it.each(hostile)('lets %j into no field', (text) => {
    for (const name of ['resource', 'resourceId', 'reason', 'source', 'requestId'] as const) {
      expect(check({ [name]: text }), name).toThrow(name)
    }
    expect(check({ after: { fact: text } })).toThrow('after')
    expect(check({ before: { [text]: 1 } })).toThrow('before')
  })

  it('never says what stood there', () => {
    expect(check({ reason: 'ana@demo.girasol.example' })).toThrow(/^((?!ana).)*$/)
  })

  it('takes figures, words and nothing that has parts', () => {
    expect(check({ after: { size: 4.5, ok: true, none: null, word: 'año nuevo' } })).not.toThrow()
    expect(check({ after: { size: Number.NaN } })).toThrow('after')
    expect(check({ after: { list: ['x'] as never } })).toThrow('after')
    expect(check({ after: { long: 'x'.repeat(201) } })).toThrow('after')
  })
})
