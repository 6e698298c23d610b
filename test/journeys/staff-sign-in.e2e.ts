import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { codeOfStep, stepAt } from '../../apps/api/src/features/sign-in/totp.ts'
import { expectAccessible } from './axe.ts'
import { addAuthenticator } from './staff-passkey.ts'
import { staffMember, typePassword } from './staff.ts'
import { visitor } from './visitor.ts'
import { languages, saying, textsOf } from './wording.ts'

/** Codes are good once, so each waits for a step of its own. */
async function nextCode(secret: string, used: number): Promise<{ code: string; step: number }> {
  while (stepAt(new Date()) <= used) await new Promise((resolve) => setTimeout(resolve, 500))
  const step = stepAt(new Date())
  return { code: codeOfStep(secret, step), step }
}

describe.each(languages)('a new colleague in %s', (language) => {
  const { factors, console: text } = textsOf(language)
  const inside = (page: Page) =>
    page.getByText(saying(text.account.signedInAs)).waitFor({ state: 'attached' })

  it('sets up an app, keeps the codes, adds a passkey, and comes in with each of them', async () => {
    const { context, page, watch } = await visitor({ language })
    await addAuthenticator(context, page)
    // A session that owes something is refused, and the browser says so in its console.
    watch.forgive(/status of 40[13]/)
    await page.goto(inject('system').console)
    await expectAccessible(page, `staff sign-in, ${language}`)
    await typePassword(page, `newcomer ${language}`, language)
    await page.getByRole('heading', { name: factors.enrol.title }).waitFor()
    await expectAccessible(page, `enrolment, ${language}`)
    await page.getByRole('button', { name: factors.enrol.totpAdd }).click()
    const secret = ((await page.locator('.c-secret').textContent()) ?? '').replaceAll(' ', '')
    await page.getByRole('img', { name: factors.totp.picture }).waitFor()
    await expectAccessible(page, `authenticator app, ${language}`)
    const first = await nextCode(secret, 0)
    await page.getByLabel(factors.totp.code).fill(first.code)
    await page.keyboard.press('Enter')
    const codes = page.getByRole('list', { name: factors.recovery.list }).getByRole('listitem')
    await expect.poll(() => codes.count()).toBe(10)
    await expectAccessible(page, `recovery codes, ${language}`)
    const [spare] = await codes.allTextContents()
    await page.getByLabel(factors.recovery.saved).check()
    await page.getByRole('button', { name: factors.recovery.go }).click()
    await inside(page)

    await page.getByRole('link', { name: factors.own.link }).click()
    await page.getByRole('button', { name: factors.own.addPasskey }).click()
    await page.getByText(saying(factors.own.added)).waitFor()
    await expectAccessible(page, `own sign-in, ${language}`)

    await page.getByRole('button', { name: text.account.signOut }).click()
    await page.getByText(text.signIn.signedOut).waitFor()
    await page.getByRole('button', { name: factors.door.passkey }).click()
    await inside(page)

    await page.getByRole('button', { name: text.account.signOut }).click()
    await typePassword(page, `newcomer ${language}`, language)
    await page.getByLabel(factors.step.code).fill('000000')
    await page.keyboard.press('Enter')
    await page.getByText(textsOf(language).errors.factorRefused).waitFor()
    await expectAccessible(page, `second factor, ${language}`)
    const second = await nextCode(secret, first.step)
    await page.getByLabel(factors.step.code).fill(second.code)
    await page.keyboard.press('Enter')
    await inside(page)

    await page.getByRole('button', { name: text.account.signOut }).click()
    await typePassword(page, `newcomer ${language}`, language)
    await page.getByRole('button', { name: factors.step.recovery }).click()
    await page.getByLabel(factors.step.recoveryCode).fill(spare!.trim())
    await page.keyboard.press('Enter')
    await inside(page)
  })

  it('sees where they are signed in, and signs the rest out', async () => {
    const { page } = await staffMember('second engineer', { language })
    await page.getByRole('link', { name: factors.own.link }).click()
    await page.getByText(factors.own.current).waitFor()
    const elsewhere = await staffMember('second engineer', { language })
    elsewhere.watch.forgive(/status of 401/)
    await page.reload()
    await page.getByRole('button', { name: factors.own.signOutOthers }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: factors.own.signOutOthers }).click()
    await page.getByText(factors.own.signedOut).waitFor()
    await elsewhere.page.reload()
    await elsewhere.page.getByRole('heading', { name: text.signIn.title }).waitFor()
  })
})
