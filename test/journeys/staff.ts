import type { Language } from '@girasol/messages'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { colleague, emailOf, lines } from './cast.ts'
import { carryPasskey, passkeyOf } from './staff-passkey.ts'
import { visitor, type Visitor, type VisitorOptions } from './visitor.ts'
import { saying, textsOf } from './wording.ts'

/** The address of a colleague of this line of journeys. */
export function staffEmail(person: string): string {
  return emailOf(colleague(person, lines[Number(process.env.VITEST_POOL_ID) % lines.length]!))
}

/** Somebody of the cast's staff in the console, signed in with the passkey that they carry, by keyboard alone. */
export async function staffMember(person: string, options?: VisitorOptions): Promise<Visitor> {
  const member = await visitor(options)
  const { context, page } = member
  const { console, password } = inject('system')
  await carryPasskey(context, page, { passkey: passkeyOf(password, staffEmail(person)), console })
  const { factors, console: text } = textsOf(member.language)
  await page.goto(console)
  await page.getByRole('button', { name: factors.door.passkey }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(saying(text.account.signedInAs)).waitFor({ state: 'attached' })
  return member
}

/** Types a colleague's address and password at the door. */
export async function typePassword(page: Page, person: string, language: Language): Promise<void> {
  const { signIn } = textsOf(language).console
  await page.getByLabel(signIn.email).focus()
  await page.keyboard.type(emailOf(person))
  await page.keyboard.press('Tab')
  await page.keyboard.type(inject('system').password)
  await page.keyboard.press('Enter')
}

/** Opens a screen by its link in the navigation. */
export async function openScreen(page: Page, name: string, title: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Finds an order as on the phone: slash, the number, Enter. */
export async function findOrder(page: Page, number: string, title: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
