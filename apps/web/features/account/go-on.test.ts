import { describe, expect, it } from 'vitest'
import { goOn } from './go-on.ts'

describe('where a sign-in leads', () => {
  it('follows pages of ours', () => {
    expect(goOn('?next=/es/estimate/018f-a/order', 'en')).toBe('/es/estimate/018f-a/order')
  })
  it.each([
    '',
    '?next=',
    '?next=https://evil.example',
    '?next=//evil.example',
    '?next=/en//evil.example',
    '?next=/%5cevil.example',
    '?next=/en/../api/x',
    '?next=javascript:alert(1)',
    '?next=/fr/orders',
    '?next=/en/orders?x=1',
  ])('%s leads to the orders', (search) => {
    expect(goOn(search, 'en')).toBe('/en/orders')
  })
})
