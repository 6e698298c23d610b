import type { Faults } from '../account/form.ts'

export type OrderFields = {
  street: string
  city: string
  state: string
  zip: string
  phone: string
}

export type OrderFault = 'badStreet' | 'missing' | 'badState' | 'badZip' | 'badPhone'

/** Checks an address as the contract does, before it is sent. */
export function orderFaults(fields: OrderFields): Faults<keyof OrderFields, OrderFault> {
  const faults: Faults<keyof OrderFields, OrderFault> = {}
  const { street, city, state, zip, phone } = trimmed(fields)
  if (street.length < 3) faults.street = 'badStreet'
  if (city === '') faults.city = 'missing'
  if (!/^[A-Z]{2}$/.test(state)) faults.state = 'badState'
  if (!/^\d{5}$/.test(zip)) faults.zip = 'badZip'
  if (phone !== '' && !/^\+?[0-9 ()-]{7,20}$/.test(phone)) faults.phone = 'badPhone'
  return faults
}

/** Without blanks at the ends, the state in capitals. */
export function trimmed(fields: OrderFields): OrderFields {
  const { street, city, state, zip, phone } = fields
  return {
    street: street.trim(),
    city: city.trim(),
    state: state.trim().toUpperCase(),
    zip: zip.trim(),
    phone: phone.trim(),
  }
}

/** "Tucson, AZ" and its ZIP as first entries, so that people type the street only. */
export function fieldsFor(place: {
  label: string
  state: string | null
  zip: string | null
}): OrderFields {
  const city = place.label.split(',')[0]?.replace(/\d{5}/, '').trim()
  return { street: '', city: city ?? '', state: place.state ?? '', zip: place.zip ?? '', phone: '' }
}
