import type { App } from '#/application.ts'
import { newId } from '#/database/ids.ts'
import type { Transaction } from '#/database/transaction.ts'
import { fail } from '#/http/errors.ts'
import { zipPlace } from '../estimates/estimates.ts'
import { insertCrew } from './crew-about.ts'

/**
 * Opens a crew that somebody signs up with, and answers its id. It gets offers only once it is certified. Of the member's name customers
 * need the first word. Fails with `invalidInput` when the ZIP code is not known.
 */
export async function openCrew(
  app: App,
  tx: Transaction,
  asked: { name: string; baseZip: string; member: string },
  now: Date,
): Promise<string> {
  const base = await zipPlace(asked.baseZip)
  if (!base) {
    return fail('invalidInput', {
      fields: [{ field: '/body/crew/baseZip', reason: 'notAllowed' }],
    })
  }
  const crew = {
    id: newId(),
    name: asked.name,
    members: [asked.member.trim().split(/\s+/)[0]!],
    vehicle: '',
    baseLatitude: base.latitude,
    baseLongitude: base.longitude,
    certified: false,
    skills: [],
    jobLimit: 1,
  }
  await insertCrew(app, tx, crew, now)
  return crew.id
}
