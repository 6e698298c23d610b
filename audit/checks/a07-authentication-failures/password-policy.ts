import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { anyEmail, fromConsole, password } from '../../../test/people.ts'
import type { Person } from '../../../test/client.ts'
import { askCode, codeIn, linkIn, newcomer } from '../../../test/mailed.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

type Asked = { world: World; probe: Probe }

const other = 'amber kettle 31 orbit'
const long = (length: number) => 'violet lantern 88 sky amber kettle '.repeat(8).slice(0, length)

/** Somebody whose passwords are tried, with a proof that is fresh. */
async function subject(world: World) {
  const person = await world.customer()
  let present = password
  const change = async (next: string, current = present) => {
    const body = { current, password: next }
    const answer = await person.sends({ method: 'PUT', path: '/me/password', body })
    if (answer.status === 204) present = next
    return answer
  }
  return { person, change }
}

const enter = (world: World, { email }: Person, given: string) =>
  world.visitor().sends({
    method: 'POST',
    path: '/sessions',
    body: { email, password: given, device: 'browser' },
  })

type Refusal = { code?: string; fields?: { reason: string }[] }
const reasonOf = (body: unknown) => (body as Refusal | undefined)?.fields?.[0]?.reason

async function accepted({ world, probe }: Asked): Promise<void> {
  for (const [what, next] of [
    ['eight characters', 'xK9$wq2L'],
    ['64 characters', long(64)],
    ['128 characters', long(128)],
    ['small letters alone', 'kettleorbitmeadowlinen'],
    ['another script', '我的屋顶朝南晒太阳'],
    ['blanks at both ends', ' kettle orbit 31 '],
  ] as const) {
    const { person, change } = await subject(world)
    const { status } = await change(next)
    probe.allows(`${what} can be chosen`, status === 204, status)
    const entered = await enter(world, person, next)
    probe.allows(`${what} sign in`, entered.status === 200, entered.status)
  }
}

async function refused({ world, probe }: Asked): Promise<void> {
  const { change } = await subject(world)
  for (const [next, reason] of [
    ['xK9$wq2', 'tooSmall'],
    [long(129), 'tooLarge'],
    ['football1', 'tooCommon'],
    ['Password1', 'tooCommon'],
    ['ｐａｓｓｗｏｒｄ', 'tooCommon'],
    ['DemoCustomer-2026', 'ownWords'],
    ['girasol!2026', 'ownWords'],
    ['Summer2025!', 'tooGuessable'],
    ['abcabcabcabc', 'tooGuessable'],
  ] as const) {
    const { status, body } = await change(next)
    const seen = [status, reasonOf(body)]
    // A length that cannot be one is refused by the form alone.
    const isTold = reasonOf(body) === reason
    probe.refuses(`“${next.slice(0, 20)}” is taken`, status === 400 && isTold, seen)
  }
  // Ten changes an hour: the rest is somebody else's.
  const next = await subject(world)
  const wrong = await next.change(other, 'not the present one')
  probe.refuses('a change without the present password', wrong.status === 403, wrong.status)
}

/** What shares its first 72 bytes, or all before a NUL, is another password. */
async function whole({ world, probe }: Asked): Promise<void> {
  for (const [what, own, twin] of [
    ['72 bytes', `${long(75)}one`, `${long(75)}two`],
    ['a NUL', 'kettle\u0000orbit 31 linen', 'kettle\u0000meadow 57 harbor'],
    ['128 characters', `${long(127)}a`, `${long(127)}b`],
  ] as const) {
    const { person, change } = await subject(world)
    await change(own)
    const right = await enter(world, person, own)
    probe.allows(`a password that goes on after ${what}`, right.status === 200, right.status)
    const { status } = await enter(world, person, twin)
    probe.refuses(`its twin that differs after ${what}`, status === 401, status)
  }
}

/** Whoever works here chooses longer ones, by the way that is open to all of them. */
async function staffLength({ world, probe }: Asked): Promise<void> {
  const eva = await world.staff('support')
  const send = (path: string, body: object) =>
    world.visitor().sends({ method: 'POST', path, body, headers: fromConsole })
  await send('/staff/password-resets', { email: eva.email })
  const { challengeId, secret } = await linkIn(world, eva.email)
  const reset = (next: string) => send('/staff/passwords', { challengeId, secret, password: next })
  const short = await reset('xK9$wq2Lp!vvb4')
  probe.refuses('14 characters for staff', reasonOf(short.body) === 'tooSmall', short.status)
  const fit = await reset('xK9$wq2Lp!vvb4z')
  probe.allows('15 characters for staff', fit.status === 204, fit.status)
  const again = await reset(other)
  probe.refuses('the link of the mail a second time', again.status === 400, again.status)
}

/** What comes by mail is random, short-lived and good once. */
async function mailed({ world, probe }: Asked): Promise<void> {
  const codes = new Set<string>()
  for (let count = 0; count < 12; count++) {
    codes.add((await askCode(world, world.visitor(), newcomer({ email: anyEmail() }))).code)
  }
  probe.behind('mailed codes are random', codes.size >= 11, codes.size)
  const asked = newcomer()
  const { challengeId } = await askCode(world, world.visitor(), asked)
  const code = await codeIn(world, asked.email)
  const open = () =>
    world.visitor().sends({
      method: 'POST',
      path: '/accounts',
      body: { ...asked, challengeId, code },
    })
  world.clock.moveBy({ minutes: 10 })
  const late = await open()
  probe.refuses('a code after ten minutes', late.status === 400, late.status)
}

const sites = ['apps/web', 'apps/console', 'packages/site-frame/src']

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (/^(node_modules|\.next|dist)$/.test(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return entry.name.endsWith('.tsx') ? [readFileSync(path, 'utf8')] : []
  })
}

function fields({ probe }: Asked): void {
  const root = join(import.meta.dirname, '../../..')
  const all = sites.flatMap((site) => sources(join(root, site)))
  const field = all.find((text) => text.includes('export function PasswordField'))
  probe.behind(
    'passwords are masked, until their owner looks',
    field?.includes("shown ? 'text' : 'password'") === true,
  )
  probe.behind('no field forbids pasting', !all.some((text) => /onPaste|oncopy|onCopy/.test(text)))
  const forgotten = all.filter((text) => /type="password"/.test(text) && !/autoComplete/.test(text))
  probe.behind('password managers are told what a field is', forgotten.length === 0)
}

export const passwordPolicy = check({
  id: 'A07-05',
  promise: 'P16',
  owasp: ['A07:2021', 'A07:2025'],
  asvs: [
    '6.2.1',
    '6.2.2',
    '6.2.3',
    '6.2.4',
    '6.2.5',
    '6.2.6',
    '6.2.7',
    '6.2.8',
    '6.2.9',
    '6.2.11',
    '6.2.12',
    '6.4.1',
    '6.4.2',
  ],
  cwe: ['CWE-521', 'CWE-620'],
  proves: 'Password policy follows the standard: length and lists, no rules of composition',
  run: async ({ world, probe }) => {
    const asked = { world, probe }
    await accepted(asked)
    await refused(asked)
    await whole(asked)
    await staffLength(asked)
    await mailed(asked)
    fields(asked)
  },
  sabotages: [
    {
      name: 'passwords end at 72 bytes',
      file: 'apps/api/src/security/passwords.ts',
      find: "  return password.normalize('NFKC')",
      replace:
        "  return Buffer.from(password.normalize('NFKC')).subarray(0, 72).toString('latin1')",
    },
    {
      name: 'passwords end at a NUL',
      file: 'apps/api/src/security/passwords.ts',
      find: "  return password.normalize('NFKC')",
      replace: "  return password.normalize('NFKC').split('\\0')[0]!",
    },
    {
      name: 'the list of leaked ones is not asked',
      file: 'apps/api/src/security/password-policy.ts',
      find: "  if (isCommonPassword(text)) return 'tooCommon'\n",
      replace: '  void isCommonPassword\n',
    },
    {
      name: 'the own name may be the password',
      file: 'apps/api/src/security/password-policy.ts',
      find: "  if (isMadeOf(words, text)) return 'ownWords'\n",
      replace: '  void isMadeOf\n',
    },
    {
      name: 'staff may choose as short as customers',
      file: 'apps/api/src/security/password-policy.ts',
      find: 'staff: 15',
      replace: 'staff: 8',
    },
    {
      name: 'the present password is not asked for',
      file: 'apps/api/src/features/passwords/change-password.ts',
      find: '  if (!own || !isRight) return',
      replace: '  void isRight\n  if (!own) return',
    },
    {
      name: 'a rule of composition',
      file: 'apps/api/src/security/password-policy.ts',
      find: "  if (isCommonPassword(text)) return 'tooCommon'\n",
      replace:
        "  if (isCommonPassword(text)) return 'tooCommon'\n  if (!/[A-Z0-9]/.test(text)) return 'wrongForm'\n",
    },
    {
      name: 'a link sets a password more than once',
      file: 'apps/api/src/security/challenges.ts',
      find: "    .set({ used_at: now })\n    .where('id', '=', id)\n    .where('used_at', 'is', null)\n",
      replace:
        "    .set({ used_at: null })\n    .where('id', '=', id)\n    .where('used_at', 'is', null)\n",
      also: [
        {
          file: 'apps/api/src/features/passwords/keep-password.ts',
          find: "  await dropChallenges(tx, { accountId, purpose: 'passwordReset', now })\n",
          replace: '  void dropChallenges\n',
        },
      ],
    },
  ],
  lookAlikes: [
    {
      name: 'the length is asked for before the form',
      file: 'apps/api/src/security/password-policy.ts',
      find: "  if (length > mostCharacters) return 'tooLarge'",
      replace: "  if (length >= mostCharacters + 1) return 'tooLarge'",
    },
  ],
})
