import { z } from 'zod'
import { GivenPassword, Id } from './parts.ts'

/** Bytes as base64url, the form of WebAuthn's JSON. */
const bytes = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .min(1)
    .max(most)

/** The six digits that an authenticator app shows. */
export const OneTimeCode = z
  .string()
  .regex(/^\d{6}$/)
  .max(6)

/** A recovery code as it was shown; spaces, hyphens and case do not matter. */
export const RecoveryCode = z
  .string()
  .regex(/^[A-Za-z2-7 -]+$/)
  .min(24)
  .max(40)

const transports = z
  .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
  .max(7)

const credentialHead = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  /** None is asked for, so none is taken. */
  clientExtensionResults: z.strictObject({}),
}

/** `RegistrationResponseJSON` of WebAuthn, as far as it is read. */
export const NewCredential = z.strictObject({
  ...credentialHead,
  response: z.strictObject({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(12_000),
    transports: transports.optional(),
  }),
})
export type NewCredential = z.infer<typeof NewCredential>

/** `AuthenticationResponseJSON` of WebAuthn. */
export const Assertion = z.strictObject({
  ...credentialHead,
  response: z.strictObject({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(4000),
    userHandle: bytes(200).optional(),
  }),
})
export type Assertion = z.infer<typeof Assertion>

const totp = z.strictObject({ kind: z.literal('totp'), code: OneTimeCode })
const recoveryCode = z.strictObject({ kind: z.literal('recoveryCode'), code: RecoveryCode })
const passkey = z.strictObject({
  kind: z.literal('passkey'),
  challengeId: Id,
  credential: Assertion,
})
const password = z.strictObject({
  kind: z.literal('password'),
  password: GivenPassword,
})

/** A second factor, presented. */
export const FactorProof = z.discriminatedUnion('kind', [totp, recoveryCode, passkey])
export type FactorProof = z.infer<typeof FactorProof>

/** A proof of who sits there: a factor, or the password of somebody who has none. */
export const Proof = z.discriminatedUnion('kind', [totp, recoveryCode, passkey, password])
export type Proof = z.infer<typeof Proof>

/** `PublicKeyCredentialRequestOptionsJSON` of WebAuthn: any passkey of this site, its owner verified. */
export const PasskeyRequest = z.strictObject({
  challengeId: Id,
  options: z.strictObject({
    challenge: bytes(64),
    rpId: z.string().max(253),
    timeout: z.int().min(1),
    userVerification: z.literal('required'),
  }),
})

/** `PublicKeyCredentialCreationOptionsJSON` of WebAuthn: a discoverable passkey, its owner verified. */
export const PasskeyCreation = z.strictObject({
  challengeId: Id,
  options: z.strictObject({
    challenge: bytes(64),
    rp: z.strictObject({ id: z.string().max(253), name: z.string().max(60) }),
    user: z.strictObject({
      id: bytes(64),
      name: z.string().max(254),
      displayName: z.string().max(100),
    }),
    pubKeyCredParams: z
      .array(z.strictObject({ type: z.literal('public-key'), alg: z.int() }))
      .max(10),
    timeout: z.int().min(1),
    excludeCredentials: z
      .array(
        z.strictObject({
          type: z.literal('public-key'),
          id: bytes(1400),
          transports: transports.optional(),
        }),
      )
      .max(20),
    authenticatorSelection: z.strictObject({
      residentKey: z.literal('required'),
      requireResidentKey: z.literal(true),
      userVerification: z.literal('required'),
    }),
    attestation: z.literal('none'),
  }),
})
