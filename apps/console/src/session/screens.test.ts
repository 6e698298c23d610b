import { type Action, contract, type Role } from '@girasol/contract'
import { describe, expect, it } from 'vitest'
import { firstScreenFor, safeTarget, screenAt, screens, screensFor } from './screens.ts'

const needs = { system: 'readHealth', orders: 'listRecentOrders', trail: 'readTrail' } as const

describe('the screens of a role', () => {
  it('ask only for what the contract has', () => {
    const actions: Action[] = screens.map((screen) => contract.staff[needs[screen.name]].action)
    expect(actions).toEqual(['health.read', 'order.listRecent', 'trail.read'])
  })

  it('are none for those who do not work with the system', () => {
    const outside: Role[] = ['customer', 'crew', 'sales']
    expect(outside.flatMap(screensFor)).toEqual([])
  })

  it('begin with the system', () => {
    expect(screensFor('engineer').map((screen) => screen.name)).toEqual(['system', 'orders'])
    expect(screensFor('security').map((screen) => screen.name)).toContain('trail')
  })
})

describe('the first screen', () => {
  it('is the orders for support and the system for those who keep it running', () => {
    expect(firstScreenFor('support')?.name).toBe('orders')
    expect(firstScreenFor('engineer')?.name).toBe('system')
    expect(firstScreenFor('sales')).toBeUndefined()
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
