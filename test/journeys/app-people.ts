import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { crews, emailOf, towns, type Town } from './cast.ts'
import { codeTo } from './mailbox.ts'
import { homeownerPassword, newHomeowner } from './homeowner.ts'
import { visitor, type Visitor, type VisitorOptions } from './visitor.ts'
import { saying, textsOf } from './wording.ts'

/** A button of the app by its name; a busy one is waited for. */
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true })

/** A field by its label; screens that wait below the shown one have the same fields, hidden. */
export const field = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).filter({ visible: true })

/** A homeowner estimates a usual roof in a town. */
export async function estimateInApp({ page, language }: Visitor, town: Town): Promise<void> {
  const { place, save } = textsOf(language).app
  await page.goto(inject('system').app)
  await field(page, place.label).fill(towns[town].zip)
  await button(page, place.find).click()
  await button(page, save.save).waitFor()
}

/** Saves it; ends at the review of the order, not signed in. */
export async function saveInApp({ page, language }: Visitor): Promise<void> {
  const { save, order } = textsOf(language).app
  await button(page, save.save).click()
  await button(page, save.order).click()
  await page.getByRole('heading', { level: 1, name: order.title }).waitFor()
}

/** Opens an account from the sign-in that stands before an order. */
export async function signUpInApp({ page, language }: Visitor): Promise<void> {
  const { account } = textsOf(language).app
  const person = newHomeowner()
  await page.getByRole('link', { name: account.toSignUp }).click()
  await field(page, account.name).fill(person.name)
  await field(page, account.email).fill(person.email)
  await field(page, account.password).fill(homeownerPassword)
  await button(page, account.signUp).click()
  const { code } = textsOf(language).identity
  await field(page, code.label).waitFor()
  await field(page, code.label).fill(await codeTo(inject('system').mailbox, person.email))
  await button(page, code.submit).click()
}

/** Fills in the address and orders; ends at the tracker, answers the order's number. */
export async function orderInApp({ page, language }: Visitor, town: Town): Promise<string> {
  const { order, tracker } = textsOf(language).app
  await field(page, order.street).fill(towns[town].street)
  await field(page, order.phone).fill('+1 555 0100 142')
  await button(page, saying(order.place)).click()
  const title = page.getByRole('heading', { level: 1, name: saying(tracker.title) })
  return /GS-\w{8}/.exec(await title.innerText())?.[0] ?? ''
}

type CrewOptions = VisitorOptions & {
  /** Which of the town's crews, from 0. */
  crew?: number
}

/** A crew member at the app, signed in, with a position to share. */
export async function crewInApp(town: Town, { crew = 0, ...options }: CrewOptions = {}) {
  const member = await visitor({ width: 390, ...options })
  const { page, context, language } = member
  const { account, tabs, offers } = textsOf(language).app
  const { app, password } = inject('system')
  await context.grantPermissions(['geolocation'], { origin: app })
  await context.setGeolocation({ latitude: 39.75, longitude: -105 })
  const seeded = crews.filter((one) => one.town === town)[crew]
  await page.goto(app)
  await page.getByRole('link', { name: tabs.signIn }).click()
  await field(page, account.email).fill(emailOf(seeded?.name ?? ''))
  await field(page, account.password).fill(password)
  await button(page, account.signIn).click()
  await page.getByRole('heading', { level: 1, name: offers.title }).waitFor()
  return member
}
