import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kwhOf } from './their-answers.ts'

describe('kwhOf', () => {
  it.each([
    ['5430', 5430],
    ['5,430', 5430],
    ['5 430.25', 5430.25],
    [' 15,700 kWh ', 15_700],
    ['0', 0],
    ['', null],
    ['abc', null],
    ['-5', null],
    ['5,43', null],
    ['1e9', null],
    ['Infinity', null],
  ])('“%s” is %s', (typed, kwh) => {
    expect(kwhOf(typed)).toBe(kwh)
  })
  it('is a number or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const kwh = kwhOf(typed)
        expect(kwh === null || (Number.isFinite(kwh) && kwh >= 0)).toBe(true)
      }),
    )
  })
})
