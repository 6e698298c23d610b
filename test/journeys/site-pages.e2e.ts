import { describe, inject, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import { orderOnSite } from './homeowner.ts'
import { visitor } from './visitor.ts'
import { languages, saying, textsOf } from './wording.ts'

describe.each(languages)('the pages around an order in %s', (language) => {
  const { account, errors, frame, identity, order, place, profile } = textsOf(language)
  const at = (path: string) => `${inject('system').site}/${language}${path}`

  it('are usable by everybody before signing in', async () => {
    const { page } = await visitor({ language })
    await page.goto(at('/estimate'))
    await page.getByRole('heading', { level: 1, name: place.title }).waitFor()
    await page.getByRole('button', { name: place.map }).click()
    await page.locator('canvas').and(page.getByLabel(place.mapTitle)).waitFor()
    await expectAccessible(page, `place, ${language}`)
    await page.goto(at('/sign-up'))
    await page.getByRole('button', { name: account.signUp.submit }).click()
    await page.getByText(account.missing.name).waitFor()
    await expectAccessible(page, `sign-up, ${language}`)
    await page.goto(at('/sign-in'))
    await page.getByRole('heading', { level: 1, name: account.signIn.title }).waitFor()
    await expectAccessible(page, `sign-in, ${language}`)
    await page.goto(at('/forgot-password'))
    await page.getByRole('heading', { level: 1, name: identity.forgot.title }).waitFor()
    await expectAccessible(page, `forgotten password, ${language}`)
    await page.goto(at('/reset-password'))
    await page.getByText(identity.reset.incomplete).waitFor()
    await page.goto(at('/orders'))
    await page.getByText(errors.signInRequired).waitFor()
    await expectAccessible(page, `orders without an account, ${language}`)
  })

  it('are usable by everybody afterwards: orders, a cancelled order, devices', async () => {
    const owner = await visitor({ language })
    const { page } = owner
    await orderOnSite(owner, 'kansasCity')
    await cancelOrder(owner)
    await expectAccessible(page, `cancelled order, ${language}`)
    await page.goto(at('/orders'))
    await page.getByText(order.states.cancelled).waitFor()
    await expectAccessible(page, `orders, ${language}`)
    await page.goto(at('/account'))
    await page.getByText(account.devices.current, { exact: true }).waitFor()
    await page.getByText(profile.factors.none).waitFor()
    await expectAccessible(page, `own account, ${language}`)
    await page.getByRole('button', { name: frame.nav.signOut, exact: true }).click()
    await page.getByRole('link', { name: frame.nav.signIn }).waitFor()
    await page.goto(at('/account'))
    await page.getByText(errors.signInRequired).waitFor()
  })

  async function cancelOrder({ page }: Awaited<ReturnType<typeof visitor>>) {
    const { cancel, waiting } = textsOf(language).tracker
    await page.getByRole('button', { name: cancel.button }).click()
    await page.getByRole('button', { name: cancel.yes }).click()
    await page.getByRole('heading', { level: 1, name: saying(waiting.cancelled) }).waitFor()
  }
})
