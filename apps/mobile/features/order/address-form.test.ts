import { describe, expect, it } from '@jest/globals'
import { Address, Phone } from '@girasol/contract'
import fc from 'fast-check'
import {
  fieldsFor,
  type OrderFault,
  type OrderFields,
  orderFaults,
  trimmed,
} from './address-form.ts'

const good: OrderFields = {
  street: '12 Demo Street',
  city: 'Tucson',
  state: 'az',
  zip: '85701',
  phone: '',
}

describe('orderFaults', () => {
  it('finds none in a complete address, and takes the state in small letters', () => {
    expect(orderFaults(good)).toEqual({})
    expect(trimmed(good).state).toBe('AZ')
  })

  it.each<[keyof OrderFields, string, OrderFault]>([
    ['street', ' 1', 'badStreet'],
    ['city', ' ', 'missing'],
    ['state', 'Arizona', 'badState'],
    ['zip', '8570', 'badZip'],
    ['phone', 'call me', 'badPhone'],
  ])('tells what is wrong with %s %p', (name, value, fault) => {
    expect(orderFaults({ ...good, [name]: value })).toEqual({ [name]: fault })
  })

  it('lets through only what the contract takes', () => {
    const text = fc.oneof(fc.string({ maxLength: 25 }), fc.constantFrom(...Object.values(good)))
    const fields = fc.record({ street: text, city: text, state: text, zip: text, phone: text })
    fc.assert(
      fc.property(fields, (typed) => {
        if (Object.keys(orderFaults(typed)).length > 0) return
        const { phone, ...address } = trimmed(typed)
        expect(Address.safeParse(address).success).toBe(true)
        expect(phone === '' || Phone.safeParse(phone).success).toBe(true)
      }),
    )
  })
})

describe('fieldsFor', () => {
  it('takes city, state and ZIP from the place', () => {
    const place = { label: 'Tucson, AZ 85701', state: 'AZ', zip: '85701' }
    expect(fieldsFor(place)).toMatchObject({ city: 'Tucson', state: 'AZ', zip: '85701' })
  })
})
