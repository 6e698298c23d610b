import type { TrailEntry } from '@girasol/contract'
import { describe, expect, it } from 'vitest'
import { fitting, noFilter, rolesIn, withOlder } from './trail-filter.ts'

const entry = (id: number, facts: Partial<TrailEntry> = {}): TrailEntry => ({
  id,
  at: '2026-05-01T12:00:00.000Z',
  actorId: null,
  actorRole: 'customer',
  action: 'order.place',
  resource: 'order',
  resourceId: '0190b6f0-0000-7000-8000-00000000000a',
  outcome: 'done',
  reason: null,
  source: null,
  requestId: 'r-1',
  leafIndex: null,
  ...facts,
})

const entries = [
  entry(3, { actorRole: 'crew', action: 'offer.accept', outcome: 'failed' }),
  entry(2, { actorRole: 'anonymous', outcome: 'denied', requestId: 'r-2' }),
  entry(1),
]
const ids = (filter: object) => fitting(entries, { ...noFilter, ...filter }).map(({ id }) => id)

describe('the filter of the trail', () => {
  it('lets everything through when it is empty', () => expect(ids({})).toEqual([3, 2, 1]))
  it('wants every word, in any place and case', () => {
    expect(ids({ text: 'ORDER r-2' })).toEqual([2])
    expect(ids({ text: 'order nothing' })).toEqual([])
    expect(ids({ text: '00000000000a' })).toEqual([3, 2, 1])
  })
  it('takes role and outcome exactly', () => {
    expect(ids({ role: 'crew' })).toEqual([3])
    expect(ids({ outcome: 'denied' })).toEqual([2])
  })
})

describe('older entries', () => {
  it('join without doubles', () => {
    expect(withOlder([entry(3), entry(2)], [entry(2), entry(1)]).map(({ id }) => id)).toEqual([
      3, 2, 1,
    ])
  })
  it('bring their roles', () => expect(rolesIn(entries)).toEqual(['anonymous', 'crew', 'customer']))
})
