import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { emailOf, towns, type Town } from './cast.ts'
import { codeTo } from './mailbox.ts'
import { mouse, type Hands } from './hands.ts'
import type { Visitor } from './visitor.ts'
import { saying, textsOf } from './wording.ts'

export const homeownerPassword = 'violet lantern 88 sky'

let opened = 0

/** A person who has no account yet. */
export function newHomeowner(): { name: string; email: string } {
  opened += 1
  const name = `Demo Customer ${process.pid}${opened}`
  return { name, email: emailOf(name) }
}

/** From the home page to the estimate of a usual roof in a town. */
export async function startEstimate(visit: Visitor, town: Town, hands: Hands = mouse) {
  const { page, language } = visit
  const { home, estimate } = textsOf(language)
  await page.goto(`${inject('system').site}/${language}`)
  await hands.write(page.getByLabel(home.hero.place).first(), towns[town].zip)
  await hands.press(page.getByRole('button', { name: home.hero.start }).first())
  await page.getByRole('heading', { level: 1, name: saying(estimate.heading) }).waitFor()
}

/** Saves the estimate and answers its private link. */
export async function saveEstimate({ page, language }: Visitor, hands: Hands = mouse) {
  const { save } = textsOf(language).estimate
  await hands.press(page.getByRole('button', { name: save.save, exact: true }))
  await page.getByText(save.agrees).waitFor()
  return page.getByLabel(save.link, { exact: true }).inputValue()
}

/** From the saved estimate to its review, opening an account on the way; answers who that is now. */
export async function signUpToOrder({ page, language }: Visitor, hands: Hands = mouse) {
  const { estimate, order, account } = textsOf(language)
  const person = newHomeowner()
  await hands.press(page.getByRole('button', { name: estimate.save.order }))
  await hands.press(page.getByRole('link', { name: order.signIn.up }))
  await hands.write(page.getByLabel(account.name), person.name)
  await hands.write(page.getByLabel(account.email), person.email)
  await hands.write(page.getByLabel(account.password, { exact: true }), homeownerPassword)
  await hands.press(page.getByRole('button', { name: account.signUp.submit }))
  await typeCode({ page, language }, person.email, { hands })
  await page.getByRole('heading', { level: 1, name: order.title }).waitFor()
  return person
}

/** Types the code from the mail, which opens the account. */
export async function typeCode(
  { page, language }: Pick<Visitor, 'page' | 'language'>,
  email: string,
  { hands = mouse, submit }: { hands?: Hands; submit?: string } = {},
) {
  const { code } = textsOf(language).identity
  const field = page.getByLabel(code.label)
  await field.waitFor()
  await hands.write(field, await codeTo(inject('system').mailbox, email))
  await hands.press(page.getByRole('button', { name: submit ?? code.submit }))
}

/** Fills in the street and the phone. */
export async function fillAddress({ page, language }: Visitor, town: Town, hands: Hands = mouse) {
  const { address, phone } = textsOf(language).order
  await hands.write(page.getByLabel(address.street), towns[town].street)
  await hands.write(page.getByLabel(phone.label), '520 555 0142')
}

/** Presses the one button that orders; ends at the tracker. */
export async function placeOrder({ page, language }: Visitor, hands: Hands = mouse) {
  const { order, tracker } = textsOf(language)
  await hands.press(page.getByRole('button', { name: saying(order.place) }))
  await waitingFor(page, tracker.waiting.seekingCrew)
}

/** All of it, for journeys that begin at the tracker. */
export async function orderOnSite(visit: Visitor, town: Town) {
  const person = await reviewOnSite(visit, town)
  await placeOrder(visit)
  return person
}

/** All but the order itself: an estimate, an account, the address. */
export async function reviewOnSite(visit: Visitor, town: Town) {
  await startEstimate(visit, town)
  await saveEstimate(visit)
  const person = await signUpToOrder(visit)
  await fillAddress(visit, town)
  return person
}

/** Waits until the tracker's one sentence says this. */
export async function waitingFor(page: Page, sentence: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: saying(sentence) }).waitFor()
}
