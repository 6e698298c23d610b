import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import { emailOf, towns } from './cast.ts'
import { linkTo } from './mailbox.ts'
import { homeownerOverApi } from './over-api.ts'
import { addAuthenticator } from './staff-passkey.ts'
import { openScreen, staffMember } from './staff.ts'
import { visitor } from './visitor.ts'
import { languages, saying, textsOf } from './wording.ts'

const chosen = 'ochre kettle mountain 41 reeds'

/** The card of a list that speaks of this. */
const cardOf = (page: Page, words: string) =>
  page.getByRole('listitem').filter({ hasText: words }).first()

describe.each(languages)('two people in %s', (language) => {
  const { console: text, duties, factors } = textsOf(language)
  const open = (page: Page, screen: 'approvals' | 'staff' | 'sealed') =>
    openScreen(page, text.nav[screen], duties[screen].title)

  /** Somebody else agrees to what waits, after a look at what it would change. */
  async function agree(page: Page, words: string): Promise<void> {
    await open(page, 'approvals')
    await cardOf(page, words).getByRole('button', { name: duties.approvals.approve }).click()
    const dialog = page.getByRole('dialog')
    await expectAccessible(page, `a request to agree to, ${language}`)
    await dialog.getByRole('button', { name: duties.approvals.approveSend }).click()
    await page.getByText(duties.approvals.approvedNow).waitFor()
  }

  it('let somebody in: invited by one, agreed to by another, joined with a passkey', async () => {
    const name = `Demo Joiner ${language}`
    const email = emailOf(`joiner ${language}`)
    const one = await staffMember('security', { language })
    await open(one.page, 'staff')
    await expectAccessible(one.page, `the staff, ${language}`)
    await one.page.getByRole('button', { name: duties.staff.invite }).click()
    const dialog = one.page.getByRole('dialog')
    await dialog.getByRole('button', { name: duties.form.send }).click()
    await dialog.getByText(duties.staff.nameMissing).waitFor()
    await dialog.getByLabel(duties.staff.name, { exact: true }).fill(name)
    await dialog.getByLabel(duties.staff.email).fill(email)
    await dialog.getByLabel(duties.staff.role, { exact: true }).selectOption('engineer')
    await dialog.getByLabel(duties.staff.language).selectOption(language)
    await dialog.getByLabel(duties.form.text).fill('Starts in December')
    await expectAccessible(one.page, `an invitation, ${language}`)
    await dialog.getByRole('button', { name: duties.form.send }).click()
    await one.page.getByText(duties.form.waits).waitFor()
    await open(one.page, 'approvals')
    const own = cardOf(one.page, name)
    await own.getByRole('button', { name: duties.approvals.withdraw }).waitFor()
    expect(await own.getByRole('button', { name: duties.approvals.approve }).count()).toBe(0)

    const two = await staffMember('second security', { language })
    await agree(two.page, name)

    const newcomer = await visitor({ language })
    const { context, page, watch } = newcomer
    watch.forgive(/status of 40[013]/)
    await addAuthenticator(context, page)
    await page.goto(await linkTo(inject('system').mailbox, email, '/invitation'))
    await page.getByLabel(duties.join.password).waitFor()
    expect(page.url()).not.toContain('#')
    await expectAccessible(page, `joining, ${language}`)
    await page.getByLabel(duties.join.password).fill('too short')
    await page.keyboard.press('Enter')
    await page.getByText(duties.join.tooShort).waitFor()
    await page.getByLabel(duties.join.password).fill(chosen)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: factors.enrol.title }).waitFor()
    await page.getByRole('button', { name: factors.enrol.passkeyAdd }).click()
    await page.getByLabel(factors.recovery.saved).check()
    await page.getByRole('button', { name: factors.recovery.go }).click()
    await page.getByText(saying(text.account.signedInAs)).waitFor({ state: 'attached' })

    await open(one.page, 'staff')
    const line = cardOf(one.page, name)
    await line.getByRole('button', { name: duties.staff.suspend }).click()
    const shut = one.page.getByRole('dialog')
    await shut.getByRole('button', { name: duties.staff.suspendSend }).click()
    await one.page.getByText(saying(duties.staff.suspendedNow)).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: text.signIn.title }).waitFor()
  })

  it('open a sealed access: one asks, another agrees, and the customer sees the look', async () => {
    const { client, order, name } = await homeownerOverApi('kansasCity', language)
    const eva = await staffMember('engineer', { language })
    await open(eva.page, 'sealed')
    await eva.page.getByRole('button', { name: duties.sealed.ask }).click()
    const dialog = eva.page.getByRole('dialog')
    await dialog.getByLabel(duties.sealed.order).fill(order.number)
    await dialog.getByLabel(duties.form.text).fill('The price line is doubled')
    await expectAccessible(eva.page, `asking for sealed access, ${language}`)
    await dialog.getByRole('button', { name: duties.form.send }).click()
    await eva.page.getByText(duties.form.waits).waitFor()

    const emil = await staffMember('second engineer', { language })
    await agree(emil.page, order.number)

    await eva.page.reload()
    const card = cardOf(eva.page, order.number)
    await card.getByRole('link', { name: duties.sealed.read }).click()
    await eva.page.getByRole('heading', { level: 1, name: duties.sealed.view }).waitFor()
    await eva.page.getByText(name, { exact: true }).waitFor()
    await eva.page.getByText(towns.kansasCity.street, { exact: false }).waitFor()
    await eva.page.getByRole('timer').waitFor()
    await expectAccessible(eva.page, `a sealed view, ${language}`)
    const { accesses } = await client.privacy.listAccesses({ query: {} })
    expect(accesses[0]).toMatchObject({ role: 'engineer', manner: 'sealed', reason: 'defect' })

    await eva.page.getByRole('button', { name: duties.sealed.end }).click()
    const ending = eva.page.getByRole('dialog')
    await ending.getByRole('button', { name: duties.sealed.endSend }).click()
    await eva.page.getByRole('heading', { name: duties.sealed.closed }).waitFor()
    expect(await eva.page.content()).not.toContain(name)
  })

  it('review who has what', async () => {
    const { page } = await staffMember('security', { language })
    await open(page, 'staff')
    await page.getByRole('link', { name: duties.staff.review }).click()
    await page.getByRole('heading', { level: 1, name: saying(duties.review.title) }).waitFor()
    await expectAccessible(page, `access review, ${language}`)
  })
})
