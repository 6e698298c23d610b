import { NextStep, OrderNumber, OrderState } from '@girasol/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cancelUntil,
  hasEnded,
  mayTake,
  nextSteps,
  orderNumber,
  payoutCents,
  steps,
  whoActs,
} from './order.ts'

const state = fc.constantFrom(...OrderState.options)
const step = fc.constantFrom(...NextStep.options)
const zone = fc.constantFrom('America/New_York', 'America/Phoenix', 'Pacific/Honolulu', 'UTC')
const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2040-01-01T00:00:00Z'),
  noInvalidDate: true,
})

describe('the steps of an order', () => {
  it('are offered to a role exactly when they may be taken, and never after the end', () => {
    fc.assert(
      fc.property(state, step, moment, moment, (state, step, now, until) => {
        const order = { state, cancelUntil: until }
        const { by } = steps[step]
        expect(nextSteps(by, order, now).includes(step)).toBe(mayTake(step, order, now))
        if (hasEnded(state)) expect(mayTake(step, order, now)).toBe(false)
        if (hasEnded(state)) expect(whoActs(state)).toBe('nobody')
      }),
    )
  })

  it('lead every order to its end, whatever is chosen', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), (choices) => {
        const now = new Date('2026-05-01T12:00:00Z')
        const order: { state: OrderState; cancelUntil: Date } = {
          state: 'crewAssigned',
          cancelUntil: new Date('2026-05-15T00:00:00Z'),
        }
        for (const choice of choices) {
          const open = [...nextSteps('crew', order, now), ...nextSteps('customer', order, now)]
          if (open.length === 0) break
          order.state = steps[open[choice % open.length]!].to
        }
        expect(hasEnded(order.state)).toBe(true)
      }),
    )
  })

  it('end the right to cancel when the crew arrives or the time is over', () => {
    const cancelUntil = new Date('2026-05-15T00:00:00Z')
    const before = new Date(cancelUntil.getTime() - 1)
    expect(mayTake('order.cancel', { state: 'enRoute', cancelUntil }, before)).toBe(true)
    expect(mayTake('order.cancel', { state: 'onSite', cancelUntil }, before)).toBe(false)
    expect(mayTake('order.cancel', { state: 'enRoute', cancelUntil }, cancelUntil)).toBe(false)
  })
})

describe('cancelUntil', () => {
  it('is the end of the fourteenth day at the home, also over a change of the clocks', () => {
    const late = new Date('2026-10-25T03:30:00Z') // Saturday evening, 24 October, in New York
    expect(cancelUntil(late, 'America/New_York').toISOString()).toBe('2026-11-08T05:00:00.000Z')
    expect(cancelUntil(late, 'Pacific/Honolulu').toISOString()).toBe('2026-11-08T10:00:00.000Z')
    expect(cancelUntil(late, 'UTC').toISOString()).toBe('2026-11-09T00:00:00.000Z')
  })

  it('is a midnight at the home, more than 14 and at most 15 days of 23 to 25 hours away', () => {
    fc.assert(
      fc.property(moment, zone, (placedAt, timeZone) => {
        const until = cancelUntil(placedAt, timeZone)
        const clock = until.toLocaleTimeString('en-GB', { timeZone })
        expect(clock).toBe('00:00:00')
        const hours = (until.getTime() - placedAt.getTime()) / 3_600_000
        expect(hours).toBeGreaterThan(14 * 24 - 1)
        expect(hours).toBeLessThanOrEqual(15 * 24 + 1)
      }),
    )
  })
})

describe('orderNumber', () => {
  const random = fc.uint8Array({ minLength: 5, maxLength: 5 })

  it('is eight characters that cannot be confused, another one for other bytes', () => {
    fc.assert(
      fc.property(random, random, (a, b) => {
        expect(OrderNumber.parse(orderNumber(a))).toBe(orderNumber(a))
        expect(orderNumber(a) === orderNumber(b)).toBe(Buffer.compare(a, b) === 0)
      }),
    )
  })
})

describe('payoutCents', () => {
  it('is labour and the installer’s margin of the locked price', () => {
    const line = (code: string, cents: number) => ({ code, cents, nationalCents: 0, source: '' })
    const price = { lines: [line('panels', 900), line('labour', 104), line('margin', 456)] }
    expect(payoutCents(price as Parameters<typeof payoutCents>[0])).toBe(560)
  })
})
