import fc from 'fast-check'
import { contract } from '@girasol/contract'
import { linkIn } from '../mailed.ts'
import { approve } from '../matrix/staff-objects.ts'
import { anyEmail } from '../people.ts'
import {
  type Account,
  type Answered,
  both,
  hasFactor,
  isHeard,
  lives,
  type Model,
} from './model.ts'
import { askPasskey, makeProof, proofWays } from './proofs.ts'
import { handOut, must, pick, type Step, step } from './step.ts'
import { paths, type System } from './system.ts'

const index = fc.nat({ max: 60 })

/** What a right password gives. */
export const owed = (account: Account) =>
  hasFactor(account) ? 'secondFactor' : account.door === 'staff' ? 'enrolling' : 'full'

export const credentials = ({ door, email, password }: Account) => ({
  email,
  password,
  ...(door === 'people' ? { device: 'browser' } : {}),
})

/** By password: what comes of it owes whatever the account has switched on. */
async function signIn(model: Model, system: System, account: Account, old: boolean) {
  const password = old ? (account.oldPasswords[0] ?? 'not the right one') : account.password
  const body = { ...credentials(account), password }
  const answer = await system.call(account.door, 'POST', '/sessions', { body })
  const good: Answered = old ? 'no' : isHeard(account.failures.password)
  // Whoever is suspended gets nothing that is worth anything, whatever the answer says.
  const active = account.state === 'active'
  must(active ? good : old ? 'no' : 'either', answer.status === 200, 'signing in', answer)
  if (answer.status !== 200) {
    account.failures.password += 1
    return
  }
  account.failures.password = 0
  handOut(model, system, { account, standing: owed(account), answer }).ended = !active
}

/** Presents a factor with a token: only one that owes it becomes one that is worth all, and is gone. */
async function present(model: Model, system: System, at: number, way: (typeof proofWays)[number]) {
  const slot = pick(model.slots, at)
  const { account, door, cookie } = slot
  const made = await makeProof(way, account, model, system)
  if (!made) return
  const body = { proof: made.proof }
  const answer = await system.call(door, 'POST', paths.presentFactor.path, { cookie, body })
  const owes = slot.standing === 'secondFactor' && slot.tries < 5 && way !== 'password'
  const alive = lives(slot, system.now())
  const ok = answer.status === 200
  must(owes ? both(alive, made.good) : 'no', ok, `presenting ${way} with ${slot.name}`, answer)
  // A proof is spent by being good; a passkey's challenge by being judged. What the token was not asked for may still serve its owner.
  const judged = owes && alive === 'yes' && !made.counted
  if (ok || judged) {
    const what = `${way} at ${slot.name}`
    model.spent.push({ what, door, path: paths.presentFactor.path, body, cookie })
  }
  if (ok) {
    made.taken()
    slot.ended = true
    account.failures.factor = 0
    handOut(model, system, { account, standing: 'full', answer })
  } else if (owes && alive !== 'no') {
    slot.tries += 1
    if (made.counted) account.failures.factor += 1
    if (slot.tries >= 5) slot.ended = true
  }
}

const passkeyWays = {
  honest: undefined,
  'of another page': { origin: 'https://girasol.evil.example' },
  'for another site': { rpId: 'evil.example' },
  'without its owner': { userVerified: false },
  'by another key': { foreignKey: true },
  'with a copy, whose counter stands still': { counter: 1 },
  'with another challenge': { challenge: 'A'.repeat(43) },
} as const
type PasskeyWay = keyof typeof passkeyWays

/** By passkey alone: two factors in one. */
async function passkeySignIn(model: Model, system: System, account: Account, way: PasskeyWay) {
  const { door, authenticator } = account
  if (!authenticator) return
  const { challengeId, options } = await askPasskey(system, account)
  const credential = authenticator.get(options, passkeyWays[way])
  const body = { challengeId, credential, device: 'browser' }
  const answer = await system.call(door, 'POST', paths.passkeySignIn.path, { body })
  const ok = answer.status === 200
  const active = account.state === 'active'
  const unseen = way.startsWith('with a copy') && !account.isCounted
  const good: Answered = way === 'honest' ? 'yes' : unseen ? 'either' : 'no'
  must(active ? good : good === 'no' ? 'no' : 'either', ok, `a passkey ${way}`, answer)
  if (ok) {
    account.isCounted = true
    handOut(model, system, { account, standing: 'full', answer }).ended = !active
  }
  const what = `passkey of ${account.name}`
  model.spent.push({ what, door, path: paths.passkeySignIn.path, body, cookie: '' })
}

/** Joins the staff by an invitation that two wanted: worth setting up a factor, and nothing else. */
async function join(model: Model, system: System) {
  const { staffMembers } = contract
  const [one, two] = await system.security()
  const email = anyEmail()
  const invited = { email, name: 'Demo Newcomer', role: 'engineer', language: 'en' } as const
  const why = { reason: 'newColleague', text: 'For the machine' } as const
  const body = { ...invited, ...why }
  const { approvalId } = await one.does(staffMembers.inviteStaff, { body })
  await approve(two, approvalId)
  const { challengeId, secret } = await linkIn(system.world, email)
  const password = 'ochre kettle mountain 41 reeds'
  const joining = { invitationId: challengeId, secret, password }
  const answer = await system.call('staff', 'POST', '/members/joined', { body: joining })
  must('yes', answer.status === 204, 'joining', answer)
  const { members } = await one.does(staffMembers.listStaff)
  const account: Account = {
    name: `newcomer ${model.accounts.length + 1}`,
    door: 'staff',
    id: members.find((member) => member.email === email)!.id,
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
  model.accounts.push(account)
  handOut(model, system, { account, standing: 'enrolling', answer })
  const what = `the invitation of ${account.name}`
  model.spent.push({ what, door: 'staff', path: '/members/joined', body: joining, cookie: '' })
}

/** Whatever was good once is tried again, with the cookie that it came with and with another. */
async function again(model: Model, system: System, at: number, withSlot: number) {
  const spent = pick(model.spent, at)
  const other = model.slots.length > 0 ? pick(model.slots, withSlot).cookie : ''
  for (const cookie of [spent.cookie, other]) {
    const { door, path, body } = spent
    const answer = await system.call(door, 'POST', path, { body, ...(cookie ? { cookie } : {}) })
    must('no', answer.status < 300, `once more: ${spent.what}`, answer)
    countTries(model, cookie)
  }
}

/** A refused proof takes a try of the token that it came with. */
function countTries(model: Model, cookie: string): void {
  const slot = model.slots.find((one) => one.cookie === cookie)
  if (slot?.standing !== 'secondFactor' || slot.ended) return
  slot.tries += 1
  slot.account.failures.factor += 1
  if (slot.tries >= 5) slot.ended = true
}

const exists = (model: Model) => model.slots.length > 0
const named = (account: number) => `account ${account}`

const signInStep = (at: number, old: boolean) =>
  step(
    `sign in as ${named(at)}${old ? ' with an old password' : ''}`,
    () => true,
    (model, system) => signIn(model, system, pick(model.accounts, at), old),
  )

const presentStep = (at: number, way: (typeof proofWays)[number]) =>
  step(`present ${way} with token ${at}`, exists, (model, system) =>
    present(model, system, at, way),
  )

const passkeyStep = (at: number, way: PasskeyWay) =>
  step(
    `sign in as ${named(at)} with a passkey ${way}`,
    () => true,
    (model, system) => passkeySignIn(model, system, pick(model.accounts, at), way),
  )

/** Every way to come in and to try, once, for one account. */
export function everyWay(at: number): Step[] {
  const proofs = proofWays.flatMap((way) => [signInStep(at, false), presentStep(-1, way)])
  const passkeys = (Object.keys(passkeyWays) as PasskeyWay[]).map((way) => passkeyStep(at, way))
  return [...proofs, ...passkeys]
}

/** The same at random. */
export const comingIn: fc.Arbitrary<Step>[] = [
  fc.tuple(index, fc.nat({ max: 4 })).map(([at, odds]) => signInStep(at, odds === 0)),
  fc.tuple(index, fc.constantFrom(...proofWays)).map(([at, way]) => presentStep(at, way)),
  fc
    .tuple(index, fc.constantFrom('honest', ...(Object.keys(passkeyWays) as PasskeyWay[])))
    .map(([at, way]) => passkeyStep(at, way)),
  fc.constant(step('join by invitation', (model) => model.accounts.length < 8, join)),
  fc.tuple(index, index).map(([at, other]) =>
    step(
      `use what is spent (${at}) again, also with token ${other}`,
      (model) => model.spent.length > 0,
      (model, system) => again(model, system, at, other),
    ),
  ),
]
