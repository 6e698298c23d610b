import { contract } from '@girasol/contract'
import { codeOfStep, stepAt } from '../apps/api/src/features/sign-in/totp.ts'
import type { Answer, Client } from './client.ts'

/** The code that an authenticator app shows. */
export function totpCode(secret: string, now: Date): string {
  return codeOfStep(secret, stepAt(now))
}

/** Adds an authenticator app to somebody's account, as they would: at which door, their client's cookie says. */
export async function addTotp(person: Client, now: Date, door: 'people' | 'staff' = 'people') {
  const { beginTotp, confirmTotp } = door === 'staff' ? contract.staffSignIn : contract.signIn
  const { factorId, secret } = await person.does(beginTotp)
  const body = { factorId, code: totpCode(secret, now), name: 'Demo app' }
  const answer = await person.sends({ method: confirmTotp.method, path: confirmTotp.path, body })
  if (answer.status !== 200) throw new Error(`no factor: ${JSON.stringify(answer.body)}`)
  const { recoveryCodes } = answer.body as { recoveryCodes: string[] | null }
  return { factorId, secret, recoveryCodes, answer }
}

/** The session cookie of an answer, as a browser sends it back. */
export function cookieOf(answer: Answer): string {
  const [first] = [answer.headers['set-cookie'] ?? ''].flat() as string[]
  return first!.split(';')[0]!
}
