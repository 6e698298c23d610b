import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { idBytes } from '../../../apps/api/src/database/ids.ts'
import { codeOfStep, stepAt } from '../../../apps/api/src/features/sign-in/totp.ts'
import type { Answer, Client } from '../../../test/client.ts'
import { firstStep, toNextStep } from '../../../test/factors.ts'
import { password, type StaffPerson } from '../../../test/people.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

const { presentFactor, renewRecoveryCodes, beginTotp } = contract.staffSignIn

type Asked = { world: World; probe: Probe; who: StaffPerson }

const half = async (world: World, { email }: StaffPerson): Promise<Client> => {
  const given = { path: '/staff/sessions', email, password } as const
  return (await firstStep(world.api.server, world.office(), given)).half
}
const present = (client: Client, code: string, kind = 'totp'): Promise<Answer> =>
  client.sends({ method: 'POST', path: presentFactor.path, body: { proof: { kind, code } } })
const codeFor = (world: World, { totpSecret }: StaffPerson, away = 0) =>
  codeOfStep(totpSecret, stepAt(world.clock.now()) + away)

async function rows(world: World, sql: string, values: unknown[] = []) {
  return (await world.admin.query<RowDataPacket[]>(sql, values))[0]
}
const fullSessions = async (world: World, { account }: StaffPerson) =>
  (
    await rows(world, "SELECT id FROM sessions WHERE account_id = ? AND standing = 'full'", [
      idBytes(account.id),
    ])
  ).length

/** One code in two sign-ins, in twenty requests at once, and of other steps. */
async function codes({ world, probe, who }: Asked): Promise<void> {
  toNextStep(world.clock)
  const halves = [await half(world, who), await half(world, who)]
  const code = codeFor(world, who)
  const first = await present(halves[0]!, code)
  probe.allows('a code that was not used', first.status === 200, first.status)
  const second = await present(halves[1]!, code)
  probe.refuses('the same code in another sign-in', second.status === 403, second.status)

  toNextStep(world.clock)
  const before = await fullSessions(world, who)
  const many = await half(world, who)
  const fresh = codeFor(world, who)
  const answers = await Promise.all(Array.from({ length: 20 }, () => present(many, fresh)))
  const opened = answers.filter(({ status }) => status === 200).length
  probe.refuses('twenty requests with one code at once', opened === 1, opened)
  const more = (await fullSessions(world, who)) - before
  probe.behind('they begin one session', more === 1, more)

  world.clock.moveBy({ seconds: 60 })
  toNextStep(world.clock)
  for (const away of [1, 2, -2]) {
    const { status } = await present(await half(world, who), codeFor(world, who, away))
    probe.refuses(`the code of the step ${away} away`, status === 403, status)
  }
  const previous = await present(await half(world, who), codeFor(world, who, -1))
  probe.allows('the code of the step before, for slow clocks', previous.status === 200)
  const again = await present(await half(world, who), codeFor(world, who, -1))
  probe.refuses('that code a second time', again.status === 403, again.status)
}

/** Many sign-ins at once have one winner too: what is compared and set is the step, not the session. */
async function race({ world, probe, who }: Asked): Promise<void> {
  world.clock.moveBy({ seconds: 60 })
  const halves = await Promise.all(Array.from({ length: 8 }, () => half(world, who)))
  const code = codeFor(world, who)
  const answers = await Promise.all(halves.map((client) => present(client, code)))
  const opened = answers.filter(({ status }) => status === 200).length
  probe.refuses('eight sign-ins with one code at once', opened === 1, opened)
}

/** Five tries for one right password; ten over all sign-ins. */
async function scarce({ world, probe, who }: Asked): Promise<void> {
  world.clock.moveBy({ minutes: 2 })
  const client = await half(world, who)
  const guesses = Array.from({ length: 12 }, (_, at) => present(client, String(100_000 + at)))
  await Promise.all(guesses)
  const right = await present(client, codeFor(world, who))
  probe.refuses('the right code after five wrong ones', right.status !== 200, right.status)
  const next = await half(world, who)
  for (let at = 0; at < 5; at++) await present(next, String(200_000 + at))
  const waiting = await present(await half(world, who), codeFor(world, who))
  probe.refuses('the right code after ten wrong ones', waiting.status === 403, waiting.status)
  const [failed] = await rows(
    world,
    "SELECT COUNT(*) AS count FROM audit_events WHERE action = 'factor.present' AND actor_id = ? AND reason = 'wrongCode'",
    [idBytes(who.account.id)],
  )
  probe.behind('ten wrong codes were looked at', (failed!.count as number) >= 10, failed!.count)
  world.clock.moveBy({ minutes: 2 })
  const later = await present(await half(world, who), codeFor(world, who))
  probe.allows('the right code after the wait', later.status === 200, later.status)
}

async function recovery({ world, probe }: Asked): Promise<void> {
  const fresh = await world.staff('support')
  const { recoveryCodes } = await fresh.does(renewRecoveryCodes)
  const [code] = recoveryCodes
  const halves = await Promise.all(Array.from({ length: 6 }, () => half(world, fresh)))
  const answers = await Promise.all(halves.map((one) => present(one, code!, 'recoveryCode')))
  const opened = answers.filter(({ status }) => status === 200).length
  probe.allows('a recovery code once', opened >= 1, opened)
  probe.refuses('a recovery code six times at once', opened === 1, opened)
  const other = await half(world, await world.staff('engineer'))
  const others = await present(other, recoveryCodes[1]!, 'recoveryCode')
  probe.refuses('somebody else’s recovery code', others.status === 403, others.status)
  await atRest({ world, probe, who: fresh }, recoveryCodes)
}

/** Nothing of it can be read in the database, in any of the forms that a secret may take. */
async function atRest({ world, probe, who }: Asked, recoveryCodes: string[]): Promise<void> {
  const { secret } = await who.does(beginTotp)
  const tables = ['factors', 'recovery_codes', 'challenges', 'sessions', 'audit_events', 'outbox']
  const stored: Buffer[] = []
  for (const table of tables) {
    for (const row of await rows(world, `SELECT * FROM ${table}`)) {
      for (const value of Object.values(row)) {
        stored.push(Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value) ?? ''))
      }
    }
  }
  const all = Buffer.concat([...stored, Buffer.from(world.log.join())])
  const plain = recoveryCodes[2]!.replaceAll('-', '')
  for (const [what, text] of [
    ['a seed', secret],
    ['a seed in use', who.totpSecret],
    ['a recovery code', recoveryCodes[2]!],
    ['a recovery code without hyphens', plain],
  ] as const) {
    const forms = [
      text,
      Buffer.from(text).toString('base64').slice(0, 24),
      Buffer.from(text).toString('hex'),
    ]
    probe.behind(`${what} is nowhere readable`, !forms.some((form) => all.includes(form)))
  }
}

export const oneTimeCodes = check({
  id: 'A07-02',
  promise: 'P15',
  owasp: ['A07:2021', 'A07:2025'],
  asvs: ['6.5.1', '6.5.2', '6.5.5', '6.6.2', '6.6.3'],
  cwe: ['CWE-294', 'CWE-307', 'CWE-362'],
  proves: 'One-time codes are one-time, short and scarce',
  run: async ({ world, probe }) => {
    const who = await world.staff('engineer')
    const asked = { world, probe, who }
    await codes(asked)
    await race(asked)
    await recovery(asked)
    await scarce({ ...asked, who: await world.staff('sales') })
  },
  sabotages: [
    {
      name: 'the last step is not compared when it is set',
      file: 'apps/api/src/features/sign-in/factors.store.ts',
      find: "    .where('last_step', '<', used.step)\n",
      replace: '',
    },
    {
      name: 'the code of the next step counts too',
      file: 'apps/api/src/features/sign-in/totp.ts',
      find: '[current, current - 1].find',
      replace: '[current, current - 1, current + 1].find',
    },
    {
      name: 'tries are not counted on the half session',
      file: 'apps/api/src/security/sessions.ts',
      find: 'export const mostTries = 5',
      replace: 'export const mostTries = 5000',
      also: [
        {
          file: 'apps/api/src/features/sign-in/lockout.ts',
          find: 'export const ownAllowance: Allowance = { first: 10, next: 3 }',
          replace: 'export const ownAllowance: Allowance = { first: 1000, next: 300 }',
        },
      ],
    },
    {
      name: 'recovery codes work more than once',
      file: 'apps/api/src/features/sign-in/recovery-codes.store.ts',
      find: "    .where('code_hash', '=', hash)\n    .where('used_at', 'is', null)\n",
      replace: "    .where('code_hash', '=', hash)\n",
    },
    {
      name: 'the seed is stored as it is',
      file: 'apps/api/src/features/sign-in/begin-totp.ts',
      find: 'secret_sealed: seal(key, place, secret),',
      replace: 'secret_sealed: key && place ? Buffer.from(secret) : Buffer.alloc(0),',
    },
  ],
  lookAlikes: [
    {
      name: 'the step before is looked at first',
      file: 'apps/api/src/features/sign-in/totp.ts',
      find: '[current, current - 1].find',
      replace: '[current - 1, current].find',
    },
  ],
})
