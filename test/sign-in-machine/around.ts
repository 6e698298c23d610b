import fc from 'fast-check'
import { contract } from '@girasol/contract'
import { linkIn } from '../mailed.ts'
import { approve } from '../matrix/staff-objects.ts'
import { type Account, endSessions, type Model } from './model.ts'
import { anotherPassword, keepPassword } from './inside.ts'
import { must, pick, type Step, step } from './step.ts'
import type { System } from './system.ts'

const { staffMembers } = contract
const index = fc.nat({ max: 60 })
const why = { reason: 'other', text: 'For the machine' } as const

/** The link of a reset, from the mailbox. */
export async function resetLink(system: System, { door, email }: Account) {
  const asked = await system.call(door, 'POST', '/password-resets', { body: { email } })
  must('yes', asked.status === 204, 'asking for a link', asked)
  const { challengeId, secret } = await linkIn(system.world, email)
  return { challengeId, secret, password: anotherPassword() }
}

/** By the mailbox alone: a new password, no session, and every session ends. */
async function reset(model: Model, system: System, account: Account) {
  const body = await resetLink(system, account)
  const { door } = account
  const answer = await system.call(door, 'POST', '/passwords', { body })
  must('yes', answer.status === 204, 'resetting the password', answer)
  if (/=[\w-]{43};/.test(String(answer.headers['set-cookie'] ?? ''))) {
    throw new Error('a reset handed a token out')
  }
  keepPassword(account, body.password)
  endSessions(model, account)
  const what = `the reset link of ${account.name}`
  model.spent.push({ what, door, path: '/passwords', body, cookie: '' })
}

async function suspend(model: Model, system: System, account: Account) {
  const [one] = await system.security()
  const params = { staffMemberId: account.id }
  await one.does(staffMembers.suspendStaff, { params, body: { reason: why.reason } })
  account.state = 'suspended'
  endSessions(model, account)
}

async function restore(_: Model, system: System, account: Account) {
  const [one, two] = await system.security()
  const params = { staffMemberId: account.id }
  const { approvalId } = await one.does(staffMembers.restoreStaff, { params, body: why })
  await approve(two, approvalId)
  account.state = 'active'
}

/** Two of security take the factors away: whoever signs in next sets one up, and holds nothing from before. */
async function resetFactors(model: Model, system: System, account: Account) {
  const [one, two] = await system.security()
  const params = { staffMemberId: account.id }
  const { approvalId } = await one.does(staffMembers.resetFactors, { params, body: why })
  await approve(two, approvalId)
  Object.assign(account, { totp: null, authenticator: null, recoveryCodes: [], usedCodes: [] })
  account.failures.factor = 0
  endSessions(model, account)
}

/** Ten wrong passwords at once, from ten places: the owner waits, and never for ever. */
async function lockOut(_: Model, system: System, account: Account) {
  const device = account.door === 'people' ? { device: 'browser' } : {}
  const body = { email: account.email, password: 'not the right one', ...device }
  const tries = Array.from({ length: 10 }, () =>
    system.call(account.door, 'POST', '/sessions', { body }),
  )
  for (const answer of await Promise.all(tries)) {
    must('no', answer.status === 200, 'a wrong password', answer)
  }
  account.failures.password += 10
}

const moves = { '31 s': 31, '6 min': 360, '11 min': 660, '35 min': 2100, '13 h': 46_800 } as const

const ofAccount = (
  name: string,
  applies: (account: Account) => boolean,
  run: (model: Model, system: System, account: Account) => Promise<void>,
): fc.Arbitrary<Step> =>
  index.map((at) =>
    step(
      `${name} account ${at}`,
      (model) => applies(pick(model.accounts, at)),
      (model, system) => run(model, system, pick(model.accounts, at)),
    ),
  )

const isStaff = ({ door, state }: Account) => door === 'staff' && state === 'active'

/** What happens to accounts from outside, and to the system itself. */
export const around: fc.Arbitrary<Step>[] = [
  ofAccount('reset the password of', ({ state }) => state === 'active', reset),
  ofAccount('suspend', isStaff, suspend),
  ofAccount('let in again', ({ state }) => state === 'suspended', restore),
  ofAccount('reset the factors of', isStaff, resetFactors),
  ofAccount('try ten passwords of', () => true, lockOut),
  fc.constantFrom(...(Object.keys(moves) as (keyof typeof moves)[])).map((span) =>
    step(
      `wait ${span}`,
      () => true,
      async (_, system) => system.world.clock.moveBy({ seconds: moves[span] }),
    ),
  ),
  fc.constant(
    step(
      'start the API anew',
      () => true,
      (_, system) => system.restart(),
    ),
  ),
]
