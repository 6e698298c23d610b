import { transaction } from '../../../apps/api/src/database/transaction.ts'
import { openAccount } from '../../../apps/api/src/features/accounts/accounts.ts'
import { createPasswords } from '../../../apps/api/src/security/passwords.ts'
import { readPeppers } from '../../../apps/api/src/security/peppers.ts'
import type { Answer } from '../../../test/client.ts'
import { anyEmail, fromConsole, password } from '../../../test/people.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'
import { type Arm, areTold } from './timed-arms.ts'

type Asked = { world: World; probe: Probe }
type Send = (world: World, email: string) => Promise<Answer>

const wrong = 'violet lantern 89 sky'

/** A request that names an address, each from a network of its own. */
const post =
  (path: string, body: (email: string) => object, headers: Record<string, string> = {}): Send =>
  (world, email) =>
    world.visitor().sends({ method: 'POST', path, body: body(email), headers })

/** Everything that anybody may send with an address in it. */
const doors: Record<string, Send> = {
  'signing in': post('/sessions', (email) => ({ email, password: wrong, device: 'browser' })),
  'a sign-up': post('/accounts/codes', (email) => ({ email, language: 'en' })),
  'a forgotten password': post('/password-resets', (email) => ({ email })),
  'the console': post('/staff/sessions', (email) => ({ email, password: wrong }), fromConsole),
  'a forgotten password of the console': post(
    '/staff/password-resets',
    (email) => ({ email }),
    fromConsole,
  ),
}

/** What the caller can see of an answer, without what is new in each. */
function shown({ status, headers, body }: Answer): string {
  const { date: _, 'x-request-id': __, ...rest } = headers
  const told = body as Record<string, unknown> | undefined
  const fields = told && { ...told, reference: '', challengeId: '' }
  return JSON.stringify([status, Object.entries(rest).toSorted(), fields])
}

async function sameAnswers({ world, probe }: Asked): Promise<void> {
  const [customer, staff] = [await world.customer(), await world.staff('sales')]
  for (const [name, send] of Object.entries(doors)) {
    const known = name.includes('console') ? staff.email : customer.email
    const [ofKnown, ofUnknown] = [await send(world, known), await send(world, anyEmail())]
    const isSame = shown(ofKnown) === shown(ofUnknown)
    probe.refuses(`${name}: the answer tells a known address`, isSame, [ofKnown, ofUnknown])
  }
}

/** Locked and unlocked, known and unknown: after thirty failures all are answered alike. */
async function sameLocks({ world, probe }: Asked): Promise<void> {
  const customer = await world.customer()
  const send = doors['signing in']!
  const lock = async (email: string) => {
    const answers: string[] = []
    for (let tries = 0; tries < 14; tries++) answers.push(shown(await send(world, email)))
    return new Set(answers)
  }
  const [known, unknown] = [await lock(customer.email), await lock(anyEmail())]
  const all = new Set([...known, ...unknown])
  probe.refuses('a lock tells a known address, or that it is locked', all.size === 1, [...all])
}

/** Wrong codes for an address that has an account, and for one that has none. */
async function sameCodes({ world, probe }: Asked): Promise<void> {
  const customer = await world.customer()
  const open = async (email: string) => {
    const asked = await doors['a sign-up']!(world, email)
    const { challengeId } = asked.body as { challengeId: string }
    const person = { email, password, name: 'Zoe Demo', language: 'en', device: 'browser' }
    const body = { ...person, challengeId, code: '000000' }
    return shown(await world.visitor().sends({ method: 'POST', path: '/accounts', body }))
  }
  const [known, unknown] = [await open(customer.email), await open(anyEmail())]
  probe.refuses('a wrong code tells a known address', known === unknown, [known, unknown])
}

/** Nobody is asked so often that a lock would be what is measured. */
const triesEach = 8
const samples = 200

/** An account that nobody has come into yet. */
async function openOne({ app }: World['api']): Promise<string> {
  const email = anyEmail()
  const stored = await app.passwords.hash(password)
  const person = { role: 'customer', email, name: 'Demo', language: 'en', crewId: null } as const
  await transaction(app.db, (tx) =>
    openAccount(app, tx, { ...person, password: stored, now: app.clock.now() }),
  )
  return email
}

/** Accounts that exist, and addresses that do not, a few tries for each. */
async function armsOf(world: World, send: Send): Promise<readonly [Arm, Arm]> {
  const known: string[] = []
  while (known.length * triesEach < samples) known.push(await openOne(world.api))
  const unknown = known.map(() => anyEmail())
  const pick = (emails: string[], round: number) => emails[Math.floor(round / triesEach)]!
  await send(world, anyEmail())
  return [(round) => send(world, pick(known, round)), (round) => send(world, pick(unknown, round))]
}

/** A hundred times less work than a real hash, so that its own unevenness hides nothing; who decides what is hashed stays the product's code. */
const quick = { algorithm: 2, memoryCost: 1024, timeCost: 2, parallelism: 1 } as const

async function sameTimes({ world, probe }: Asked): Promise<void> {
  for (const name of ['signing in', 'a sign-up', 'a forgotten password']) {
    const { told, seen } = await areTold(() => armsOf(world, doors[name]!), samples)
    probe.refuses(`${name}: the time tells a known address (${samples} of each)`, !told, seen)
  }
}

async function controls({ world, probe }: Asked): Promise<void> {
  const { email } = await world.customer()
  const body = { email, password, device: 'browser' }
  const right = await world.visitor().sends({ method: 'POST', path: '/sessions', body })
  probe.allows('the right password signs in', right.status === 200, right.status)
  await doors['a sign-up']!(world, email)
  const fresh = anyEmail()
  await doors['a sign-up']!(world, fresh)
  await world.worker.settle()
  const hasCode = (to: string) =>
    world.mails(to).some(({ text }) => /(?<![\w-])\d{6}(?![\w-])/.test(text))
  probe.allows('a new address gets a code', hasCode(fresh))
  probe.behind(
    'a known address gets a mail without one',
    world.mails(email).length > 0 && !hasCode(email),
  )
  const sleep = (milliseconds: number) => () =>
    new Promise((done) => setTimeout(done, milliseconds))
  const { told } = await areTold(() => Promise.resolve([sleep(3), sleep(2)] as const), samples)
  probe.allows('a difference of a millisecond would be seen', told)
}

export const noEnumeration = check({
  id: 'A07-07',
  promise: 'P17',
  owasp: ['A07:2021', 'A07:2025'],
  asvs: ['6.3.8'],
  cwe: ['CWE-203', 'CWE-204', 'CWE-208'],
  proves: 'Accounts cannot be enumerated: same answers, same headers, same time',
  // Its quick hashes are nobody else's.
  world: 'own',
  patience: 240,
  run: async ({ world, probe }) => {
    const { app } = world.api
    app.passwords = createPasswords(readPeppers(app.config.secretsFolder), quick)
    const asked = { world, probe }
    await controls(asked)
    await sameAnswers(asked)
    await sameLocks(asked)
    await sameCodes(asked)
    await sameTimes(asked)
  },
  sabotages: [
    {
      name: 'an unknown address is not hashed against',
      file: 'apps/api/src/features/sign-in/check-credentials.ts',
      find: '  const matches = await verify(app, reservation, found, asked)',
      replace: '  const matches = found !== null && (await verify(app, reservation, found, asked))',
    },
    {
      name: 'an unknown address is answered with 404',
      file: 'apps/api/src/features/passwords/ask-reset.ts',
      find: '  await limitMails(app, {',
      replace:
        "  if (!(await findAddress(app.db, audience, index))) fail('notFound')\n  await limitMails(app, {",
      also: [
        {
          file: 'apps/api/src/features/passwords/ask-reset.ts',
          find: "import { emailIndex, limitMails } from '#/features/accounts/accounts.ts'",
          replace:
            "import { emailIndex, findAddress, limitMails } from '#/features/accounts/accounts.ts'\nimport { fail } from '#/http/errors.ts'",
        },
      ],
    },
    {
      name: 'nothing is queued for an address that has an account',
      file: 'apps/api/src/features/accounts/ask-sign-up-code.ts',
      find: '    const key = await app.keys.ofSystem(app.db)\n',
      replace:
        "    if (await findAddress(app.db, 'people', index)) return { challengeId: newId() }\n    const key = await app.keys.ofSystem(app.db)\n",
      also: [
        {
          file: 'apps/api/src/features/accounts/ask-sign-up-code.ts',
          find: "import { limitMails } from './limit-mails.ts'",
          replace:
            "import { findAddress } from './accounts.store.ts'\nimport { newId } from '#/database/ids.ts'\nimport { limitMails } from './limit-mails.ts'",
        },
      ],
    },
    {
      name: 'a locked account is told so',
      file: 'apps/api/src/features/sign-in/password-sign-in.ts',
      find: "    return fail('signInFailed')",
      replace: "    return fail(checked.failure === 'locked' ? 'tooManyRequests' : 'signInFailed')",
    },
    {
      name: 'a code is sent to a known address too, so that it can be taken over',
      file: 'apps/api/src/features/accounts/on-code-asked.ts',
      find: '  if (!known) return',
      replace: "  if (!known || purpose === 'signUp') return",
    },
  ],
})
