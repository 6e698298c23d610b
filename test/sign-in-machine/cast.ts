import type { Audience } from '../../apps/api/src/security/sessions.ts'
import { stepAt } from '../../apps/api/src/features/sign-in/totp.ts'
import { createAuthenticator } from '../authenticator.ts'
import type { Person } from '../client.ts'
import { addTotp } from '../factors.ts'
import { consoleOrigin, siteOrigin } from '../origins.ts'
import { password } from '../people.ts'
import type { World } from '../world.ts'
import type { Account, Model } from './model.ts'
import { contract } from '@girasol/contract'

/** Two of the staff and one customer with every factor, and one customer with none. Nobody is signed in. */
export async function openCast(world: World): Promise<Model> {
  const accounts = [
    await withFactors(world, 'Ada of the staff', await world.staff('support'), 'staff'),
    await withFactors(world, 'Bo of the staff', await world.staff('engineer'), 'staff'),
    await withFactors(world, 'Cleo, a customer', await world.customer(), 'people'),
    accountOf('Dan, a customer without factors', await world.customer(), 'people'),
  ]
  for (const { id } of accounts) {
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
    await world.admin.query('DELETE FROM sessions WHERE account_id = ?', [bytes])
  }
  return { accounts, slots: [], spent: [] }
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
