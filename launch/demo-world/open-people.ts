import type { SolarData } from '@girasol/solar-data/node'
import { demoId, installers, type Person, staff } from './cast.ts'
import { crewBase } from './places.ts'
import {
  type App,
  idText,
  insertCrew,
  openAccount,
  type Transaction,
  transaction,
} from './product.ts'

export type StoredPassword = Awaited<ReturnType<App['passwords']['hash']>>
/** The hash of a person's password, made ahead of need. */
export type HashOf = (person: Person) => Promise<StoredPassword>

const together = 19

export function crewIdOf(person: Person): string | null {
  return person.role === 'crew' ? demoId(`crew ${person.number}`) : null
}

/** Ids of all accounts that are there already, and since when. */
export async function openedAccounts(app: App): Promise<Map<string, Date>> {
  const rows = await app.db.selectFrom('accounts').select(['id', 'created_at']).execute()
  return new Map(rows.map((row) => [idText(row.id), row.created_at]))
}

/** Opens the accounts of staff and crews that are not there yet, some at a time: each such group is one commit. */
export async function openColleagues(
  app: App,
  data: SolarData,
  opened: ReadonlyMap<string, Date>,
  hashOf: HashOf,
): Promise<void> {
  const missing = [...staff, ...installers].filter(({ id }) => !opened.has(id))
  for (let first = 0; first < missing.length; first += together) {
    const group = missing.slice(first, first + together)
    const passwords = await Promise.all(group.map(hashOf))
    await transaction(app.db, async (tx) => {
      for (const [index, person] of group.entries()) {
        if (person.role === 'crew') await openCrew(app, tx, data, person)
        await openPerson(app, tx, person, passwords[index]!)
      }
    })
  }
}

/** Opens one account, with its entry in the trail: the installation itself lets the people of the demo world in. */
export async function openPerson(
  app: App,
  tx: Transaction,
  person: Person,
  password: StoredPassword,
): Promise<void> {
  const { id, role, email, name, language } = person
  const now = app.clock.now()
  const crewId = crewIdOf(person)
  await openAccount(app, tx, { accountId: id, role, email, name, language, crewId, password, now })
  await app.trail(tx, {
    at: now,
    actorId: null,
    actorRole: 'system',
    action: 'account.open',
    resource: 'account',
    resourceId: id,
    outcome: 'done',
    reason: 'demo world',
    after: { role },
  })
}

async function openCrew(app: App, tx: Transaction, data: SolarData, person: Person): Promise<void> {
  const { number } = person
  const id = crewIdOf(person)!
  const now = app.clock.now()
  const base = crewBase(data, number)
  const crew = {
    id,
    name: `Demo Crew ${number}`,
    members: [person.name, `Demo Roofer ${number}`, `Demo Electrician ${number}`],
    vehicle: `White van, plate DEMO ${String(number).padStart(2, '0')}`,
    baseLatitude: base.latitude,
    baseLongitude: base.longitude,
    certified: true,
    skills: ['steepRoof', 'largeArray'],
    jobLimit: 8,
  }
  await insertCrew(app, tx, crew, now)
  await app.trail(tx, {
    at: now,
    actorId: null,
    actorRole: 'system',
    action: 'crew.certify',
    resource: 'crew',
    resourceId: id,
    outcome: 'done',
    reason: 'demo world',
  })
}
