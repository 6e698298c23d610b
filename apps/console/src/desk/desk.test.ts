import { describe, expect, it } from 'vitest'
import { clockOf } from './countdown.tsx'
import { isId, oneLine, shortNumber } from './is-id.ts'
import { centsOf } from './request-dialogs.tsx'

describe('the support desk', () => {
  it('reads sums as people type them', () => {
    expect(centsOf('120')).toBe(12_000)
    expect(centsOf('$ 99.5')).toBe(9950)
    expect(centsOf('99,50')).toBe(9950)
    for (const wrong of ['', '0.5', '1,000.00', '-5', '12.345', undefined]) {
      expect(centsOf(wrong)).toBeNull()
    }
  })

  it('counts down in minutes and seconds, and stops at nothing', () => {
    expect(clockOf(300_000)).toBe('5:00')
    expect(clockOf(59_001)).toBe('1:00')
    expect(clockOf(-5)).toBe('0:00')
  })

  it('takes an id for an address and nothing else', () => {
    expect(isId('01970000-0000-7000-8000-000000000000')).toBe(true)
    expect(isId('../api/x')).toBe(false)
    expect(shortNumber('01970000-0000-7000-8000-0000000abcde')).toBe('0ABCDE')
    expect(oneLine(' a\n b ')).toBe('a b')
  })
})
