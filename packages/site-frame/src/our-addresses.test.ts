import { describe, expect, it } from 'vitest'
import { ourAddresses } from './our-addresses.ts'

describe('our own addresses', () => {
  it.each([
    ['127.0.0.1', ['127.0.0.1'], true],
    ['127.0.0.2', ['127.0.0.1'], false],
    ['10.40.200.7', ['192.0.2.1', '10.40.0.0/16'], true],
    ['10.41.0.1', ['10.40.0.0/16'], false],
    ['fd00::7', ['fd00::/64'], true],
    ['::ffff:10.40.0.1', ['10.40.0.0/16'], true],
    ['unknown', ['10.40.0.0/16'], false],
    ['', [], false],
  ] as const)('%s of %j: %s', (address, written, ours) => {
    expect(ourAddresses(written)(address)).toBe(ours)
  })

  it.each(['the balancer', '10.40.0.0/33', '10.40.0.0/x', '10.40/16', ''])(
    'are not read from "%s"',
    (one) => {
      expect(() => ourAddresses([one])).toThrow(/GIRASOL_SITE_TRUSTED_PROXIES/)
    },
  )
})
