import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { cbor, type Cbor } from './cbor.ts'

/** The part that we read of `PublicKeyCredentialCreationOptionsJSON`. */
type CreationOptions = {
  challenge: string
  rp: { id?: string }
  user: { id: string }
  excludeCredentials?: readonly { id: string }[]
}

/** The part that we read of `PublicKeyCredentialRequestOptionsJSON`. */
type RequestOptions = {
  challenge: string
  rpId?: string
  allowCredentials?: readonly { id: string }[]
}

/** What an attacker's authenticator or page may say otherwise than an honest one. */
export type Lies = {
  origin?: string
  rpId?: string
  challenge?: string
  /** `webauthn.get` or `webauthn.create`. */
  type?: string
  crossOrigin?: boolean
  userPresent?: boolean
  userVerified?: boolean
  /** The counter as it is sent; an honest one goes up by one each time. */
  counter?: number
  /** Another credential's id over this key's signature. */
  credentialId?: string
  /** Another account's handle, or none at all. */
  userHandle?: string | null
  /** Signs with a key that nobody knows. */
  foreignKey?: boolean
}

/** A credential that the authenticator keeps. */
export type Passkey = {
  id: string
  userHandle: string
  rpId: string
  privateKey: KeyObject
  publicKey: KeyObject
  counter: number
}

export type Authenticator = ReturnType<typeof createAuthenticator>

/**
 * A passkey provider in software, with the page that calls it: ES256, discoverable, attestation `none`, everything that it says
 * under control. It answers as `navigator.credentials` does through `@simplewebauthn/browser`.
 */
export function createAuthenticator(origin: string) {
  const passkeys: Passkey[] = []
  return {
    passkeys,
    /** Makes a passkey and the registration's answer. Throws when the account has one here already. */
    create(options: CreationOptions, lies: Lies = {}) {
      const held = passkeys.map(({ id }) => id)
      if (options.excludeCredentials?.some(({ id }) => held.includes(id))) {
        throw new Error('the authenticator holds a passkey of this account already')
      }
      const passkey = newPasskey(options, origin)
      passkeys.push(passkey)
      return registration(passkey, options.challenge, { origin, ...lies })
    },
    /** Signs a challenge with the newest passkey that fits. Throws when there is none. */
    get(options: RequestOptions, lies: Lies = {}) {
      const wanted = options.allowCredentials?.map(({ id }) => id)
      const passkey = passkeys.findLast(({ id }) => !wanted?.length || wanted.includes(id))
      if (!passkey) throw new Error('the authenticator holds no such passkey')
      return assertion(passkey, options, { origin, ...lies })
    },
  }
}

function newPasskey({ rp, user }: CreationOptions, origin: string): Passkey {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16).toString('base64url')
  const rpId = rp.id ?? new URL(origin).hostname
  return { id, userHandle: user.id, rpId, ...pair, counter: 0 }
}

function registration(passkey: Passkey, challenge: string, lies: Lies & { origin: string }) {
  const credentialId = Buffer.from(lies.credentialId ?? passkey.id, 'base64url')
  const length = Buffer.from([credentialId.length >> 8, credentialId.length & 0xff])
  const noModel = Buffer.alloc(16)
  const credential = Buffer.concat([noModel, length, credentialId, cosePublicKey(passkey)])
  const authData = Buffer.concat([authenticatorData(passkey, lies, 0x40), credential])
  const attestation = cbor(
    new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]),
  )
  const clientDataJSON = clientData('webauthn.create', challenge, lies).toString('base64url')
  return {
    ...credentialHead(passkey, lies),
    response: {
      clientDataJSON,
      attestationObject: attestation.toString('base64url'),
      transports: ['internal' as const],
    },
  }
}

function assertion(passkey: Passkey, asked: RequestOptions, lies: Lies & { origin: string }) {
  passkey.counter += 1
  const authData = authenticatorData(passkey, { rpId: asked.rpId, ...lies }, 0)
  const client = clientData('webauthn.get', asked.challenge, lies)
  const signed = Buffer.concat([authData, createHash('sha256').update(client).digest()])
  const key = lies.foreignKey
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    : passkey.privateKey
  const userHandle = lies.userHandle === undefined ? passkey.userHandle : lies.userHandle
  return {
    ...credentialHead(passkey, lies),
    response: {
      clientDataJSON: client.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, key).toString('base64url'),
      ...(userHandle === null ? {} : { userHandle }),
    },
  }
}

function credentialHead(passkey: Passkey, lies: Lies) {
  const id = lies.credentialId ?? passkey.id
  return {
    id,
    rawId: id,
    type: 'public-key' as const,
    authenticatorAttachment: 'platform' as const,
    clientExtensionResults: {},
  }
}

function clientData(type: string, challenge: string, lies: Lies & { origin: string }): Buffer {
  const said = {
    type: lies.type ?? type,
    challenge: lies.challenge ?? challenge,
    origin: lies.origin,
    crossOrigin: lies.crossOrigin ?? false,
  }
  return Buffer.from(JSON.stringify(said))
}

/** Hash of the relying party, flags (present 1, verified 4, may be and is backed up 8 and 16), and the counter. */
function authenticatorData(passkey: Passkey, lies: Lies, more: number): Buffer {
  const party = createHash('sha256')
    .update(lies.rpId ?? passkey.rpId)
    .digest()
  const flags = (lies.userPresent === false ? 0 : 1) | (lies.userVerified === false ? 0 : 4)
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(lies.counter ?? passkey.counter)
  return Buffer.concat([party, Buffer.from([flags | 8 | 16 | more]), counter])
}

/** The public key as COSE says it: EC2, ES256, P-256, x and y. */
function cosePublicKey({ publicKey }: Passkey): Buffer {
  const { x, y } = publicKey.export({ format: 'jwk' })
  return cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x!, 'base64url')],
      [-3, Buffer.from(y!, 'base64url')],
    ]),
  )
}
