import { describe, expect, inject, it } from 'vitest'
import { totpCode } from '../factors.ts'
import { expectAccessible } from './axe.ts'
import { homeownerPassword as password, newHomeowner, typeCode } from './homeowner.ts'
import { linkTo } from './mailbox.ts'
import { visitor, type Visitor } from './visitor.ts'
import { languages, saying, textsOf } from './wording.ts'

const second = 'amber kettle 31 orbit'

const at = ({ language }: Visitor, path: string) => `${inject('system').site}/${language}${path}`

/** Opens an account on the site; ends at the orders. */
async function signUp(visit: Visitor) {
  const { page, language } = visit
  const { account, order } = textsOf(language)
  const person = newHomeowner()
  await page.goto(at(visit, '/sign-up'))
  await page.getByLabel(account.name).fill(person.name)
  await page.getByLabel(account.email).fill(person.email)
  await page.getByLabel(account.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: account.signUp.submit }).click()
  await typeCode(visit, person.email)
  await page.getByRole('heading', { level: 1, name: order.list.title }).waitFor()
  return person
}

async function signOut({ page, language }: Visitor) {
  const { nav } = textsOf(language).frame
  await page.getByRole('button', { name: nav.signOut, exact: true }).click()
  await page.getByRole('link', { name: nav.signIn }).waitFor()
}

/** Types address and password at the site's door. */
async function presentPassword(visit: Visitor, email: string, given: string) {
  const { page, language } = visit
  const { account } = textsOf(language)
  await page.goto(at(visit, '/sign-in'))
  await page.getByLabel(account.email).fill(email)
  await page.getByLabel(account.password, { exact: true }).fill(given)
  await page.getByRole('button', { name: account.signIn.submit, exact: true }).click()
}

/** A device of its own that makes passkeys and says yes to everything. */
async function withAuthenticator({ context, page }: Visitor) {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Adds an authenticator app; answers the recovery codes. */
async function addTotp(visit: Visitor) {
  const { page, language } = visit
  const { profile } = textsOf(language)
  await page.goto(at(visit, '/account'))
  await page.getByRole('button', { name: profile.factors.addTotp }).click()
  await page.getByRole('img', { name: profile.totp.picture }).waitFor()
  const shown = await page.getByText(/^(?:[A-Z2-7]{4} ?){6,}$/).innerText()
  const code = totpCode(shown.replaceAll(/\s/g, ''), new Date())
  await page.getByLabel(profile.totp.label).fill(code)
  await page.getByRole('button', { name: profile.totp.submit }).click()
  await page.getByText(saying(profile.factors.added)).waitFor()
  const codes = await page
    .getByRole('listitem')
    .filter({ hasText: /^[A-Z2-7-]{29}$/ })
    .allInnerTexts()
  await page.getByRole('button', { name: profile.recovery.done }).click()
  return codes
}

describe.each(languages)('an account in %s', (language) => {
  const { account, errors, identity, order, profile } = textsOf(language)
  const orders = { level: 1, name: order.list.title } as const

  it('gets a passkey, and comes in with it alone, without a password', async () => {
    const visit = await visitor({ language, width: 360 })
    const { page } = visit
    await withAuthenticator(visit)
    await signUp(visit)
    await page.goto(at(visit, '/account'))
    await page.getByRole('button', { name: profile.factors.addPasskey }).click()
    await page.getByRole('button', { name: profile.recovery.done }).click()
    await expectAccessible(page, `account with a passkey, ${language}`)
    await signOut(visit)
    await page.goto(at(visit, '/sign-in'))
    await page.getByRole('button', { name: identity.passkey.signIn }).click()
    await page.getByRole('heading', orders).waitFor()
  })

  it('owes the second factor that it has, also after a reset by mail', async () => {
    const visit = await visitor({ language })
    const { page } = visit
    const { email } = await signUp(visit)
    const codes = await addTotp(visit)
    expect(codes).toHaveLength(10)
    await signOut(visit)
    await page.goto(at(visit, '/forgot-password'))
    await page.getByLabel(account.email).fill(email)
    await page.getByRole('button', { name: identity.forgot.submit }).click()
    await page.getByText(identity.forgot.sentTitle).waitFor()
    await page.goto(await linkTo(inject('system').mailbox, email, '/reset-password'))
    await page.getByLabel(identity.reset.label).fill('qwertyuiop')
    expect(page.url()).not.toContain('#')
    await page.getByRole('button', { name: identity.reset.submit }).click()
    await page.getByText(identity.newPassword.tooCommon).waitFor()
    await page.getByLabel(identity.reset.label).fill(second)
    await page.getByRole('button', { name: identity.reset.submit }).click()
    await page.getByText(identity.reset.done).waitFor()
    await presentPassword(visit, email, second)
    await page.getByRole('heading', { name: identity.factor.title }).waitFor()
    await expectAccessible(page, `second factor, ${language}`)
    await page.goto(at(visit, '/orders'))
    await page.getByText(errors.secondFactorRequired).waitFor()
    await presentPassword(visit, email, second)
    await page.getByRole('button', { name: identity.factor.useRecoveryCode }).click()
    await page.getByLabel(identity.factor.recoveryCode).fill(codes[0]!)
    await page.getByRole('button', { name: identity.factor.submit }).click()
    await page.getByRole('heading', orders).waitFor()
  })

  it('changes its address, which the old one stops: every device is signed out', async () => {
    const visit = await visitor({ language })
    const { page } = visit
    const { email } = await signUp(visit)
    const next = newHomeowner().email
    await page.goto(at(visit, '/account'))
    await page.getByRole('button', { name: profile.email.change }).click()
    await page.getByLabel(profile.email.label).fill(next)
    await page.getByRole('button', { name: profile.email.send }).click()
    await typeCode(visit, next, { submit: identity.code.confirm })
    await page.getByText(profile.email.pendingNote).waitFor()
    const other = await visitor({ language })
    await other.page.goto(await linkTo(inject('system').mailbox, email, '/keep-email'))
    await other.page.getByRole('button', { name: identity.keepEmail.submit }).click()
    await other.page.getByText(identity.keepEmail.done).waitFor()
    await page.reload()
    await page.getByText(errors.signInRequired).waitFor()
  })

  it('changes its password with the present one, and name and language', async () => {
    const visit = await visitor({ language })
    const { page } = visit
    const { email } = await signUp(visit)
    await page.goto(at(visit, '/account'))
    await page.getByLabel(profile.me.name).fill('Demo Renamed')
    await page.getByRole('button', { name: profile.save }).click()
    await page.getByText(profile.me.saved).waitFor()
    await page.getByRole('button', { name: profile.password.change }).click()
    await page.getByLabel(profile.password.current).fill(second)
    await page.getByLabel(profile.password.next).fill(second)
    await page.getByRole('button', { name: profile.password.submit }).click()
    await page.getByText(errors.passwordWrong).waitFor()
    await page.getByLabel(profile.password.current).fill(password)
    await page.getByRole('button', { name: profile.password.submit }).click()
    await page.getByText(profile.password.done).waitFor()
    await signOut(visit)
    await presentPassword(visit, email, second)
    await page.getByRole('heading', orders).waitFor()
  })
})
