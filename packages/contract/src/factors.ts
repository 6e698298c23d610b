import { z } from 'zod'
import { SignedIn } from './accounts.ts'
import type { Door } from './door.ts'
import { endpoint } from './endpoint.ts'
import { Id, Instant, noInput, nothing, readableText } from './parts.ts'
import { NewCredential, OneTimeCode, PasskeyCreation } from './proofs.ts'

export const FactorKind = z.enum(['passkey', 'totp'])
export type FactorKind = z.infer<typeof FactorKind>

const FactorName = readableText(1, 60)
export const Factor = z.strictObject({
  id: Id,
  kind: FactorKind,
  name: FactorName,
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
})
export type Factor = z.infer<typeof Factor>

/** Codes of 24 letters and digits in groups of four, each good once; shown now and never again. */
const RecoveryCodes = z.array(z.string().max(29)).max(10)

const Enrolled = z.strictObject({
  factor: Factor,
  /** With the first factor; null afterwards. */
  recoveryCodes: RecoveryCodes.nullable(),
  /** For whoever was enrolling: signed in from here on. */
  signedIn: SignedIn.nullable(),
})

const often = { per: 'account', count: 120, window: '1m' } as const
const seldom = { per: 'account', count: 30, window: '10m' } as const

/** Setting an authenticator app up. */
function totpEndpoints({ root, audience }: Door) {
  return {
    beginTotp: endpoint({
      method: 'POST',
      path: `${root}/me/authenticator-apps`,
      summary: 'A new secret for an authenticator app; counts once a code of it was given back',
      action: 'factor.enrol',
      resource: 'none',
      audience,
      stepUp: true,
      input: noInput,
      output: z.strictObject({
        factorId: Id,
        /** Base32, to be typed where no picture can be read. */
        secret: z.string().max(64),
        /** For the QR code, which the client draws itself. */
        uri: z.string().max(600),
      }),
      errors: ['signInRequired', 'stepUpRequired', 'factorLimit'],
      limit: seldom,
    }),
    confirmTotp: endpoint({
      method: 'POST',
      path: `${root}/me/authenticator-apps/confirm`,
      summary: 'Switch the authenticator app on with a code of it',
      action: 'factor.enrol',
      resource: 'none',
      audience,
      stepUp: true,
      input: { body: z.strictObject({ factorId: Id, code: OneTimeCode, name: FactorName }) },
      output: Enrolled,
      errors: ['signInRequired', 'stepUpRequired', 'factorRefused', 'factorLimit'],
      limit: seldom,
    }),
  }
}

/** Setting a passkey up. */
function newPasskeyEndpoints({ root, audience }: Door) {
  return {
    beginPasskey: endpoint({
      method: 'POST',
      path: `${root}/me/passkeys`,
      summary: 'What an authenticator needs to make a passkey, within 5 minutes',
      action: 'factor.enrol',
      resource: 'none',
      audience,
      stepUp: true,
      input: noInput,
      output: PasskeyCreation,
      errors: ['signInRequired', 'stepUpRequired', 'factorLimit'],
      limit: seldom,
    }),
    confirmPasskey: endpoint({
      method: 'POST',
      path: `${root}/me/passkeys/confirm`,
      summary: 'Keep the passkey that was made',
      action: 'factor.enrol',
      resource: 'none',
      audience,
      stepUp: true,
      input: {
        body: z.strictObject({ challengeId: Id, credential: NewCredential, name: FactorName }),
      },
      output: Enrolled,
      errors: ['signInRequired', 'stepUpRequired', 'factorRefused', 'factorLimit'],
      limit: seldom,
    }),
  }
}

/** What was set up. */
function ownFactorEndpoints({ root, audience }: Door) {
  return {
    listFactors: endpoint({
      method: 'GET',
      path: `${root}/me/factors`,
      summary: 'Own passkeys and authenticator apps',
      action: 'factor.list',
      resource: 'none',
      audience,
      input: noInput,
      output: z.strictObject({
        factors: z.array(Factor).max(20),
        recoveryCodesLeft: z.int().min(0).max(10),
      }),
      errors: ['signInRequired'],
      limit: often,
    }),
    renameFactor: endpoint({
      method: 'PUT',
      path: `${root}/me/factors/:factorId`,
      summary: 'Give a factor another name',
      action: 'factor.rename',
      resource: 'factor',
      audience,
      input: {
        params: z.strictObject({ factorId: Id }),
        body: z.strictObject({ name: FactorName }),
      },
      output: Factor,
      errors: ['signInRequired'],
      limit: seldom,
    }),
    removeFactor: endpoint({
      method: 'DELETE',
      path: `${root}/me/factors/:factorId`,
      summary: 'Remove a factor; staff keep at least one',
      action: 'factor.remove',
      resource: 'factor',
      audience,
      stepUp: true,
      input: { params: z.strictObject({ factorId: Id }) },
      output: nothing,
      errors: ['signInRequired', 'stepUpRequired', 'lastFactor'],
      limit: seldom,
    }),
  }
}

/** For whoever has lost the rest. */
function recoveryEndpoints({ root, audience }: Door) {
  return {
    renewRecoveryCodes: endpoint({
      method: 'POST',
      path: `${root}/me/recovery-codes`,
      summary: 'New recovery codes; the old ones open nothing any more',
      action: 'recoveryCodes.renew',
      resource: 'none',
      audience,
      stepUp: true,
      input: noInput,
      output: z.strictObject({ recoveryCodes: RecoveryCodes }),
      errors: ['signInRequired', 'stepUpRequired', 'factorMissing'],
      limit: { per: 'account', count: 10, window: '1h' },
    }),
  }
}

/** Passkeys, authenticator apps and recovery codes of one door. */
export function factorEndpoints(door: Door) {
  return {
    ...ownFactorEndpoints(door),
    ...recoveryEndpoints(door),
    ...totpEndpoints(door),
    ...newPasskeyEndpoints(door),
  }
}
