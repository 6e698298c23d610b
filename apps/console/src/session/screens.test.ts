import { contract, type Role } from '@girasol/contract'
import { law } from '@girasol/policies'
import { describe, expect, it } from 'vitest'
import { firstScreenFor, safeTarget, screenAt, screens, screensFor } from './screens.ts'

/** What each screen asks for first. */
const needs = {
  customers: contract.customers.searchCustomers,
  cases: contract.cases.listCases,
  leads: contract.customers.listLeads,
  system: contract.staff.readHealth,
  orders: contract.staff.listRecentOrders,
  approvals: contract.approvals.listApprovals,
  sealed: contract.sealedAccess.listSealedAccesses,
  staff: contract.staffMembers.listStaff,
  trail: contract.staff.readTrail,
  alerts: contract.alerts.listAlerts,
  reviews: contract.reviews.listReviews,
}

describe('the screens of a role', () => {
  it('are those whose question the law lets the role ask', () => {
    for (const { name, roles } of screens) {
      const asked = law[needs[name].action].map(({ role }) => role)
      expect([...roles].sort(), name).toEqual(asked.sort())
    }
  })

  it('are none for those who do not work here', () => {
    const outside: Role[] = ['customer', 'crew']
    expect(outside.flatMap(screensFor)).toEqual([])
    expect(screensFor('sales').map((screen) => screen.name)).toEqual(['leads'])
  })

  it('begin with the system', () => {
    expect(screensFor('engineer').map((screen) => screen.name)).toEqual([
      'system',
      'orders',
      'approvals',
      'sealed',
    ])
    expect(screensFor('security').map((screen) => screen.name)).toContain('trail')
  })
})

describe('the first screen', () => {
  it('is the orders for support and the system for those who keep it running', () => {
    expect(firstScreenFor('support')?.name).toBe('orders')
    expect(firstScreenFor('engineer')?.name).toBe('system')
    expect(firstScreenFor('sales')?.name).toBe('leads')
    expect(firstScreenFor('customer')).toBeUndefined()
  })
})

describe('an address', () => {
  it('belongs to its screen', () => {
    expect(screenAt('/orders/GS-7K2M9QXR')?.name).toBe('orders')
    expect(screenAt('/ordersandmore')).toBeUndefined()
  })

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/orders/../api/x',
    '/orders/GS-7K2M9QX<',
    '/orders/GS-7K2M9QXU',
    undefined,
  ])('%s is no place to go after signing in', (wanted) => {
    expect(safeTarget(wanted)).toBe('/')
  })

  it('of an order is kept over a sign-in', () => {
    expect(safeTarget('/orders/GS-7K2M9QXR')).toBe('/orders/GS-7K2M9QXR')
  })
})
