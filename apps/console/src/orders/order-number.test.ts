import { OrderNumber } from '@girasol/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderNumber } from './order-number.ts'

describe('an order number as people give it', () => {
  it.each([
    ['GS-7K2M9QXR', 'GS-7K2M9QXR'],
    ['  gs 7k2m 9qxr ', 'GS-7K2M9QXR'],
    ['7k2m9qxr', 'GS-7K2M9QXR'],
    ['gs-o1il0000', 'GS-01110000'],
    ['GSGSGSGS', 'GS-GSGSGSGS'],
  ])('%s is %s', (typed, number) => {
    expect(orderNumber(typed)).toBe(number)
  })

  it.each(['', 'GS-', 'GS-7K2M9QX', 'GS-7K2M9QXRR', 'GS-7K2M9QXU', 'ana@girasol.example'])(
    '%s is none',
    (typed) => expect(orderNumber(typed)).toBeNull(),
  )

  it('is always one that the contract takes, or none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 14 }), (typed) => {
        const number = orderNumber(typed)
        return number === null || OrderNumber.safeParse(number).success
      }),
    )
  })
})
