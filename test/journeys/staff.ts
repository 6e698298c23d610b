import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { emailOf, type StaffRole } from './cast.ts'
import { visitor, type Visitor, type VisitorOptions } from './visitor.ts'
import { saying, textsOf } from './wording.ts'

/** Signs an employee in at the console, with the keyboard alone. */
export async function staffMember(role: StaffRole, options?: VisitorOptions): Promise<Visitor> {
  const member = await visitor(options)
  const { page } = member
  const { signIn, account } = textsOf(member.language).console
  await page.goto(inject('system').console)
  await page.getByLabel(signIn.email).focus()
  await page.keyboard.type(emailOf(role))
  await page.keyboard.press('Tab')
  await page.keyboard.type(inject('system').password)
  await page.keyboard.press('Enter')
  await page.getByText(saying(account.signedInAs)).waitFor({ state: 'attached' })
  return member
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
