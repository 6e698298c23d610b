import fc from 'fast-check'
import { createAuthenticator } from '../authenticator.ts'
import { codeOfStep, stepAt } from '../../apps/api/src/features/sign-in/totp.ts'
import { consoleOrigin, siteOrigin } from '../origins.ts'
import {
  type Account,
  type Answered,
  both,
  endSessions,
  hasFactor,
  isFresh,
  isHeard,
  lives,
  type Model,
  type Slot,
} from './model.ts'
import { makeProof, proofWays } from './proofs.ts'
import { handOut, must, pick, type Step, step } from './step.ts'
import { paths, type System } from './system.ts'

const index = fc.nat({ max: 60 })

/** Proves anew who sits there: the token is another one afterwards. */
async function stepUp(model: Model, system: System, at: number, way: (typeof proofWays)[number]) {
  const slot = pick(model.slots, at)
  const { account, door, cookie, createdAt } = slot
  const made = await makeProof(way, account, model, system)
  if (!made) return
  const body = { proof: made.proof }
  const answer = await system.call(door, 'POST', paths.stepUp.path, { cookie, body })
  const alive = lives(slot, system.now())
  const ok = answer.status === 200
  const good = slot.standing === 'full' ? both(alive, made.good) : 'no'
  must(good, ok, `stepping up with ${way} and ${slot.name}`, answer)
  if (ok) {
    made.taken()
    slot.ended = true
    account.failures.factor = 0
    handOut(model, system, { account, standing: 'full', answer, createdAt })
  } else if (slot.standing === 'full' && alive !== 'no' && made.counted) {
    account.failures.factor += 1
  }
}

/** Whether this token may set a factor up: a fresh one that is worth all, or the first of somebody who has none. */
export function mayEnrol(slot: Slot, now: number): Answered {
  const alive = lives(slot, now)
  if (slot.standing === 'full') return both(alive, isFresh(slot, now))
  const first = slot.standing === 'enrolling' && !hasFactor(slot.account)
  return first ? alive : 'no'
}

type Enrolled = { recoveryCodes: string[] | null; signedIn: object | null }

/** What follows when a factor was set up: with the first one, every other token ends. */
function enrolled(model: Model, system: System, slot: Slot, answer: Parameters<typeof must>[3]) {
  const { account } = slot
  const { recoveryCodes } = answer!.body as Enrolled
  account.failures.factor = 0
  if (recoveryCodes) {
    account.recoveryCodes = recoveryCodes
    endSessions(model, account, slot)
  }
  if (slot.standing !== 'enrolling') return
  slot.ended = true
  handOut(model, system, { account, standing: 'full', answer: answer! })
}

async function enrolTotp(model: Model, system: System, at: number) {
  const slot = pick(model.slots, at)
  const { account, door, cookie } = slot
  if (account.totp) return
  const may = mayEnrol(slot, system.now())
  const begun = await system.call(door, 'POST', '/me/authenticator-apps', { cookie })
  // Beginning promises nothing; an app counts when a code of it was given back.
  if (begun.status !== 200) return must(may === 'yes' ? 'yes' : 'either', false, 'beginning', begun)
  const { factorId, secret } = begun.body as { factorId: string; secret: string }
  const lastStep = stepAt(new Date(system.now()))
  const body = { factorId, code: codeOfStep(secret, lastStep), name: 'Demo app' }
  const answer = await system.call(door, 'POST', '/me/authenticator-apps/confirm', { cookie, body })
  const good = both(may, isHeard(account.failures.factor))
  must(good, answer.status === 200, `setting an app up with ${slot.name}`, answer)
  if (answer.status !== 200) return
  account.totp = { secret, lastStep }
  enrolled(model, system, slot, answer)
}

async function enrolPasskey(model: Model, system: System, at: number) {
  const slot = pick(model.slots, at)
  const { account, door, cookie } = slot
  if (account.authenticator) return
  const may = mayEnrol(slot, system.now())
  const begun = await system.call(door, 'POST', '/me/passkeys', { cookie })
  if (begun.status !== 200) return must(may === 'yes' ? 'yes' : 'either', false, 'beginning', begun)
  const asked = begun.body as { challengeId: string; options: never }
  const authenticator = createAuthenticator(door === 'staff' ? consoleOrigin : siteOrigin)
  const credential = authenticator.create(asked.options)
  const body = { challengeId: asked.challengeId, credential, name: 'Demo passkey' }
  const answer = await system.call(door, 'POST', '/me/passkeys/confirm', { cookie, body })
  must(may, answer.status === 200, `making a passkey with ${slot.name}`, answer)
  if (answer.status !== 200) return
  account.authenticator = authenticator
  account.isCounted = false
  enrolled(model, system, slot, answer)
}

async function signOut(model: Model, system: System, at: number) {
  const slot = pick(model.slots, at)
  const { door, cookie } = slot
  const alive = lives(slot, system.now())
  const answer = await system.call(door, 'DELETE', '/sessions/current', { cookie })
  must(alive, answer.status === 204, `signing ${slot.name} out`, answer)
  slot.ended = true
}

async function signOthersOut(model: Model, system: System, at: number) {
  const slot = pick(model.slots, at)
  const { account, door, cookie } = slot
  const alive = slot.standing === 'full' ? lives(slot, system.now()) : 'no'
  const answer = await system.call(door, 'DELETE', paths.revokeOtherDevices.path, { cookie })
  must(alive, answer.status === 204, `signing others out with ${slot.name}`, answer)
  if (answer.status === 204) endSessions(model, account, slot)
}

let passwords = 0

/** A password that nobody had yet. */
export const anotherPassword = () => `amber harbour ${(passwords += 1)} kite lamp`

export function keepPassword(account: Account, password: string): void {
  account.oldPasswords.unshift(account.password)
  account.password = password
}

async function changePassword(model: Model, system: System, at: number) {
  const slot = pick(model.slots, at)
  const { account, door, cookie } = slot
  const password = anotherPassword()
  const body = { current: account.password, password }
  const full = slot.standing === 'full'
  const may = full ? both(lives(slot, system.now()), isFresh(slot, system.now())) : 'no'
  const answer = await system.call(door, 'PUT', '/me/password', { cookie, body })
  must(may, answer.status === 204, `changing the password with ${slot.name}`, answer)
  if (answer.status !== 204) return
  keepPassword(account, password)
  endSessions(model, account, slot)
}

/** At the other door, and under the other door's name, a token is nothing. */
async function otherDoor(model: Model, system: System, at: number) {
  const { door, cookie, name } = pick(model.slots, at)
  const other = door === 'staff' ? 'people' : 'staff'
  const [, token] = cookie.split('=')
  const renamed = `${other === 'staff' ? '__Host-girasol-staff' : '__Host-girasol'}=${token}`
  for (const crossed of [cookie, renamed]) {
    const answer = await system.call(other, 'GET', '/me', { cookie: crossed })
    must('no', answer.status === 200, `${name} at the other door`, answer)
  }
}

const exists = (model: Model) => model.slots.length > 0
const withToken = (
  name: string,
  run: (model: Model, system: System, at: number) => Promise<void>,
): fc.Arbitrary<Step> =>
  index.map((at) => step(`${name} with token ${at}`, exists, (m, s) => run(m, s, at)))

/** What somebody does who is inside, or half inside. */
export const inside: fc.Arbitrary<Step>[] = [
  fc
    .tuple(index, fc.constantFrom(...proofWays))
    .map(([at, way]) =>
      step(`step up by ${way} with token ${at}`, exists, (m, s) => stepUp(m, s, at, way)),
    ),
  withToken('set an app up', enrolTotp),
  withToken('make a passkey', enrolPasskey),
  withToken('sign out', signOut),
  withToken('sign others out', signOthersOut),
  withToken('change the password', changePassword),
  withToken('go to the other door', otherDoor),
]
