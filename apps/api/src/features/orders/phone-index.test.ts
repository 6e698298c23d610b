import { expect, it } from 'vitest'
import { plainPhone } from './phone-index.ts'

it('finds a phone however it was written', () => {
  for (const phone of ['+1 602 555 0142', '(602) 555-0142', '602-555-0142', '1 602 555 0142']) {
    expect(plainPhone(phone)).toBe('+16025550142')
  }
  expect(plainPhone('+34 612 345 678')).toBe('+34612345678')
})
