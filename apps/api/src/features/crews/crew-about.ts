import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'
import { open, seal } from '#/security/crypto.ts'
import type { Crew, CrewAbout, CrewCard } from './crew.ts'
import { findCrewAbout, insertCrewRow } from './crews.store.ts'

const placeOf = (crewId: string) => ({ table: 'crews', column: 'about_sealed', row: crewId })

/** Adds a crew with a data key of its own, which seals what people are told of it. */
export async function insertCrew(app: App, tx: Transaction, crew: Crew, now: Date): Promise<void> {
  const key = await app.keys.create(tx, crew.id, now)
  const { name, members, vehicle } = crew
  const aboutSealed = seal(key, placeOf(crew.id), JSON.stringify({ name, members, vehicle }))
  await insertCrewRow(tx, { ...crew, aboutSealed }, now)
}

/** The crew as its customer sees it. */
export async function readCrewCard(app: App, tx: Transaction, crewId: string): Promise<CrewCard> {
  const sealed = await findCrewAbout(tx, crewId)
  if (!sealed) return { id: crewId, name: '', members: [], vehicle: '' }
  const key = await app.keys.of(tx, crewId)
  return { id: crewId, ...(JSON.parse(open(key, placeOf(crewId), sealed)) as CrewAbout) }
}
