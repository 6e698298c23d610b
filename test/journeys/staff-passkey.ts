import { createECDH, createHash, createHmac, createPrivateKey } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { cbor } from '../cbor.ts'

/** A colleague's passkey, the same wherever it is made anew: the cast is seeded in another process than the journeys run in. */
export type StaffPasskey = {
  accountId: string
  credentialId: Buffer
  /** COSE, as the API keeps it. */
  publicKey: Buffer
  /** PKCS #8, as the browser's virtual authenticator takes it. */
  privateKey: Buffer
}

/** Made of the run's password and the person's address. */
export function passkeyOf(password: string, email: string): StaffPasskey {
  const derived = (what: string) =>
    createHmac('sha256', password).update(`${what}|${email}`).digest()
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(derived('key'))
  const point = pair.getPublicKey()
  const [x, y] = [point.subarray(1, 33), point.subarray(33)]
  const jwk = { kty: 'EC', crv: 'P-256', ...texts({ d: pair.getPrivateKey(), x, y }) }
  const key = createPrivateKey({ key: jwk, format: 'jwk' })
  return {
    accountId: uuid(derived('account')),
    credentialId: derived('credential').subarray(0, 16),
    publicKey: cbor(
      new Map<number, number | Buffer>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, x],
        [-3, y],
      ]),
    ),
    privateKey: key.export({ type: 'pkcs8', format: 'der' }),
  }
}

function texts(parts: Record<string, Buffer>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, bytes.toString('base64url')]),
  )
}

function uuid(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-')
}

export const credentialHash = ({ credentialId }: StaffPasskey) =>
  createHash('sha256').update(credentialId).digest()

/** Gives a page's browser an authenticator that its owner unlocks at once, empty. */
export async function addAuthenticator(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { session, authenticatorId }
}

/** Puts a colleague's passkey into a page's browser. Its counter is the time, so that it grows from journey to journey. */
export async function carryPasskey(
  context: BrowserContext,
  page: Page,
  held: { passkey: StaffPasskey; console: string },
): Promise<void> {
  const { session, authenticatorId } = await addAuthenticator(context, page)
  const { accountId, credentialId, privateKey } = held.passkey
  await session.send('WebAuthn.addCredential', {
    authenticatorId,
    credential: {
      credentialId: credentialId.toString('base64'),
      isResidentCredential: true,
      rpId: new URL(held.console).hostname,
      privateKey: privateKey.toString('base64'),
      userHandle: Buffer.from(accountId.replaceAll('-', ''), 'hex').toString('base64'),
      signCount: Math.floor((Date.now() - Date.UTC(2026, 0, 1)) / 100),
    },
  })
}
