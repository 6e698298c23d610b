import { contract } from '@girasol/contract'
import { idBytes } from '../../../apps/api/src/database/ids.ts'
import { transaction } from '../../../apps/api/src/database/transaction.ts'
import { mintSecret, openChallenge } from '../../../apps/api/src/security/challenges.ts'
import { startSession } from '../../../apps/api/src/security/sessions.ts'
import { createAuthenticator } from '../../../test/authenticator.ts'
import { createClient, type Headers } from '../../../test/client.ts'
import { cookieOf, goingOn } from '../../../test/factors.ts'
import { consoleOrigin } from '../../../test/origins.ts'
import { fromConsole, openStaffAccount, password, type StaffPerson } from '../../../test/people.ts'
import type { World } from '../../../test/world.ts'

type Held = Awaited<ReturnType<typeof passkeyFor>>
type Way = (world: World, who: StaffPerson, held: Held) => Promise<Headers>

/** The headers of somebody who tried to come in with one factor, by the words of the report; what they hold afterwards. */
export const oneFactorWays: Record<string, Way> = {
  'the password': (world, { email }) => withPassword(world, { email }),
  'the password on a remembered device': async (world, who, held) => {
    const { answer } = await withPasskey(world, held)
    const cookies = [answer.headers['set-cookie']].flat().map((one) => String(one).split(';')[0])
    const device = cookies.find((one) => one!.includes('-device='))
    if (!device) throw new Error('the device is not remembered')
    return withPassword(world, { email: who.email, cookie: device })
  },
  'a session that is enrolling': async (world, { account }) => {
    const email = await openStaffAccount(world.api.app, account.role as 'support')
    return withPassword(world, { email })
  },
  'the site’s door': async (world, { email }) => {
    const body = { email, password, device: 'browser' }
    const answer = await world.visitor().sends({ method: 'POST', path: '/sessions', body })
    const cookie = answer.status === 200 ? cookieOf(answer) : '__Host-girasol-staff=none'
    return { ...world.office().headers, cookie }
  },
  'the app’s door, as a bearer': async (world, { email }) => {
    const body = { email, password, device: 'app' }
    const answer = await world.program().sends({ method: 'POST', path: '/sessions', body })
    const { token } = answer.body as { token?: string }
    return { authorization: `Bearer ${token ?? 'A'.repeat(43)}` }
  },
  'the console’s own token as a bearer': (_, { headers }) => {
    const token = headers.cookie!.split('; ')[0]!.split('=')[1]!
    return Promise.resolve({ authorization: `Bearer ${token}` })
  },
  'a session of their own account at the site': async (world, { account }) => {
    const started = { accountId: account.id, audience: 'people', carrier: 'cookie' } as const
    const device = { deviceKind: 'browser', label: 'x', source: '10.0.0.0/24' } as const
    const { token } = await transaction(world.api.app.db, (tx) =>
      startSession(tx, { ...started, ...device, standing: 'full', now: world.clock.now() }),
    )
    return { ...world.office().headers, cookie: `__Host-girasol=${token}` }
  },
  // The last one: the password is another one afterwards.
  'a reset of the password': async (world, who) => {
    const { app } = world.api
    const now = world.clock.now()
    const opened = { purpose: 'passwordReset', accountId: who.account.id } as const
    const [challengeId, secret] = await transaction(app.db, async (tx) => {
      const id = await openChallenge(tx, { ...opened, mostTries: 5, life: 600_000, now })
      return [id, (await mintSecret(tx, id, 'link', now))!] as const
    })
    const body = { challengeId, secret, password: 'another violet lantern 99' }
    const { method, path } = contract.passwords.resetStaffPassword
    const office = world.office()
    const answer = await office.sends({ method, path, body })
    if (answer.status !== 204) throw new Error(`no reset: ${answer.status}`)
    return {
      ...office.headers,
      ...(answer.headers['set-cookie'] ? { cookie: cookieOf(answer) } : {}),
    }
  },
}

async function withPassword(
  world: World,
  { email, cookie }: { email: string; cookie?: string },
): Promise<Headers> {
  const headers = cookie ? { ...fromConsole, cookie } : fromConsole
  const office = createClient(world.api.server, headers)
  const answer = await office.sends({
    method: 'POST',
    path: '/staff/sessions',
    body: { email, password },
  })
  if (answer.status !== 200) throw new Error(`no first step: ${answer.status}`)
  return { ...office.headers, cookie: cookieOf(answer) }
}

/** A passkey of a colleague's, made in their own browser. */
export async function passkeyFor(who: StaffPerson) {
  const { beginPasskey, confirmPasskey } = contract.staffSignIn
  const { challengeId, options } = await who.does(beginPasskey)
  const held = createAuthenticator(consoleOrigin)
  const body = { challengeId, credential: held.create(options), name: 'Demo key' }
  await who.does(confirmPasskey, { body })
  return held
}

/** Signs in with a passkey alone, which is two factors in one. */
export async function withPasskey(world: World, held: Held) {
  const office = world.office()
  const { askPasskey, passkeySignIn } = contract.staffSignIn
  const { challengeId, options } = await office.does(askPasskey)
  const body = { challengeId, credential: held.get(options), device: 'browser' }
  const answer = await office.sends({ method: 'POST', path: passkeySignIn.path, body })
  return { answer, inside: goingOn(world.api.server, office, answer) }
}

/** Makes the last proof of every session of somebody eleven minutes old. */
export async function ageProof(world: World, who: StaffPerson): Promise<void> {
  await world.admin.query(
    'UPDATE sessions SET proved_at = proved_at - INTERVAL 11 MINUTE WHERE account_id = ?',
    [idBytes(who.account.id)],
  )
}
