import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { createAuthenticator, type Lies } from '../../../test/authenticator.ts'
import type { Client, Person } from '../../../test/client.ts'
import { consoleOrigin, siteOrigin } from '../../../test/origins.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

const { askPasskey, beginPasskey, confirmPasskey, passkeySignIn, listFactors } = contract.signIn

type Held = ReturnType<typeof createAuthenticator>
type Asked = { world: World; probe: Probe; ana: Person; held: Held }

async function enrol(person: Client, lies: Lies = {}, held = createAuthenticator(siteOrigin)) {
  const { challengeId, options } = await person.does(beginPasskey)
  const body = { challengeId, credential: held.create(options, lies), name: 'Demo key' }
  const answer = await person.sends({ method: 'POST', path: confirmPasskey.path, body })
  return { held, status: answer.status }
}

/** A signed challenge, ready to be sent, once or more often. */
async function signed(world: World, held: Held, lies: Lies = {}) {
  const visitor = world.visitor()
  const { challengeId, options } = await visitor.does(askPasskey)
  const body = { challengeId, credential: held.get(options, lies), device: 'browser' }
  return async () =>
    (await visitor.sends({ method: 'POST', path: passkeySignIn.path, body })).status
}
const status = async (world: World, held: Held, lies: Lies = {}) =>
  (await signed(world, held, lies))()

const otherChallenge = Buffer.alloc(32, 7).toString('base64url')
const attacks: Record<string, Lies> = {
  'made for another site': { origin: 'https://girasol.attacker.example' },
  'made for another port of this host': { origin: 'http://localhost:4666' },
  'made at the console': { origin: consoleOrigin },
  'for another relying party': { rpId: 'attacker.example' },
  'for the console as relying party': { rpId: 'console.localhost' },
  'without its owner verified': { userVerified: false },
  'without its owner present': { userPresent: false },
  'over another challenge': { challenge: otherChallenge },
  'signed with another key': { foreignKey: true },
  'in a frame of another page': { crossOrigin: true },
  'that says it made one': { type: 'webauthn.create' },
  'with another account’s handle': { userHandle: Buffer.alloc(16, 9).toString('base64url') },
  'of a credential that nobody has': { credentialId: 'AAAAAAAAAAAAAAAAAAAAAA' },
}

async function assertions({ world, probe, held }: Asked): Promise<void> {
  for (const [what, lies] of Object.entries(attacks)) {
    const seen = await status(world, held, lies)
    probe.refuses(`a passkey ${what}`, seen === 401, seen)
    const honest = await status(world, held)
    probe.allows('the same passkey, honestly', honest === 200, honest)
  }
}

async function replays({ world, probe, held }: Asked): Promise<void> {
  const send = await signed(world, held)
  const answers = await Promise.all(Array.from({ length: 10 }, send))
  const opened = answers.filter((one) => one === 200).length
  probe.refuses('one signed challenge ten times at once', opened === 1, opened)
  const again = await send()
  probe.refuses('the same one later', again === 401, again)
  const late = await signed(world, held)
  world.clock.moveBy({ minutes: 5, seconds: 1 })
  const expired = await late()
  probe.refuses('a challenge after five minutes', expired === 401, expired)
}

/** A copy of the authenticator betrays itself by its counter. */
async function copies({ world, probe, ana, held }: Asked): Promise<void> {
  const high = await status(world, held, { counter: 1000 })
  probe.allows('a counter that grows', high === 200, high)
  for (const counter of [1000, 500, 0]) {
    const seen = await status(world, held, { counter })
    probe.refuses(`a counter that does not grow (${counter})`, seen === 401, seen)
  }
  const [rows] = await world.admin.query<RowDataPacket[]>(
    "SELECT id FROM audit_events WHERE reason = 'counterRolledBack' AND resource_id = ?",
    [ana.account.id],
  )
  probe.behind('each copy is in the trail', rows.length === 3, rows.length)
  const next = await status(world, held, { counter: 1001 })
  probe.allows('the counter after that', next === 200, next)
}

async function others({ world, probe, ana, held }: Asked): Promise<void> {
  const ben = await world.customer()
  const { held: his } = await enrol(ben)
  const seen = await status(world, his, { credentialId: held.passkeys[0]!.id })
  probe.refuses('another person’s credential id over the own key', seen === 401, seen)
  const eva = await world.staff('support')
  const door = contract.staffSignIn
  const made = await eva.does(door.beginPasskey)
  const evas = createAuthenticator(consoleOrigin)
  const body = { challengeId: made.challengeId, credential: evas.create(made.options), name: 'Key' }
  await eva.does(door.confirmPasskey, { body })
  const here = await status(world, evas, { origin: siteOrigin, rpId: 'localhost' })
  probe.refuses('a colleague’s passkey at the site', here === 401, here)
  const taken = await enrol(ben, { credentialId: held.passkeys[0]!.id })
  probe.refuses('a credential id that belongs to somebody', taken.status === 403, taken.status)
  void ana
}

async function enrolment({ world, probe }: Asked): Promise<void> {
  const cleo = await world.customer()
  const lies: Record<string, Lies> = {
    'of another site': { origin: 'https://girasol.attacker.example' },
    'of another relying party': { rpId: 'attacker.example' },
    'without its owner verified': { userVerified: false },
    'over another challenge': { challenge: otherChallenge },
  }
  for (const [what, lie] of Object.entries(lies)) {
    const seen = (await enrol(cleo, lie)).status
    probe.refuses(`a new passkey ${what}`, seen === 403, seen)
  }
  const kept = (await cleo.does(listFactors)).factors.length
  probe.behind('none of them was kept', kept === 0, kept)
  const right = (await enrol(cleo)).status
  probe.allows('a new passkey right after signing in', right === 200, right)
  world.clock.moveBy({ minutes: 11 })
  const stale = await cleo.sends({ method: 'POST', path: beginPasskey.path })
  const { code } = stale.body as { code?: string }
  probe.refuses('a new passkey without a fresh proof', code === 'stepUpRequired', stale.status)
}

export const passkeysInFull = check({
  id: 'A07-03',
  promise: 'P15',
  owasp: ['A07:2021', 'A07:2025'],
  asvs: ['6.3.3', '6.7.2', '7.5.1'],
  cwe: ['CWE-346', 'CWE-294', 'CWE-287'],
  proves: 'Passkeys are checked fully',
  run: async ({ world, probe }) => {
    const ana = await world.customer()
    const { held, status: made } = await enrol(ana)
    probe.allows('an honest passkey is kept', made === 200, made)
    const asked = { world, probe, ana, held }
    await assertions(asked)
    await replays(asked)
    await others(asked)
    await enrolment(asked)
    await copies(asked)
  },
  sabotages: [
    {
      name: 'any origin is taken',
      file: 'apps/api/src/features/sign-in/passkeys.ts',
      find: `      response: credential,
      expectedChallenge: said.challenge,
      expectedOrigin: party.origins,`,
      replace: `      response: credential,
      expectedChallenge: said.challenge,
      expectedOrigin: [...party.origins, (said as unknown as { origin: string }).origin],`,
    },
    {
      name: 'the owner need not be verified',
      file: 'apps/api/src/features/sign-in/passkeys.ts',
      find: `    const { verified, authenticationInfo } = await verifyAuthenticationResponse({`,
      replace: `    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      advancedFIDOConfig: { userVerification: 'discouraged' },`,
    },
    {
      name: 'a challenge can be used again',
      file: 'apps/api/src/security/challenges.ts',
      find: `  return (await markUsed(db, id, asked.now)) ? readChallenge(row) : null`,
      replace: `  return row ? readChallenge(row) : null`,
      also: [
        {
          file: 'apps/api/src/features/sign-in/passkeys.ts',
          find: '      mostTries: 1,',
          replace: '      mostTries: 100,',
        },
      ],
    },
    {
      name: 'a counter that goes back is not noticed',
      file: 'apps/api/src/features/sign-in/factors.store.ts',
      find: `      used.count === 0 ? eb('sign_count', '=', 0) : eb('sign_count', '<', used.count),`,
      replace: `      eb('sign_count', '>=', used.count - used.count),`,
      also: [
        {
          file: 'apps/api/src/features/sign-in/judge-proof.ts',
          find: '  return passkey!.signCount > 0 && count <= passkey!.signCount',
          replace: '  return passkey!.signCount < 0 && count <= passkey!.signCount',
        },
      ],
    },
    {
      name: 'a new passkey needs no fresh proof',
      file: 'packages/contract/src/factors.ts',
      find: `      summary: 'What an authenticator needs to make a passkey, within 5 minutes',
      action: 'factor.enrol',
      resource: 'none',
      audience,
      stepUp: true,`,
      replace: `      summary: 'What an authenticator needs to make a passkey, within 5 minutes',
      action: 'factor.enrol',
      resource: 'none',
      audience,`,
    },
  ],
  lookAlikes: [
    {
      name: 'a challenge has two tries and one use',
      file: 'apps/api/src/features/sign-in/passkeys.ts',
      find: '      mostTries: 1,',
      replace: '      mostTries: 2,',
    },
  ],
})
