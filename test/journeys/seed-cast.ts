/* oxlint-disable no-restricted-imports -- opens accounts through the API's own doors, as an operator would */
import { randomInt } from 'node:crypto'
import { startApp } from '../../apps/api/src/app.ts'
import type { App } from '../../apps/api/src/application.ts'
import { readConfig } from '../../apps/api/src/config.ts'
import { newId } from '../../apps/api/src/database/ids.ts'
import { transaction } from '../../apps/api/src/database/transaction.ts'
import { openAccount } from '../../apps/api/src/features/accounts/accounts.ts'
import { insertCrew } from '../../apps/api/src/features/crews/crews.ts'
import { zipPlace } from '../../apps/api/src/features/estimates/estimates.ts'
import { createLog } from '../../apps/api/src/observability/logger.ts'
import { crews, emailOf, staff, type SeededCrew } from './cast.ts'

/** `node seed-cast.ts`: the staff and the certified crews; all sign in with JOURNEYS_PASSWORD. */
const password = process.env.JOURNEYS_PASSWORD ?? ''
const { app, beginStop, close } = await startApp('api', readConfig(), createLog('api'))
const stored = await app.passwords.hash(password)
const now = app.clock.now()
for (const role of staff) await openStaff(app, role)
for (const crew of crews) await openCrewOf(app, crew)
beginStop()
await close()

async function openStaff(app: App, role: (typeof staff)[number]): Promise<void> {
  const account = { role, email: emailOf(role), name: `Demo ${role}`, crewId: null }
  await transaction(app.db, (tx) =>
    openAccount(app, tx, { ...account, language: 'en', password: stored, now }),
  )
}

async function openCrewOf(app: App, crew: SeededCrew): Promise<void> {
  const base = await zipPlace(crew.base)
  if (!base) throw new Error(`no place with the ZIP ${crew.base}`)
  const crewId = newId()
  const opened = {
    id: crewId,
    name: crew.name,
    members: [crew.person],
    vehicle: `White van ${randomInt(100, 999)}`,
    baseLatitude: base.latitude,
    baseLongitude: base.longitude,
    certified: true,
    skills: ['steepRoof', 'largeArray'],
    jobLimit: 20,
  }
  const account = { role: 'crew', email: emailOf(crew.name), name: crew.person, crewId } as const
  await transaction(app.db, async (tx) => {
    await insertCrew(app, tx, opened, now)
    await openAccount(app, tx, { ...account, language: 'en', password: stored, now })
  })
}
