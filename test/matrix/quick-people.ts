import type { Role } from '@girasol/contract'
import { idBytes } from '../../apps/api/src/database/ids.ts'
import { openAccount } from '../../apps/api/src/features/accounts/accounts.ts'
import { openCrew } from '../../apps/api/src/features/crews/crews.ts'
import type { StoredPassword } from '../../apps/api/src/security/passwords.ts'
import { anotherSession } from '../another-session.ts'
import { byTests } from '../by-tests.ts'
import { createClient, type Person } from '../client.ts'
import { anyEmail, password } from '../people.ts'
import type { World } from '../world.ts'

const hashes = new WeakMap<World, Promise<StoredPassword>>()

/** Everybody of a world has the same password: it is hashed once, because hashing is what opening dozens of people would be spent on. */
function hashOf(world: World): Promise<StoredPassword> {
  const known = hashes.get(world)
  if (known) return known
  const made = world.api.app.passwords.hash(password)
  hashes.set(world, made)
  return made
}

/** Somebody new of a role, signed in, with no factor. Only for worlds in which nobody looks at the passwords of others. */
export async function quickPerson(world: World, role: Role): Promise<Person> {
  const { app, server } = world.api
  const stored = await hashOf(world)
  const now = world.clock.now()
  const email = anyEmail()
  const name = `Demo ${role}`
  const opened = { role, email, name, language: 'en', password: stored, now } as const
  const { id, crewId } = await byTests(app, async (tx) => {
    const crew = { name: 'Demo Crew', baseZip: '85004', member: name }
    const crewId = role === 'crew' ? await openCrew(app, tx, crew, now) : null
    return { crewId, id: await openAccount(app, tx, { ...opened, crewId }) }
  })
  if (crewId) {
    await world.admin.query(
      'UPDATE crews SET certified = 1, skills = ?, job_limit = 20 WHERE id = ?',
      [JSON.stringify(['steepRoof', 'largeArray']), idBytes(crewId)],
    )
  }
  const account = { id, role, name, language: 'en', crewId } as const
  return anotherSession(world, { ...createClient(server, {}), account, token: null, email })
}
