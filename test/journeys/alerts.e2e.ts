import { randomInt } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import { mailTo } from './mailbox.ts'
import { openScreen, staffEmail, staffMember } from './staff.ts'
import { containing, languages, textsOf } from './wording.ts'

/** A dozen accounts, one guess each, from one network; answers how the console calls that network. */
async function spray(): Promise<string> {
  const network = `10.${randomInt(1, 250)}.${randomInt(1, 250)}`
  for (let count = 0; count < 12; count++) {
    const body = {
      email: `demo-${count}@demo.girasol.example`,
      password: 'not it 7',
      device: 'app',
    }
    await fetch(`${inject('system').api}/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `${network}.7` },
      body: JSON.stringify(body),
    })
  }
  return `${network}.0/24`
}

describe.each(languages)('alerts in the console in %s', (language) => {
  const { console: text, watch, runbooks } = textsOf(language)
  const { passwordSpray } = runbooks

  it('come within a minute, say what to do, and are acknowledged with a reason', async () => {
    const source = await spray()
    await mailTo(inject('system').mailbox, staffEmail('security'), /Alert.*(source|origen)/)
    const { page } = await staffMember('security', { language })
    await openScreen(page, text.nav.alerts, watch.alerts.title)
    const open = page.getByRole('region', { name: watch.alerts.open })
    const card = open.getByRole('listitem').filter({ hasText: source })
    await card.getByRole('heading', { name: passwordSpray.title }).waitFor()
    await card.getByText(passwordSpray.act).waitFor()
    await expectAccessible(page, `alerts, ${language}`)

    await card.getByRole('button', { name: watch.alerts.acknowledge }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: watch.alerts.acknowledgeTitle })
    await dialog.getByLabel(watch.alerts.verdictLabel).selectOption('attack')
    await dialog.getByRole('button', { name: watch.alerts.acknowledge }).click()
    await page.getByText(watch.alerts.acknowledged).waitFor()
    const past = page.getByRole('region', { name: watch.alerts.past })
    await past
      .getByRole('listitem')
      .filter({ hasText: source })
      .getByText(containing(watch.alerts.verdict.attack))
      .waitFor()
    expect(await open.getByRole('listitem').filter({ hasText: source }).count()).toBe(0)
  })

  it('are looked at every day, by somebody who says what came of it', async () => {
    const { page } = await staffMember('security', { language })
    await openScreen(page, text.nav.reviews, watch.reviews.title)
    const open = page.getByRole('region', { name: watch.reviews.open })
    await open.getByRole('listitem').first().waitFor()
    const before = await open.getByRole('listitem').count()
    await expectAccessible(page, `daily reviews, ${language}`)
    await open.getByRole('button', { name: watch.reviews.done }).first().click()
    const dialog = page.getByRole('dialog', { name: watch.reviews.doneTitle })
    await dialog.getByLabel(watch.reviews.verdictLabel).selectOption('followedUp')
    await dialog.getByRole('button', { name: watch.reviews.done }).click()
    await page.getByText(watch.reviews.doneNow).waitFor()
    await expect.poll(() => open.getByRole('listitem').count()).toBe(before - 1)
  })
})
