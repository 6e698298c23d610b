import { contract } from '@girasol/contract'
import { codeOfStep, stepAt } from '../apps/api/src/features/sign-in/totp.ts'
import type { Server } from '../apps/api/src/http/server.ts'
import { type Answer, type Client, createClient } from './client.ts'
import type { MovableClock } from './clock.ts'

/** The code that an authenticator app shows. */
export function totpCode(secret: string, now: Date): string {
  return codeOfStep(secret, stepAt(now))
}

/** Moves a clock to where the next step of codes begins, so that no step ends between two lines of a test. */
export function toNextStep(clock: MovableClock): void {
  clock.moveBy({ seconds: 30.1 - ((clock.now().getTime() / 1000) % 30) })
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

/** A client that goes on with the session that an answer has begun. */
export function goingOn(server: Server, client: Client, answer: Answer): Client {
  return createClient(server, { ...client.headers, cookie: cookieOf(answer) })
}

/** The right password at one of the doors: what comes after it, and the client that goes on. */
export async function firstStep(
  server: Server,
  client: Client,
  given: { path: '/sessions' | '/staff/sessions'; email: string; password: string },
): Promise<{ answer: Answer; half: Client }> {
  const { path, email, password } = given
  const device = path === '/sessions' ? { device: 'browser' } : {}
  const answer = await client.sends({ method: 'POST', path, body: { email, password, ...device } })
  if (answer.status !== 200) throw new Error(`no first step: ${JSON.stringify(answer.body)}`)
  return { answer, half: goingOn(server, client, answer) }
}

/** The session cookie of an answer, as a browser sends it back. */
export function cookieOf(answer: Answer): string {
  const [first] = [answer.headers['set-cookie'] ?? ''].flat() as string[]
  return first!.split(';')[0]!
}
