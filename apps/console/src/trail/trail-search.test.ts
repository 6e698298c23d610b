import type { TrailEntry } from '@girasol/contract'
import { describe, expect, it } from 'vitest'
import { isIdOrNothing, merged, noSearch, queryOf } from './trail-search.ts'

const id = '0190b6f0-0000-7000-8000-00000000000a'
const entry = (number: number, facts: Partial<TrailEntry> = {}): TrailEntry => ({
  id: number,
  at: '2026-05-01T12:00:00.000Z',
  actorId: null,
  actorRole: 'customer',
  action: 'order.place',
  resource: 'order',
  resourceId: id,
  outcome: 'done',
  reason: null,
  source: null,
  requestId: null,
  before: null,
  after: null,
  leafIndex: null,
  ...facts,
})

describe('the search of the trail', () => {
  it('asks for nothing that was not filled in', () => expect(queryOf(noSearch)).toEqual({}))
  it('asks for what was filled in, times in UTC', () => {
    const from = '2026-05-01T12:00'
    expect(queryOf({ ...noSearch, id: ` ${id} `, outcome: 'denied', from })).toEqual({
      id,
      outcome: 'denied',
      from: new Date(from).toISOString(),
    })
  })
  it('does not send half an id or half a time', () => {
    expect(queryOf({ ...noSearch, id: '0190', until: 'soon' })).toEqual({})
    expect([isIdOrNothing(' '), isIdOrNothing(id), isIdOrNothing('0190')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('loaded entries', () => {
  it('join newest first, without doubles', () => {
    const ids = merged([entry(3), entry(1)], [entry(4), entry(3)]).map((one) => one.id)
    expect(ids).toEqual([4, 3, 1])
  })
  it('keep the place in the sealed log, whichever way it came', () => {
    const sealed = entry(3, { leafIndex: 2 })
    expect(merged([entry(3)], [sealed])).toEqual([sealed])
    expect(merged([sealed], [entry(3)])).toEqual([sealed])
  })
})
