import { beforeEach, describe, expect, it } from '@jest/globals'
import { catalogues } from '@girasol/messages'
import { fireEvent, screen } from '@testing-library/react-native'
import { problem, sent, when } from '../../testing/api.ts'
import { freshPhone, keptHow, onPhone, openApp, signedInAs } from '../../testing/app.ts'

const account = {
  id: '0190a000-0000-7000-8000-000000000001',
  role: 'customer',
  name: 'Demo Customer 17',
  language: 'en',
  crewId: null,
}

/** What a right password answers where no factor is owed. */
const signedInWith = (token: string) => ({
  standing: 'full',
  proofs: [],
  account,
  token,
  deviceToken: 'known-phone',
})

async function signIn(): Promise<void> {
  await openApp('/sign-in')
  await fireEvent.changeText(await screen.findByLabelText('Email'), 'a@demo.girasol.example')
  await fireEvent.changeText(screen.getByLabelText('Password'), 'violet lantern 88 sky')
  await fireEvent.press(screen.getByRole('button', { name: 'Sign in' }))
}

describe('session', () => {
  beforeEach(freshPhone)

  it('keeps the token in sealed storage that never leaves the phone, and sends it from then on', async () => {
    when('POST /sessions', { body: signedInWith('fresh-token') })
    when('GET /orders', { body: { orders: [], next: null } })
    await signIn()
    await fireEvent.press(await screen.findByText('My orders'))
    await screen.findByText(/No order yet/)
    expect(sent('POST /sessions')[0]?.body).toMatchObject({ device: 'app' })
    expect(onPhone('girasol.session')).toContain('fresh-token')
    expect(keptHow('girasol.session')).toEqual({ keychainAccessible: 'thisDeviceOnly' })
    expect(sent('GET /orders')[0]?.headers['authorization']).toBe('Bearer fresh-token')
    expect(onPhone('girasol.device')).toBe('known-phone')
  })

  it('keeps nothing of a sign-in that still owes a factor, and presents it with that token', async () => {
    const owing = { standing: 'secondFactor', proofs: ['passkey', 'recoveryCode', 'totp'] }
    const pending = { ...owing, account: null, token: 'pending-token', deviceToken: null }
    when('POST /sessions', { body: pending })
    when('POST /sessions/factor', { body: { account, token: 'whole-token', deviceToken: 'phone' } })
    await signIn()
    await screen.findByText(catalogues.en.app.account.passkeysElsewhere)
    expect(onPhone('girasol.session')).toBeUndefined()
    const { totp, submit } = catalogues.en.identity.factor
    await fireEvent.changeText(screen.getByLabelText(totp), '123 456')
    await fireEvent.press(screen.getByRole('button', { name: submit }))
    await screen.findByText('What would your roof make?')
    const [presented] = sent('POST /sessions/factor')
    expect(presented?.headers['authorization']).toBe('Bearer pending-token')
    expect(presented?.body).toEqual({ proof: { kind: 'totp', code: '123456' } })
    expect(onPhone('girasol.session')).toContain('whole-token')
  })

  it('says at the next sign-in that somebody came in here before', async () => {
    when('POST /sessions', { body: signedInWith('fresh-token') })
    when('GET /me/devices', { body: { devices: [] } })
    when('DELETE /sessions/current', { status: 204 })
    await signIn()
    await fireEvent.press(await screen.findByText('Account'))
    await fireEvent.press(await screen.findByText('Sign out on this device'))
    await screen.findByText('What would your roof make?')
    expect(onPhone('girasol.device')).toBe('known-phone')
    await signIn()
    const bodies = sent('POST /sessions').map(({ body }) => body)
    expect(bodies.at(-1)).toMatchObject({ deviceToken: 'known-phone' })
  })

  it('says so when e-mail or password are wrong, and keeps nothing', async () => {
    when('POST /sessions', problem('signInFailed', 401))
    await signIn()
    expect(await screen.findByText(new RegExp(catalogues.en.errors.signInFailed))).toBeTruthy()
    expect(onPhone('girasol.session')).toBeUndefined()
  })

  it('forgets a session that was ended from another device', async () => {
    signedInAs('customer')
    when('GET /me', problem('signInRequired', 401))
    await openApp('/orders')
    expect(await screen.findByLabelText('Password')).toBeTruthy()
    expect(onPhone('girasol.session')).toBeUndefined()
  })

  it('removes the token from the phone on signing out', async () => {
    signedInAs('customer')
    when('GET /me/devices', { body: { devices: [] } })
    when('DELETE /sessions/current', { status: 204 })
    await openApp('/account')
    await fireEvent.press(await screen.findByText('Sign out on this device'))
    await screen.findByText('What would your roof make?')
    expect(onPhone('girasol.session')).toBeUndefined()
  })

  it('keeps crews out of the homeowner’s screens and the other way round', async () => {
    signedInAs('crew')
    when('GET /offers', { body: { offers: [] } })
    await openApp('/orders')
    expect(await screen.findByText(/No open offers now/)).toBeTruthy()
  })
})
