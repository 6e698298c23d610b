import { contract, type Language } from '@girasol/contract'
import type { OutputOf } from '../apps/api/src/http/handler.ts'
import type { Client } from './client.ts'
import { anyEmail, password } from './people.ts'
import type { World } from './world.ts'

type Mailed = Pick<World, 'mails' | 'worker'>

/** Sends what waits, and gives the newest mail to an address; throws when there is none. */
export async function newestMail(world: Mailed, to: string) {
  await world.worker.settle()
  const mail = world.mails(to)[0]
  if (!mail) throw new Error('no mail came')
  return mail
}

/** The code of the newest mail to an address. */
export async function codeIn(world: Mailed, to: string): Promise<string> {
  const { text } = await newestMail(world, to)
  const code = /\b\d{6}\b/.exec(text.replaceAll(/https?:\S+/g, ''))?.[0]
  if (!code) throw new Error('the mail has no code')
  return code
}

/** The link of the newest mail to an address: where it leads, and the two parts of what stands behind its `#`. */
export async function linkIn(world: Mailed, to: string) {
  const { text } = await newestMail(world, to)
  const link = /(https?:\S+)#([\w-]+)\.([\w-]+)/.exec(text)
  if (!link) throw new Error('the mail has no link')
  return { page: link[1]!, challengeId: link[2]!, secret: link[3]! }
}

export type Newcomer = {
  email: string
  password: string
  name: string
  language: Language
  device: 'browser' | 'app'
  crew?: { name: string; baseZip: string }
}

/** Somebody who has no account yet. */
export function newcomer(more: Partial<Newcomer> = {}): Newcomer {
  const email = anyEmail()
  return { email, password, name: 'Ana Demo', language: 'es', device: 'browser', ...more }
}

/** The first step of a sign-up, and the code from the mail. */
export async function askCode(world: Mailed, client: Client, { email, language }: Newcomer) {
  const body = { email, language }
  const { challengeId } = await client.does(contract.accounts.askSignUpCode, { body })
  return { challengeId, code: await codeIn(world, email) }
}

/** Both steps of a sign-up. */
export async function signUpByMail(
  world: Mailed,
  client: Client,
  asked: Newcomer,
): Promise<OutputOf<typeof contract.accounts.signUp>> {
  const body = { ...(await askCode(world, client, asked)), ...asked }
  return client.does(contract.accounts.signUp, { body })
}
