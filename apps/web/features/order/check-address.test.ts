import { describe, expect, it } from 'vitest'
import { addressFaults, refusedFields } from './check-address.ts'

const good = { street: '12 Saguaro St', city: 'Tucson', state: 'AZ', zip: '85701', phone: '' }

describe('an address', () => {
  it('is fine without a phone', () => {
    expect(addressFaults(good)).toEqual({})
  })
  it('has all its faults named at once', () => {
    expect(
      addressFaults({ street: '1', city: '', state: '', zip: '8570', phone: 'call me' }),
    ).toEqual({ street: 'blank', city: 'blank', state: 'blank', zip: 'blank', phone: 'blank' })
  })
  it.each(['520 555 0123', '+1 (520) 555-0123'])('takes %s as a phone', (phone) => {
    expect(addressFaults({ ...good, phone })).toEqual({})
  })
  it('knows the fields that the API refuses', () => {
    expect(refusedFields([{ field: '/body/address/zip' }, { field: '/phone' }])).toEqual({
      zip: 'refused',
      phone: 'refused',
    })
    expect(refusedFields([{ field: '/body/version' }])).toEqual({})
  })
})
