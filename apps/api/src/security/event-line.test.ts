import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventLine } from './event-line.ts'
import type { TrailEntry } from './trail.ts'

const id = '01970000-0000-7000-8000-0000000000ab'
const entry: TrailEntry = {
  at: new Date('2026-05-01T12:00:00.123Z'),
  actorId: id,
  actorRole: 'support',
  action: 'reveal.field',
  resource: 'account',
  resourceId: '01970000-0000-7000-8000-0000000000cd',
  outcome: 'done',
  reason: 'callBack',
  source: '203.0.113.0/24',
  requestId: '01970000-0000-7000-8000-0000000000ef',
  after: { field: 'phone' },
}

describe('the line of an event', () => {
  it('says who, what, when, where from and which request, with the names of OCSF', () => {
    expect(JSON.parse(eventLine(entry, 'u-1'))).toEqual({
      class_uid: 6003,
      category_uid: 6,
      activity_id: 2,
      type_uid: 600302,
      severity_id: 3,
      time: 1777636800123,
      status: 'Success',
      status_id: 1,
      status_detail: 'callBack',
      action_id: 1,
      metadata: {
        version: '1.8.0',
        product: { name: 'Girasol', vendor_name: 'Girasol' },
        profiles: ['security_control'],
        log_name: 'trail',
        event_code: 'reveal.field',
        uid: 'u-1',
        correlation_uid: entry.requestId,
      },
      actor: { user: { uid: id, type: 'support' } },
      src_endpoint: { subnet_uid: '203.0.113.0/24' },
      api: { operation: 'reveal.field', request: { uid: entry.requestId } },
      resources: [{ type: 'account', uid: entry.resourceId }],
      unmapped: { after: { field: 'phone' } },
    })
  })

  it('calls a denial a failure, and no denial harmless', () => {
    const line = eventLine({ ...entry, action: 'order.read', outcome: 'denied' }, 'u-1')
    expect(JSON.parse(line)).toMatchObject({ status_id: 2, action_id: 2, severity_id: 2 })
  })

  it('stays one line of plain ASCII, whatever stands in the entry', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\r\n{"class_uid":3002}',
        '\u001b[2K\u001b[1Aall is well',
        '\u2028\u2029\u0085',
        '"},"forged":{"a":"',
        '\u202Egnp.exe',
        '\ud800',
      ),
    )
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom('reason', 'resourceId', 'source', 'fact'),
        (text, where) => {
          const written =
            where === 'fact' ? { ...entry, after: { text } } : { ...entry, [where]: text }
          const line = eventLine(written, 'u-1')
          expect(line).toMatch(/^[\x20-\x7e]+$/)
          expect(Object.keys(JSON.parse(line) as object)).not.toContain('forged')
          expect((JSON.parse(line) as { class_uid: number }).class_uid).toBe(6003)
        },
      ),
    )
  })
})
