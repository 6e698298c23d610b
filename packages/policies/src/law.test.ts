import type { Action } from '@girasol/contract'
import { contract } from '@girasol/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from './decide.ts'
import { law } from './law.ts'
import { matrix, printMatrix } from './matrix.ts'
import type { Principal } from './rules.ts'

const me = '01890000-0000-7000-8000-000000000001'
const other = '01890000-0000-7000-8000-000000000002'
const anonymous: Principal = { role: 'anonymous' }
const customer: Principal = { role: 'customer', accountId: me, crewId: null, standing: 'full' }
const crew: Principal = { role: 'crew', accountId: me, crewId: me, standing: 'full' }
const staff = (role: 'support' | 'sales' | 'engineer' | 'security'): Principal => ({
  role,
  accountId: me,
  crewId: null,
  standing: 'full',
})
const everybody = [
  anonymous,
  customer,
  crew,
  staff('support'),
  staff('sales'),
  staff('engineer'),
  staff('security'),
]

describe('the law', () => {
  it('answers for every action of the contract and for nothing else', () => {
    const actions = Object.values(contract).flatMap((entries) =>
      Object.values(entries).flatMap((entry) => ('action' in entry ? [entry.action] : [])),
    )
    expect(Object.keys(law).sort()).toEqual([...new Set(actions)].sort())
  })

  it('denies what it does not know', () => {
    expect(decide(customer, 'order.steal' as Action, null)).toEqual({ allowed: false })
  })

  it('takes a condition that throws as a denial', () => {
    const missing = null as unknown as { customerId: string; crewId: null; state: string }
    for (const person of everybody)
      expect(decide(person, 'order.read', missing)).toEqual({ allowed: false })
  })

  it('refuses whoever owes a factor everything but what names their standing', () => {
    for (const person of everybody.filter((one) => one.role !== 'anonymous')) {
      for (const standing of ['secondFactor', 'enrolling'] as const) {
        const half = { ...person, standing } as Principal
        const facts = { customerId: me, crewId: me, accountId: me, keyMatches: false }
        for (const action of Object.keys(law) as Action[]) {
          const named = law[action].some(
            (rule) => rule.role === person.role && rule.standings?.includes(standing),
          )
          const { allowed } = decide(half, action, facts as never)
          expect(allowed && !named, `${person.role} ${standing} ${action}`).toBe(false)
        }
        expect(decide(half, 'order.read', facts).allowed).toBe(false)
        expect(decide(half, 'order.find', null).allowed).toBe(false)
      }
    }
  })

  it('lets an order be read by its owner only', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everybody),
        fc.constantFrom(me, other),
        fc.constantFrom(me, other, null),
        (person, customerId, crewId) => {
          const may = decide(person, 'order.read', {
            customerId,
            crewId,
          }).allowed
          expect(may).toBe(person.role === 'customer' && customerId === me)
        },
      ),
    )
  })

  it('opens an estimate to whoever holds its key, and to its owner', () => {
    for (const person of everybody) {
      expect(decide(person, 'estimate.read', { customerId: other, keyMatches: true }).allowed).toBe(
        true,
      )
      const owned = decide(person, 'estimate.read', { customerId: me, keyMatches: false }).allowed
      expect(owned).toBe(person.role === 'customer')
    }
  })

  it('never lets a key order an estimate that belongs to somebody else', () => {
    expect(decide(customer, 'order.place', { customerId: other, keyMatches: true }).allowed).toBe(
      false,
    )
    expect(decide(customer, 'order.place', { customerId: null, keyMatches: true }).allowed).toBe(
      true,
    )
  })

  it('gives a job to the assigned crew alone', () => {
    for (const action of [
      'visit.read',
      'visit.setOff',
      'visit.arrive',
      'visit.finish',
      'visit.reportPosition',
    ] as const) {
      expect(decide(crew, action, { crewId: me }).allowed).toBe(true)
      expect(decide(crew, action, { crewId: other }).allowed).toBe(false)
    }
  })

  it('shows support masked data and engineers ids only', () => {
    expect(decide(staff('support'), 'order.find', null)).toEqual({ allowed: true, view: 'masked' })
    expect(decide(staff('engineer'), 'order.find', null)).toEqual({
      allowed: true,
      view: 'idsOnly',
    })
    expect(decide(staff('sales'), 'order.find', null)).toEqual({ allowed: false })
  })

  it('gives anonymous callers nothing but what a private link opens', () => {
    const open = matrix()
      .filter(({ cells }) => cells.anonymous !== '')
      .map(({ action }) => action)
    expect(open).toEqual(['estimate.change', 'estimate.read'])
  })
})

it('prints one line for each action', () => {
  expect(printMatrix().split('\n')).toHaveLength(Object.keys(law).length + 2)
})
