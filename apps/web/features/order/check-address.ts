import type { Address } from '@girasol/contract'

export type AddressField = keyof Address
export type Filled = Address & { phone: string }
/** `blank`: seen here, before anything was sent; `refused`: the API says that it does not fit. */
export type Faults = Partial<Record<AddressField | 'phone', 'blank' | 'refused'>>

/** What is plainly wrong before anything is sent; the API has the last word. */
export function addressFaults({ street, city, state, zip, phone }: Filled): Faults {
  return {
    ...(street.length < 3 ? { street: 'blank' } : {}),
    ...(city === '' ? { city: 'blank' } : {}),
    ...(/^[A-Z]{2}$/.test(state) ? {} : { state: 'blank' }),
    ...(/^\d{5}$/.test(zip) ? {} : { zip: 'blank' }),
    ...(phone === '' || /^\+?[0-9 ()-]{7,20}$/.test(phone) ? {} : { phone: 'blank' }),
  }
}

/** The fields that the API has refused, from their JSON pointers. */
export function refusedFields(fields: readonly { field: string }[]): Faults {
  const known = ['street', 'city', 'state', 'zip', 'phone'] as const
  return Object.fromEntries(
    known
      .filter((name) => fields.some(({ field }) => field.split('/').at(-1) === name))
      .map((name) => [name, 'refused']),
  )
}
