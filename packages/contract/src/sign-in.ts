import { z } from 'zod'
import { Account, Device, DeviceKind, SignedIn } from './accounts.ts'
import type { Door } from './door.ts'
import { endpoint } from './endpoint.ts'
import { factorEndpoints } from './factors.ts'
import { Email, GivenPassword, Id, Instant, noInput, nothing } from './parts.ts'
import { Assertion, FactorProof, PasskeyRequest, Proof } from './proofs.ts'

/** What a session is worth: all of it, or little until a factor is presented (`secondFactor`) or set up (`enrolling`). */
export const Standing = z.enum(['full', 'secondFactor', 'enrolling'])
/** How a factor can be presented: one that was set up, or a recovery code. */
export const ProofKind = z.enum(['passkey', 'totp', 'recoveryCode', 'password'])
export type ProofKind = z.infer<typeof ProofKind>

const deviceToken = z
  .string()
  .regex(/^[\w-]{43}$/)
  .max(43)
const proofs = z.array(ProofKind).max(4)

/** What a right password gives: a full session, or one that still owes a factor. */
export const SignInStep = z.strictObject({
  standing: Standing,
  /** Null until the session is worth all of it. */
  account: Account.nullable(),
  /** With what it can be made so; empty when nothing is owed. */
  proofs,
  /** As in `SignedIn`, also of a session that still owes a factor. */
  token: SignedIn.shape.token,
  deviceToken: SignedIn.shape.deviceToken,
})
export type SignInStep = z.infer<typeof SignInStep>

export const Session = z.strictObject({
  standing: Standing,
  proofs,
  /** When somebody last proved who they are; dangerous acts ask for a proof of the last 10 minutes. */
  provedAt: Instant,
  endsAt: Instant,
})

const often = { per: 'account', count: 120, window: '1m' } as const
const seldom = { per: 'account', count: 30, window: '10m' } as const

/** Customers and crews: by password, with the factors that they switched on. */
export const signIn = endpoint({
  method: 'POST',
  path: '/sessions',
  summary: 'Sign in as a homeowner or crew member',
  public: true,
  input: {
    body: z.strictObject({
      email: Email,
      password: GivenPassword,
      device: DeviceKind,
      /** Of the app, which keeps no cookies: that it signed in here before. */
      deviceToken: deviceToken.optional(),
    }),
  },
  output: SignInStep,
  errors: ['signInFailed'],
  limit: { per: 'address', count: 30, window: '10m' },
})

export const staffSignIn = endpoint({
  method: 'POST',
  path: '/staff/sessions',
  summary: 'Sign in to the staff console: the first of two steps',
  public: true,
  audience: 'staff',
  input: { body: z.strictObject({ email: Email, password: GivenPassword }) },
  output: SignInStep,
  errors: ['signInFailed'],
  limit: { per: 'address', count: 30, window: '10m' },
})

/** Coming in with a passkey. */
function passkeyEndpoints({ root, audience }: Door) {
  return {
    askPasskey: endpoint({
      method: 'POST',
      path: `${root}/passkey-challenges`,
      summary: 'A challenge that any passkey of this site may sign, once, within 5 minutes',
      public: true,
      audience,
      input: noInput,
      output: PasskeyRequest,
      errors: [],
      limit: { per: 'address', count: 60, window: '10m' },
    }),
    passkeySignIn: endpoint({
      method: 'POST',
      path: `${root}/sessions/passkey`,
      summary: 'Sign in with a passkey alone: it is two factors in one',
      public: true,
      audience,
      input: {
        body: z.strictObject({
          challengeId: Id,
          credential: Assertion,
          device: DeviceKind,
          deviceToken: deviceToken.optional(),
        }),
      },
      output: SignedIn,
      errors: ['signInFailed'],
      limit: { per: 'address', count: 30, window: '10m' },
    }),
  }
}

/** The session itself: what it is worth, and how it comes to be worth more. */
function sessionEndpoints({ root, audience }: Door) {
  return {
    readSession: endpoint({
      method: 'GET',
      path: `${root}/sessions/current`,
      summary: 'What this session is worth and what it still owes',
      action: 'session.read',
      resource: 'none',
      audience,
      input: noInput,
      output: Session,
      errors: ['signInRequired'],
      limit: often,
    }),
    presentFactor: endpoint({
      method: 'POST',
      path: `${root}/sessions/factor`,
      summary: 'Present the factor that is owed; begins a new session',
      action: 'factor.present',
      resource: 'none',
      audience,
      input: {
        body: z.strictObject({ proof: FactorProof, deviceToken: deviceToken.optional() }),
      },
      output: SignedIn,
      errors: ['signInRequired', 'factorRefused'],
      limit: seldom,
    }),
    stepUp: endpoint({
      method: 'POST',
      path: `${root}/sessions/step-up`,
      summary: 'Prove anew who sits there, before a dangerous act; gives the session a new token',
      action: 'session.stepUp',
      resource: 'none',
      audience,
      input: { body: z.strictObject({ proof: Proof }) },
      output: z.strictObject({ token: SignedIn.shape.token, provedAt: Instant }),
      errors: ['signInRequired', 'factorRefused'],
      limit: seldom,
    }),
  }
}

/** Where else somebody is signed in. */
function deviceEndpoints({ root, audience }: Door) {
  return {
    listDevices: endpoint({
      method: 'GET',
      path: `${root}/me/devices`,
      summary: 'Devices that are signed in',
      action: 'device.list',
      resource: 'none',
      audience,
      input: noInput,
      output: z.strictObject({ devices: z.array(Device).max(100) }),
      errors: ['signInRequired'],
      limit: often,
    }),
    revokeDevice: endpoint({
      method: 'DELETE',
      path: `${root}/me/devices/:deviceId`,
      summary: 'Sign a device out',
      action: 'device.revoke',
      resource: 'device',
      audience,
      input: { params: z.strictObject({ deviceId: Id }) },
      output: nothing,
      errors: ['signInRequired'],
      limit: { per: 'account', count: 60, window: '1m' },
    }),
    revokeOtherDevices: endpoint({
      method: 'DELETE',
      path: `${root}/me/devices`,
      summary: 'Sign every other device out',
      action: 'session.revoke',
      resource: 'none',
      audience,
      input: noInput,
      output: nothing,
      errors: ['signInRequired'],
      limit: seldom,
    }),
  }
}

/** What both doors have, each for its own sessions: factors, fresh proofs, devices. */
function doorEndpoints(door: Door) {
  return {
    ...passkeyEndpoints(door),
    ...sessionEndpoints(door),
    ...factorEndpoints(door),
    ...deviceEndpoints(door),
  }
}

export const peopleDoor = doorEndpoints({ root: '', audience: undefined })
export const staffDoor = doorEndpoints({ root: '/staff', audience: 'staff' })

/** Why support (or security, for staff) ended somebody's waiting. */
export const UnlockReason = z.enum(['ownerCalled', 'ownerWrote', 'attackOver', 'ownMistake'])

export const readLock = endpoint({
  method: 'GET',
  path: '/staff/accounts/:accountId/lock',
  summary: 'Whether wrong passwords keep somebody waiting',
  action: 'lock.read',
  resource: 'account',
  audience: 'staff',
  input: { params: z.strictObject({ accountId: Id }) },
  output: z.strictObject({ lockedUntil: Instant.nullable(), failures: z.int().min(0) }),
  errors: ['signInRequired'],
  limit: often,
})

export const unlock = endpoint({
  method: 'POST',
  path: '/staff/accounts/:accountId/unlock',
  summary: 'Let somebody try again at once',
  action: 'lock.lift',
  resource: 'account',
  audience: 'staff',
  stepUp: true,
  input: {
    params: z.strictObject({ accountId: Id }),
    body: z.strictObject({ reason: UnlockReason }),
  },
  output: nothing,
  errors: ['signInRequired', 'stepUpRequired'],
  limit: seldom,
})
