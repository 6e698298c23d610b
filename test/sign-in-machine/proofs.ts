import { codeOfStep, stepAt } from '../../apps/api/src/features/sign-in/totp.ts'
import { type Account, type Answered, isHeard, type Model } from './model.ts'
import { paths, type System } from './system.ts'

/** Ways to present a factor, honest ones and others. */
export const proofWays = [
  'totp',
  'totp',
  'totp',
  'usedTotp',
  'nextTotp',
  'wrongTotp',
  'anothersTotp',
  'recoveryCode',
  'usedRecoveryCode',
  'anothersRecoveryCode',
  'passkey',
  'passkey',
  'passkeyOfAnother',
  'passkeyOfOtherPage',
  'passkeyWithoutOwner',
  'password',
] as const
export type ProofWay = (typeof proofWays)[number]

/** A proof as it is sent, whether it is good, and what becomes of the account when it was taken. */
export type Made = {
  proof: object
  good: Answered
  /** Whether a failure of it is counted: passkeys cannot be guessed. */
  counted: boolean
  taken: () => void
}

/** Makes a proof for an account; null when there is nothing to make it of. */
export async function makeProof(
  way: ProofWay,
  account: Account,
  model: Model,
  system: System,
): Promise<Made | null> {
  if (way === 'password') {
    // Only people who have nothing better prove themselves by it.
    const good = account.door === 'people' && !account.totp && !account.authenticator
    const proof = { kind: 'password', password: account.password }
    return { proof, good: good ? 'yes' : 'no', counted: true, taken: () => {} }
  }
  if (way.toLowerCase().includes('totp')) return makeTotp(way, account, model, system)
  if (way.includes('ecoveryCode')) return makeRecoveryCode(way, account, model)
  return makePasskey(way, account, model, system)
}

const another = (model: Model, account: Account) =>
  model.accounts.find((one) => one !== account && one.totp && one.authenticator)

function makeTotp(way: ProofWay, account: Account, model: Model, system: System): Made | null {
  const { totp } = way === 'anothersTotp' ? (another(model, account) ?? { totp: null }) : account
  if (!totp) return null
  // A code that was not used yet.
  if (way === 'totp' || way === 'anothersTotp') system.world.clock.moveBy({ seconds: 31 })
  const current = stepAt(new Date(system.now()))
  const step = way === 'usedTotp' ? totp.lastStep : way === 'nextTotp' ? current + 1 : current
  const code = codeOfStep(totp.secret, step)
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  const good = way === 'totp' && step > totp.lastStep
  return {
    proof: { kind: 'totp', code: way === 'wrongTotp' ? wrong : code },
    good: good ? isHeard(account.failures.factor) : 'no',
    counted: true,
    taken: () => void (totp.lastStep = step),
  }
}

function makeRecoveryCode(way: ProofWay, account: Account, model: Model): Made | null {
  const other = another(model, account)
  const code = {
    recoveryCode: account.recoveryCodes[0],
    usedRecoveryCode: account.usedCodes[0],
    anothersRecoveryCode: other?.recoveryCodes[0],
  }[way as string]
  if (!code) return null
  const good = way === 'recoveryCode'
  return {
    proof: { kind: 'recoveryCode', code },
    good: good ? isHeard(account.failures.factor) : 'no',
    counted: true,
    taken: () => {
      account.recoveryCodes = account.recoveryCodes.filter((one) => one !== code)
      account.usedCodes.push(code)
    },
  }
}

async function makePasskey(
  way: ProofWay,
  account: Account,
  model: Model,
  system: System,
): Promise<Made | null> {
  const holder = way === 'passkeyOfAnother' ? another(model, account) : account
  if (!holder?.authenticator) return null
  const { challengeId, options } = await askPasskey(system, account)
  const lies = {
    passkeyOfOtherPage: { origin: 'https://girasol.evil.example' },
    passkeyWithoutOwner: { userVerified: false },
  }[way as string]
  const credential = holder.authenticator.get(options, lies)
  const good = way === 'passkey'
  const proof = { kind: 'passkey', challengeId, credential }
  const taken = () => void (account.isCounted = true)
  return { proof, good: good ? 'yes' : 'no', counted: false, taken }
}

type PasskeyChallenge = {
  challengeId: string
  options: { challenge: string; rpId: string }
}

export async function askPasskey(system: System, { door }: Pick<Account, 'door'>) {
  return (await system.call(door, 'POST', paths.askPasskey.path)).body as PasskeyChallenge
}
