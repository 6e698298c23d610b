import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import { homeownerPassword as password, orderOnSite } from './homeowner.ts'
import { openScreen, staffMember } from './staff.ts'
import { visitor, type Visitor } from './visitor.ts'
import { languages, saying, textsOf } from './wording.ts'

const phone = '520 555 0142'
const answer = 'We wanted to call you about the date of your visit.'
const question = 'Nobody called me. Why did you look?'

const at = ({ language }: Visitor, path: string) => `${inject('system').site}/${language}${path}`

/** Somebody who guesses until the account is locked. */
async function guessUntilLocked(stranger: Visitor, email: string): Promise<void> {
  await stranger.page.goto(at(stranger, '/sign-in'))
  const statuses = await stranger.page.evaluate(async (email) => {
    const seen: number[] = []
    for (let guess = 0; guess < 10; guess++) {
      const body = JSON.stringify({ email, password: `wrong guess ${guess}`, device: 'browser' })
      const headers = { 'content-type': 'application/json' }
      seen.push((await fetch('/api/sessions', { method: 'POST', headers, body })).status)
    }
    return seen
  }, email)
  expect(new Set(statuses)).toEqual(new Set([401]))
}

async function presentPassword(visit: Visitor, email: string): Promise<void> {
  const { account } = textsOf(visit.language)
  await visit.page.goto(at(visit, '/sign-in'))
  await visit.page.getByLabel(account.email).fill(email)
  await visit.page.getByLabel(account.password, { exact: true }).fill(password)
  await visit.page.getByRole('button', { name: account.signIn.submit, exact: true }).click()
}

/** Finds a customer by the e-mail address that they spell, and opens the record. */
async function openRecord({ page, language }: Visitor, email: string): Promise<void> {
  const { console: text, desk } = textsOf(language)
  await openScreen(page, text.nav.customers, desk.search.title)
  await page.getByRole('radio', { name: desk.search.email }).check()
  await page.getByLabel(desk.search.text).fill(email)
  await page.getByRole('button', { name: desk.search.submit, exact: true }).last().click()
  await page.getByRole('link', { name: desk.search.open }).click()
  await page.getByRole('heading', { level: 1, name: 'D••• C•••' }).waitFor()
}

describe.each(languages)('the support desk in %s', (language) => {
  const texts = textsOf(language)
  const { desk } = texts

  it('lets a customer in again who was locked out by somebody else', async () => {
    const ana = await visitor({ language })
    const person = await orderOnSite(ana, 'kansasCity')
    const stranger = await visitor({ language })
    await guessUntilLocked(stranger, person.email)
    await presentPassword(stranger, person.email)
    await stranger.page.getByText(texts.errors.signInFailed).waitFor()

    const support = await staffMember('support', { language })
    await openRecord(support, person.email)
    const { page } = support
    await page.getByText(saying(desk.customer.locked)).locator('time').waitFor()
    expect(await page.content()).not.toContain(person.email)
    await expectAccessible(page, `a customer in the console, ${language}`)
    await page.getByRole('button', { name: desk.customer.unlock, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(desk.customer.unlockReason).selectOption('ownerCalled')
    await dialog.getByRole('button', { name: desk.customer.unlock, exact: true }).click()
    await page.getByText(desk.customer.unlocked).waitFor()

    await presentPassword(stranger, person.email)
    await stranger.page.getByRole('heading', { level: 1, name: texts.order.list.title }).waitFor()
  })

  it('reveals a phone with a reason; the customer sees it, asks why, and is answered', async () => {
    const ana = await visitor({ language, width: 360 })
    const person = await orderOnSite(ana, 'kansasCity')
    await ana.page.goto(at(ana, '/account/privacy'))
    await ana.page.getByText(texts.privacy.looks.nobodyBody).waitFor()
    await expectAccessible(ana.page, `who looked at my data, ${language}`)

    const support = await staffMember('support', { language })
    await openRecord(support, person.email)
    await openCase(support.page)
    await revealPhone(support.page)
    await askWhy(ana)
    await answerQuestion(support.page)
    await ana.page.reload()
    await ana.page.getByText(answer).waitFor()
    await expectAccessible(ana.page, `an answer to who looked, ${language}`)
  })

  async function openCase(page: Page): Promise<void> {
    await page.getByRole('button', { name: desk.customer.openCase }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(desk.cases.newNote).fill('Asks when the crew comes')
    await dialog.getByRole('button', { name: desk.cases.newSubmit, exact: true }).click()
    await page.getByRole('link', { name: saying(desk.cases.case) }).waitFor()
  }

  async function revealPhone(page: Page): Promise<void> {
    const { reveal } = desk
    const name = reveal.buttonNamed.replace('{field}', reveal.fields.phone)
    await page.getByRole('button', { name }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(reveal.reason).selectOption('arrangeVisit')
    await dialog.getByLabel(reveal.note).fill('To agree on a day')
    await dialog.getByRole('button', { name: reveal.submit }).click()
    await page.getByText(phone).waitFor()
    await page.getByText(saying(reveal.hides)).waitFor()
    await page.getByRole('button', { name: reveal.hide }).click()
    await page.getByText(phone).waitFor({ state: 'detached' })
  }

  async function askWhy({ page }: Visitor): Promise<void> {
    const { looks } = texts.privacy
    const { role, fieldGroup } = texts.access
    const line = looks.line.replace('{who}', role.support).replace('{what}', fieldGroup.phone)
    await page.reload()
    await page.getByText(line, { exact: true }).waitFor()
    await page.getByRole('button', { name: looks.askNamed.replace('{line}', line) }).click()
    await page.getByLabel(looks.question).fill(question)
    await page.getByRole('button', { name: looks.send }).click()
    await page.getByText(looks.sent).waitFor()
  }

  async function answerQuestion(page: Page): Promise<void> {
    const { cases } = desk
    await openScreen(page, texts.console.nav.cases, cases.title)
    const waiting = page.getByRole('row').filter({ hasText: cases.reasons.askedWhy })
    await waiting.last().getByRole('link').click()
    await page.getByText(question).waitFor()
    await page.getByLabel(cases.text, { exact: true }).fill(answer)
    await page.getByRole('button', { name: cases.send, exact: true }).click()
    await page.getByText(cases.saved).waitFor()
  }
})
