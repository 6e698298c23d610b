/** How much of a field somebody sees. */
export type Sight = 'full' | 'masked' | 'absent'

/**
 * Who reads: staff by their role, the person whom the data is about as `owner`, and crews by how near they are to the job
 * (`crewReader`): outside, or assigned to it.
 */
export const readers = [
  'anonymous',
  'owner',
  'crewOutside',
  'crewAssigned',
  'support',
  'sales',
  'engineer',
  'security',
] as const
export type Reader = (typeof readers)[number]

type Row = Partial<Record<Reader, Exclude<Sight, 'absent'>>>

/**
 * What each reader sees of every field that tells something of a person, by kind of object: the one table that all answers are made
 * from. Who is not named in a row does not see the field at all.
 */
export const fieldLaw = {
  customer: {
    name: { owner: 'full', support: 'masked' },
    email: { owner: 'full', support: 'masked' },
    devices: { owner: 'full', support: 'masked' },
    factors: { owner: 'full', support: 'masked' },
    accesses: { owner: 'full', support: 'masked' },
  },
  order: {
    customerName: { owner: 'full', support: 'masked' },
    address: { owner: 'full' },
    area: { owner: 'full', support: 'masked' },
    phone: { owner: 'full', support: 'masked' },
    position: { owner: 'full' },
  },
  offer: {
    area: { crewOutside: 'full', crewAssigned: 'full' },
  },
  visit: {
    customerName: { crewAssigned: 'full' },
    address: { crewAssigned: 'full' },
    // Never whole: that is what we promise where the phone is asked for.
    phone: { crewAssigned: 'masked' },
  },
  lead: {
    name: { owner: 'full', sales: 'masked' },
    area: { owner: 'full', sales: 'masked' },
    channel: { owner: 'full', support: 'full', sales: 'full' },
  },
  case: {
    notes: { support: 'full' },
    answers: { owner: 'full', support: 'full' },
  },
} as const satisfies Record<string, Record<string, Row>>

export type FieldLaw = typeof fieldLaw
export type SeenObject = keyof FieldLaw
export type SeenField<O extends SeenObject> = keyof FieldLaw[O] & string

/** What `reader` sees of a field. */
export function sightOf<O extends SeenObject>(
  reader: Reader,
  object: O,
  field: SeenField<O>,
): Sight {
  const row: Row | undefined = (fieldLaw[object] as Record<string, Row>)[field]
  return row?.[reader] ?? 'absent'
}

/** The field table: one row for each field of each object. */
export function fieldRows(): { field: string; cells: Record<Reader, Sight> }[] {
  return Object.entries(fieldLaw).flatMap(([object, fields]) =>
    Object.keys(fields).map((field) => ({
      field: `${object}.${field}`,
      cells: Object.fromEntries(
        readers.map((reader) => [reader, sightOf(reader, object as 'customer', field as 'name')]),
      ) as Record<Reader, Sight>,
    })),
  )
}
