import { describe, expect, it } from 'vitest'
import { queryKey } from './index.ts'

describe('a query key', () => {
  it('names the endpoint and its input', () => {
    expect(queryKey('orders', 'listOrders', { query: { limit: 3 } })).toEqual([
      'orders',
      'listOrders',
      { params: undefined, query: { limit: 3 } },
    ])
    expect(queryKey('accounts', 'readMe')[2]).toEqual({})
  })
})
