import { describe, expect, it } from 'vitest'
import { coarseAddress, countedAddress } from './network-address.ts'

describe('addresses', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24', '203.0.113.77'],
    ['::ffff:203.0.113.77', '203.0.113.0/24', '203.0.113.77'],
    ['2001:db8:aa:bb:cc:dd:ee:ff', '2001:db8:aa::/48', '2001:db8:aa:bb'],
    ['2001:db8::1', '2001:db8:0::/48', '2001:db8:0:0'],
    ['::1', '0:0:0::/48', '0:0:0:0'],
    ['64:ff9b::203.0.113.77', '64:ff9b:0::/48', '64:ff9b:0:0'],
    ['', 'unknown', 'unknown'],
    ['z'.repeat(300), 'unknown', 'unknown'],
    ['203.0.113.77:4711', 'unknown', 'unknown'],
  ])('%s is cut to %s and counted as %s', (address, coarse, counted) => {
    expect(coarseAddress(address)).toBe(coarse)
    expect(countedAddress(address)).toBe(counted)
  })
})
