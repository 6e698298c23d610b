import type { Audience } from '../../apps/api/src/security/sessions.ts'
import { stepAt } from '../../apps/api/src/features/sign-in/totp.ts'
import { createAuthenticator } from '../authenticator.ts'
import { transaction } from '../../apps/api/src/database/transaction.ts'
import { openAccount } from '../../apps/api/src/features/accounts/accounts.ts'
import { idBytes } from '../../apps/api/src/database/ids.ts'
import { anotherSession } from '../another-session.ts'
import { createClient, type Person } from '../client.ts'
import { addTotp } from '../factors.ts'
import { consoleOrigin, siteOrigin } from '../origins.ts'
import { anyEmail, password } from '../people.ts'
import type { World } from '../world.ts'
import type { Account, Model } from './model.ts'
import { quickHash } from './system.ts'
import { contract } from '@girasol/contract'

/** Two of the staff and one customer with every factor; one customer and one of the staff with none. Nobody is signed in. */
export async function openCast(world: World): Promise<Model> {
  // An hour later the limits of what one of security may ask for in an hour are free again.
  world.clock.moveBy({ hours: 1 })
  const accounts = [
    await withFactors(world, 'Ada of the staff', await open(world, 'support'), 'staff'),
    await withFactors(world, 'Bo of the staff', await open(world, 'engineer'), 'staff'),
    await withFactors(world, 'Cleo, a customer', await open(world, 'customer'), 'people'),
    accountOf('Dan, a customer without factors', await open(world, 'customer'), 'people'),
    accountOf('Eve of the staff, who is new', await open(world, 'engineer'), 'staff'),
  ]
  for (const { id } of accounts) {
    await world.admin.query('DELETE FROM sessions WHERE account_id = ?', [idBytes(id)])
  }
  return { accounts, slots: [], spent: [] }
}

/** Somebody with a session to set factors up with, whose password only the machine's API knows. */
async function open(world: World, role: 'customer' | 'support' | 'engineer'): Promise<Person> {
  const { app, server } = world.api
  const email = anyEmail()
  const name = `Demo ${role}`
  const stored = { hash: quickHash(password), pepperId: 'quick' }
  const now = world.clock.now()
  const opened = { role, email, name, language: 'en', crewId: null, password: stored, now } as const
  const id = await transaction(app.db, (tx) => openAccount(app, tx, opened))
  const account = { id, role, name, language: 'en', crewId: null } as const
  return anotherSession(world, { ...createClient(server, {}), account, token: null, email })
}

function accountOf(name: string, { account, email }: Person, door: Audience): Account {
  return {
    name,
    door,
    id: account.id,
    email,
    password,
    oldPasswords: [],
    totp: null,
    authenticator: null,
    isCounted: false,
    recoveryCodes: [],
    usedCodes: [],
    state: 'active',
    failures: { password: 0, factor: 0 },
  }
}

async function withFactors(
  world: World,
  name: string,
  person: Person,
  door: Audience,
): Promise<Account> {
  const endpoints = door === 'staff' ? contract.staffSignIn : contract.signIn
  const now = world.clock.now()
  const { secret } = await addTotp(person, now, door)
  const authenticator = createAuthenticator(door === 'staff' ? consoleOrigin : siteOrigin)
  const { challengeId, options } = await person.does(endpoints.beginPasskey)
  const body = { challengeId, credential: authenticator.create(options), name: 'Demo passkey' }
  await person.does(endpoints.confirmPasskey, { body })
  const { recoveryCodes } = await person.does(endpoints.renewRecoveryCodes)
  const totp = { secret, lastStep: stepAt(now) }
  return { ...accountOf(name, person, door), totp, authenticator, recoveryCodes }
}
