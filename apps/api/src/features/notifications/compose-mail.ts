import type { Language } from '@girasol/contract'
import type { App } from '#/application.ts'
import type { Transaction } from '#/database/transaction.ts'
import { emailPlace } from '#/security/account-places.ts'
import { mintSecret } from '#/security/challenges.ts'
import { open } from '#/security/crypto.ts'
import type { Audience } from '#/security/sessions.ts'
import { isMailKind, type MailKind } from './mail-kind.ts'
import { mailPlans, pageOf } from './mail-plan.ts'
import { findAddressee, findChallengeAddress, type QueuedMail } from './mail-queue.store.ts'
import type { OutgoingMail } from './mail-sender.ts'
import { renderMail } from './render-mail.ts'

/** A mail that can never be sent: trying again does not help. `code` is fit for the queue and the log. */
export class MailPointless extends Error {
  readonly code: 'unknownKind' | 'noAddress' | 'secretOver'

  constructor(code: MailPointless['code']) {
    super(`the mail has no point any more: ${code}`)
    this.name = 'MailPointless'
    this.code = code
  }
}

type Addressee = { to: string; language: Language; audience: Audience; expiresAt: Date | null }

/** Makes the mail that a row of the queue asks for: opens its address, mints its secret, writes it in its reader's language. Throws `MailPointless`. */
export async function composeMail(
  app: App,
  tx: Transaction,
  queued: QueuedMail,
  now: Date,
): Promise<OutgoingMail> {
  const { id, kind, challengeId, facts } = queued
  if (!isMailKind(kind)) throw new MailPointless('unknownKind')
  const addressee = await findTo(app, tx, queued)
  const secret = await mint(tx, kind, challengeId, now)
  const rendered = renderMail({
    kind,
    language: addressee.language,
    facts,
    code: mailPlans[kind].secret === 'code' ? secret : null,
    link: linkOf(app, kind, { ...addressee, challengeId, secret }),
    lasts: secret && addressee.expiresAt ? addressee.expiresAt.getTime() - now.getTime() : null,
  })
  return { ...rendered, id, to: addressee.to }
}

/** The challenge's own address where it has one (a new address that is to be proved), else the account's. */
async function findTo(
  app: App,
  tx: Transaction,
  { accountId, challengeId }: QueuedMail,
): Promise<Addressee> {
  const challenge = challengeId ? await findChallengeAddress(tx, challengeId) : null
  const person = accountId ?? challenge?.accountId ?? null
  const account = person ? await findAddressee(tx, person) : null
  const language = account?.language ?? challenge?.language ?? 'en'
  const audience = account?.audience ?? 'people'
  const expiresAt = challenge?.expiresAt ?? null
  if (challenge?.addressSealed) {
    const place = { table: 'challenges', column: 'address_sealed', row: challengeId! }
    const key = await app.keys.ofSystem(tx)
    return { to: open(key, place, challenge.addressSealed), language, audience, expiresAt }
  }
  if (!account) throw new MailPointless('noAddress')
  const place = emailPlace(person!, account.emailVersion)
  const key = await app.keys.of(tx, person!)
  return { to: open(key, place, account.emailSealed), language, audience, expiresAt }
}

async function mint(
  tx: Transaction,
  kind: MailKind,
  challengeId: string | null,
  now: Date,
): Promise<string | null> {
  const { secret } = mailPlans[kind]
  if (!secret) return null
  const minted = challengeId && (await mintSecret(tx, challengeId, secret, now))
  if (!minted) throw new MailPointless('secretOver')
  return minted
}

function linkOf(
  app: App,
  kind: MailKind,
  {
    language,
    audience,
    challengeId,
    secret,
  }: Record<'challengeId' | 'secret', string | null> & Pick<Addressee, 'language' | 'audience'>,
): string | null {
  const page = pageOf(kind, audience)
  if (!page) return null
  const { people, staff } = app.config.origins
  const door = page.door === 'site' ? `${people[0]}/${language}` : staff[0]
  // Behind the `#`: browsers send it to no server, so it stands in no log and no referrer.
  return `${door}${page.path}${mailPlans[kind].secret === 'link' ? `#${challengeId}.${secret}` : ''}`
}
