import { describe, expect, it } from 'vitest'
import { containing, saying } from './wording.ts'

describe('a pattern for a message', () => {
  it.each([
    ['Order {number}', 'Order GS-1'],
    ['{count, plural, one {# sealed entry} other {# sealed entries}}', '1,234 sealed entries'],
    [
      '{panels, plural, =0 {No panel fits} one {# panel} other {# panels}}, {kwh, number} kWh (a year)',
      '9 panels, 12,000 kWh (a year)',
    ],
    ['signed <time></time> ({age})', 'signed today (2 s ago)'],
    ['All', ' All '],
  ])('%s is said by %s', (message, text) => expect(text).toMatch(saying(message)))

  it.each([
    ['Order {number}', 'My Order 1'],
    ['{count, plural, one {# sealed entry} other {# sealed entries}}', '3 open entries'],
    ['a.b', 'axb'],
  ])('%s is not said by %s', (message, text) => expect(text).not.toMatch(saying(message)))

  it('is found inside a longer text', () => {
    expect('At last: Order GS-1, done').toMatch(containing('Order {number}'))
  })
})
