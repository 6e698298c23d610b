import fc from 'fast-check'
import { contract } from '@girasol/contract'
import type { Answer } from '../client.ts'
import { codeOfStep, stepAt } from '../../apps/api/src/features/sign-in/totp.ts'
import { resetLink } from './around.ts'
import { credentials, owed } from './coming-in.ts'
import { keepPassword, mayEnrol } from './inside.ts'
import {
  type Account,
  endSessions,
  hasFactor,
  isHeard,
  lives,
  type Model,
  type Slot,
} from './model.ts'
import { askPasskey, makeProof } from './proofs.ts'
import { handOut, must, pick, type Step, step } from './step.ts'
import { paths, type System } from './system.ts'

const index = fc.nat({ max: 60 })
const isOk = ({ status }: Answer) => status < 300

const pendingOf = (model: Model, account: Account) =>
  model.slots.filter((slot) => slot.account === account && slot.standing === 'secondFactor')

const sendFactor = (system: System, { door, cookie }: Slot, proof: object) =>
  system.call(door, 'POST', paths.presentFactor.path, { cookie, body: { proof } })

/** One code, five requests at once, over every token of the account that owes it: one session comes of them. */
async function presentAtOnce(model: Model, system: System, account: Account) {
  const made = await makeProof('totp', account, model, system)
  const slots = pendingOf(model, account).filter(({ ended, tries }) => !ended && tries === 0)
  if (!made || slots.length === 0) return
  const alive = slots.map((slot) => lives(slot, system.now()))
  const requests = Array.from({ length: 5 }, (_, turn) => slots[turn % slots.length]!)
  const answers = await Promise.all(requests.map((slot) => sendFactor(system, slot, made.proof)))
  const taken = answers.filter(isOk)
  if (taken.length > 1) throw new Error(`one code began ${taken.length} sessions`)
  const expected = alive.every((one) => one === 'yes') ? made.good : 'either'
  must(expected === 'no' ? 'no' : expected, taken.length === 1, 'one code at once', answers[0])
  for (const [turn, answer] of answers.entries()) {
    const slot = requests[turn]!
    slot.tries += 1
    if (isOk(answer)) {
      slot.ended = true
      made.taken()
      handOut(model, system, { account, standing: 'full', answer })
    }
  }
  for (const slot of slots) if (slot.tries >= 5) slot.ended = true
  account.failures.factor += 5
}

/** One signature of a passkey, five requests at once: one session comes of them. */
async function passkeyAtOnce(model: Model, system: System, account: Account) {
  const { authenticator, door } = account
  if (!authenticator) return
  const { challengeId, options } = await askPasskey(system, account)
  const body = { challengeId, credential: authenticator.get(options), device: 'browser' }
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => system.call(door, 'POST', paths.passkeySignIn.path, { body })),
  )
  const taken = answers.filter(isOk)
  account.isCounted ||= taken.length > 0
  must('yes', taken.length === 1, `one signature began ${taken.length} sessions`, answers[0])
  for (const answer of taken) handOut(model, system, { account, standing: 'full', answer })
}

/** A new password by mail while somebody comes in with the old one, and while a factor is presented: nothing of it outlives the reset. */
async function resetMeanwhile(model: Model, system: System, account: Account) {
  const { door } = account
  const link = await resetLink(system, account)
  const pending = pendingOf(model, account).find(({ ended, tries }) => !ended && tries === 0)
  const made = pending ? await makeProof('totp', account, model, system) : null
  const signIn = () => system.call(door, 'POST', '/sessions', { body: credentials(account) })
  const [done, presented, ...begun] = await Promise.all([
    system.call(door, 'POST', '/passwords', { body: link }),
    pending && made ? sendFactor(system, pending, made.proof) : null,
    signIn(),
    signIn(),
    signIn(),
  ])
  must('yes', isOk(done), 'resetting the password', done)
  const standing = owed(account)
  keepPassword(account, link.password)
  for (const answer of begun.filter(isOk)) handOut(model, system, { account, standing, answer })
  if (presented && isOk(presented)) {
    made!.taken()
    handOut(model, system, { account, standing: 'full', answer: presented })
  }
  // The old password and what was begun with it end with the reset, whichever came first.
  endSessions(model, account)
  account.failures.password += 3
  account.failures.factor += 1
}

/** Shut out while coming in: nothing is left, also when the account is let in again. */
async function suspendMeanwhile(model: Model, system: System, account: Account) {
  const { door, id, authenticator } = account
  const [one] = await system.security()
  const pending = pendingOf(model, account).find(({ ended, tries }) => !ended && tries === 0)
  const made = pending ? await makeProof('totp', account, model, system) : null
  const passkey = authenticator ? await askPasskey(system, account) : null
  const assertion = passkey && {
    challengeId: passkey.challengeId,
    credential: authenticator!.get(passkey.options),
    device: 'browser',
  }
  const body = { reason: 'other' as const }
  const [, presented, signedIn, begun] = await Promise.all([
    one.does(contract.staffMembers.suspendStaff, { params: { staffMemberId: id }, body }),
    pending && made ? sendFactor(system, pending, made.proof) : null,
    assertion ? system.call(door, 'POST', paths.passkeySignIn.path, { body: assertion }) : null,
    system.call(door, 'POST', '/sessions', { body: credentials(account) }),
  ])
  if (presented && isOk(presented)) made!.taken()
  const full = [presented, signedIn].filter((answer) => answer !== null).filter(isOk)
  for (const answer of full) handOut(model, system, { account, standing: 'full', answer })
  if (isOk(begun)) handOut(model, system, { account, standing: owed(account), answer: begun })
  endSessions(model, account)
  account.state = 'suspended'
  account.failures.password += 1
  account.failures.factor += 1
}

/** Two tokens of somebody who has no factor yet, each of them begun with the first password. */
async function enrollingTwice(model: Model, system: System, account: Account): Promise<Slot[]> {
  const mine = () =>
    model.slots.filter(
      (slot) =>
        slot.account === account &&
        slot.standing === 'enrolling' &&
        mayEnrol(slot, system.now()) === 'yes',
    )
  for (let tries = 0; tries < 2 && mine().length < 2; tries++) {
    const body = credentials(account)
    const answer = await system.call(account.door, 'POST', '/sessions', { body })
    if (isOk(answer)) handOut(model, system, { account, standing: 'enrolling', answer })
    else account.failures.password += 1
  }
  return mine().slice(0, 2)
}

/** Of two who know the first password one sets a factor up; the other, who had begun as well, comes too late. */
async function enrolTooLate(model: Model, system: System, account: Account) {
  const [first, second] = await enrollingTwice(model, system, account)
  if (!first || !second) return
  const { door } = account
  const begin = async ({ cookie }: Slot) => {
    const answer = await system.call(door, 'POST', paths.beginTotp.path, { cookie })
    must('yes', isOk(answer), 'beginning', answer)
    return answer.body as { factorId: string; secret: string }
  }
  const step = stepAt(new Date(system.now()))
  const confirm = (
    { cookie }: Slot,
    { factorId, secret }: { factorId: string; secret: string },
  ) => {
    const body = { factorId, code: codeOfStep(secret, step), name: 'Demo app' }
    return system.call(door, 'POST', paths.confirmTotp.path, { cookie, body })
  }
  const others = await begin(second)
  const own = await begin(first)
  const answer = await confirm(first, own)
  must(isHeard(account.failures.factor), isOk(answer), 'the first to set a factor up', answer)
  if (!isOk(answer)) return
  account.totp = { secret: own.secret, lastStep: step }
  const { recoveryCodes } = answer.body as { recoveryCodes: string[] | null }
  account.recoveryCodes = recoveryCodes ?? []
  endSessions(model, account)
  handOut(model, system, { account, standing: 'full', answer })
  const late = await confirm(second, others)
  must('no', isOk(late), 'the second to set a factor up, beside the first', late)
}

/** Two who know the first password set a factor up at the same time: one of them is in, and the other is out. */
async function enrolAtOnce(model: Model, system: System, account: Account) {
  const enrolling = await enrollingTwice(model, system, account)
  if (enrolling.length < 2) return
  const { door } = account
  const step = stepAt(new Date(system.now()))
  const begun: { factorId: string; secret: string }[] = []
  for (const { cookie } of enrolling) {
    const answer = await system.call(door, 'POST', '/me/authenticator-apps', { cookie })
    must('yes', isOk(answer), 'beginning', answer)
    begun.push(answer.body as (typeof begun)[number])
  }
  const answers = await Promise.all(
    begun.map(({ factorId, secret }, turn) => {
      const body = { factorId, code: codeOfStep(secret, step), name: 'Demo app' }
      const { cookie } = enrolling[turn]!
      return system.call(door, 'POST', '/me/authenticator-apps/confirm', { cookie, body })
    }),
  )
  const won = answers.findIndex(isOk)
  const many = answers.filter(isOk).length
  if (many !== 1) throw new Error(`${many} of two who set a factor up at once came in`)
  account.totp = { secret: begun[won]!.secret, lastStep: step }
  const { recoveryCodes } = answers[won]!.body as { recoveryCodes: string[] | null }
  account.recoveryCodes = recoveryCodes ?? []
  endSessions(model, account)
  handOut(model, system, { account, standing: 'full', answer: answers[won]! })
}

const ofAccount = (
  name: string,
  applies: (account: Account, model: Model) => boolean,
  run: (model: Model, system: System, account: Account) => Promise<void>,
): fc.Arbitrary<Step> =>
  index.map((at) =>
    step(
      `${name} account ${at}`,
      (model) => applies(pick(model.accounts, at), model),
      (model, system) => run(model, system, pick(model.accounts, at)),
    ),
  )

const isNew = (account: Account) =>
  account.door === 'staff' && account.state === 'active' && !hasFactor(account)
const isActive = ({ state }: Account) => state === 'active'

/** Steps that run into each other. */
export const together: fc.Arbitrary<Step>[] = [
  ofAccount('present one code five times at once for', (one) => one.totp !== null, presentAtOnce),
  ofAccount('present one passkey five times at once for', isActive, passkeyAtOnce),
  ofAccount('reset the password while somebody comes in as', isActive, resetMeanwhile),
  ofAccount(
    'suspend while somebody comes in as',
    ({ door, state }) => door === 'staff' && state === 'active',
    suspendMeanwhile,
  ),
  ofAccount('set up two factors at once for', isNew, enrolAtOnce),
  ofAccount('set up two factors, one after the other, for', isNew, enrolTooLate),
]
