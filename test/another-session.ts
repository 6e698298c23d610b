import { sessionCookie } from '../apps/api/src/security/cookies.ts'
import { startSession } from '../apps/api/src/security/sessions.ts'
import type { Standing } from '@girasol/policies'
import { openAccount } from '../apps/api/src/features/accounts/accounts.ts'
import { byTests } from './by-tests.ts'
import { createClient, type Person } from './client.ts'
import { anyEmail, fromConsole, fromSite, password, type StaffRole } from './people.ts'
import type { World } from './world.ts'

/** Another session of somebody who has one, as on a second device, begun a moment ago; also where the first one has ended. */
export async function anotherSession(
  world: Pick<World, 'api'>,
  person: Person,
  standing: Standing = 'full',
): Promise<Person> {
  const { app, server } = world.api
  const { role, id: accountId } = person.account
  const audience = role === 'customer' || role === 'crew' ? 'people' : 'staff'
  const { token } = await byTests(app, (tx) =>
    startSession(tx, {
      accountId,
      audience,
      carrier: 'cookie',
      standing,
      deviceHash: null,
      deviceKind: 'browser',
      label: 'Another browser',
      source: '203.0.113.0/24',
      now: app.clock.now(),
    }),
  )
  const cookie = sessionCookie(audience, token).split(';')[0]!
  const from = audience === 'staff' ? fromConsole : fromSite
  return { ...person, ...createClient(server, { ...from, cookie }), token: null }
}

/** Somebody of the staff whose session is worth all of it, with no factor presented or set up on the way. */
export async function atOnce(
  world: Pick<World, 'api'>,
  role: StaffRole,
  name = `Demo ${role}`,
): Promise<Person> {
  const { app, server } = world.api
  const email = anyEmail()
  const stored = await app.passwords.hash(password)
  const now = app.clock.now()
  const opened = { role, email, name, language: 'en', crewId: null, password: stored, now } as const
  const id = await byTests(app, (tx) => openAccount(app, tx, opened))
  const account = { id, role, name, language: 'en', crewId: null } as const
  return anotherSession(world, {
    ...createClient(server, fromConsole),
    account,
    token: null,
    email,
  })
}
