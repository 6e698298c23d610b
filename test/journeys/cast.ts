/**
 * Who plays in the journeys beside the homeowners, who open their own accounts. Every journey that orders
 * has its own town, far from the others, so that no crew is asked by two journeys.
 */

export type StaffRole = 'support' | 'sales' | 'engineer' | 'security'

/** Who works here: two of each role where two people are needed. Everybody carries a passkey but the newcomers. */
export type StaffPerson = { role: StaffRole; person: string; isNew?: true }

export const staff: readonly StaffPerson[] = [
  { role: 'support', person: 'support' },
  { role: 'sales', person: 'sales' },
  { role: 'engineer', person: 'engineer' },
  { role: 'security', person: 'security' },
  { role: 'support', person: 'second support' },
  { role: 'engineer', person: 'second engineer' },
  { role: 'security', person: 'second security' },
  { role: 'engineer', person: 'newcomer en', isNew: true },
  { role: 'engineer', person: 'newcomer es', isNew: true },
]

/** Journeys run side by side, each line of them with colleagues of its own: one passkey in two browsers looks like a copy. */
export const lines = [1, 2]
export const colleague = (person: string, line: number) => `${person} ${line}`

/** A crew that is certified from the start, with one account. */
export type SeededCrew = { town: Town; base: string; name: string; person: string }

export const towns = {
  tucson: { zip: '85701', label: 'Tucson', state: 'AZ', street: '17 Demo Street' },
  sanAntonio: { zip: '78205', label: 'San Antonio', state: 'TX', street: '18 Demo Street' },
  denver: { zip: '80202', label: 'Denver', state: 'CO', street: '19 Demo Street' },
  miami: { zip: '33130', label: 'Miami', state: 'FL', street: '20 Demo Street' },
  fresno: { zip: '93721', label: 'Fresno', state: 'CA', street: '21 Demo Street' },
  boise: { zip: '83702', label: 'Boise', state: 'ID', street: '22 Demo Street' },
  nashville: { zip: '37203', label: 'Nashville', state: 'TN', street: '23 Demo Street' },
  portland: { zip: '97204', label: 'Portland', state: 'OR', street: '24 Demo Street' },
  minneapolis: { zip: '55401', label: 'Minneapolis', state: 'MN', street: '25 Demo Street' },
  /** Its crew never answers: for orders that nobody is to accept. */
  kansasCity: { zip: '64106', label: 'Kansas City', state: 'MO', street: '26 Demo Street' },
} as const

export type Town = keyof typeof towns

export const crews: readonly SeededCrew[] = [
  { town: 'tucson', base: '85705', name: 'Demo Crew Saguaro', person: 'Demo Person 1' },
  { town: 'sanAntonio', base: '78207', name: 'Demo Crew Mesquite', person: 'Demo Person 2' },
  { town: 'denver', base: '80205', name: 'Demo Crew Aspen', person: 'Demo Person 3' },
  { town: 'miami', base: '33125', name: 'Demo Crew Palmetto', person: 'Demo Person 4' },
  { town: 'fresno', base: '93728', name: 'Demo Crew Valley', person: 'Demo Person 5' },
  { town: 'fresno', base: '93722', name: 'Demo Crew Sierra', person: 'Demo Person 6' },
  { town: 'boise', base: '83706', name: 'Demo Crew Sage', person: 'Demo Person 7' },
  { town: 'nashville', base: '37206', name: 'Demo Crew Cedar', person: 'Demo Person 8' },
  { town: 'portland', base: '97209', name: 'Demo Crew Fir', person: 'Demo Person 9' },
  { town: 'minneapolis', base: '55404', name: 'Demo Crew Birch', person: 'Demo Person 10' },
  { town: 'kansasCity', base: '64111', name: 'Demo Crew Prairie', person: 'Demo Person 11' },
]

/** Addresses that no mail server of the world will ever take. */
export const emailOf = (who: string) =>
  `${who.toLowerCase().replaceAll(' ', '-')}@demo.girasol.example`
