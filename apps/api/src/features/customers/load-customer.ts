import type { Loader } from '#/http/handler.ts'
import { findPerson, type Person } from '../profiles/profiles.ts'

/** The customer behind `/:customerId`: never a crew, never a colleague. */
export const loadCustomer: Loader<'customer', Person> = async (app, id) => {
  const person = await findPerson(app, app.db, id)
  if (person?.role !== 'customer') return null
  return { row: person, facts: { customerId: person.id } }
}
