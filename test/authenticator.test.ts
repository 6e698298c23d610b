import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Authenticator, createAuthenticator, type Lies } from './authenticator.ts'

const origin = 'http://localhost:4000'
const rpID = 'localhost'
let authenticator: Authenticator
beforeEach(() => {
  authenticator = createAuthenticator(origin)
})

async function register(lies: Lies = {}) {
  const options = await generateRegistrationOptions({ rpID, rpName: 'Girasol', userName: 'demo' })
  const response = authenticator.create(options, lies)
  const expectedChallenge = options.challenge
  return verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
  })
}

async function signIn(lies: Lies = {}) {
  const { registrationInfo } = await register()
  const options = await generateAuthenticationOptions({ rpID })
  return verifyAuthenticationResponse({
    response: authenticator.get(options, lies),
    expectedChallenge: options.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: { ...registrationInfo!.credential, counter: 0 },
  })
}

describe('the software authenticator', () => {
  it('makes passkeys and signs in with them when it says the truth', async () => {
    expect((await register()).verified).toBe(true)
    const { verified, authenticationInfo } = await signIn()
    expect(verified).toBe(true)
    expect(authenticationInfo).toMatchObject({ userVerified: true, newCounter: 1 })
  })

  it.each<[string, Lies]>([
    ['another origin', { origin: 'http://evil.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['the wrong ceremony', { type: 'webauthn.create' }],
    ['no presence', { userPresent: false }],
    ['no verification', { userVerified: false }],
  ])('is refused with %s', async (_, lies) => {
    await expect(signIn(lies)).rejects.toThrow(/./)
  })

  it('is refused with a signature of another key', async () => {
    expect((await signIn({ foreignKey: true })).verified).toBe(false)
  })

  it('keeps one passkey of an account', async () => {
    const user = { id: 'AAAA' }
    const made = authenticator.create({ challenge: 'AAAA', rp: { id: rpID }, user })
    const excludeCredentials = [{ id: made.id }]
    const again = { challenge: 'AAAA', rp: { id: rpID }, user, excludeCredentials }
    expect(() => authenticator.create(again)).toThrow('already')
  })
})
