import type { Order } from '@girasol/contract'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import { acceptNext, crewsOf, orderOverApi } from './over-api.ts'
import { findOrder, openScreen, staffMember } from './staff.ts'
import { visitor } from './visitor.ts'
import { languages, saying, textsOf } from './wording.ts'

let order: Order
const orderTitle = (title: string) => title.replace('{number}', order.number)

beforeAll(async () => {
  order = await orderOverApi('boise', 'en')
  const [crew] = await crewsOf('boise')
  await acceptNext(crew!)
})

/** What of the homeowner must never reach a page of the console. */
const secrets = ['Demo Homeowner', '22 Demo Street', '0100', '@demo.girasol.example']

describe.each(languages)('the console in %s', (language) => {
  const { console: text } = textsOf(language)

  it('shows support an order with a masked customer, and nothing more of them', async () => {
    const { page } = await staffMember('support', { language })
    await findOrder(page, order.number, orderTitle(text.order.title))
    await page.getByText(text.order.waitCrew, { exact: true }).waitFor()
    await page.getByText(text.order.sightMasked).waitFor()
    await page.getByText('D••• H•••').waitFor()
    await page.getByText(text.order.event.crewAssigned).waitFor()
    for (const secret of secrets) expect(await page.content()).not.toContain(secret)
    await expectAccessible(page, `order in the console, ${language}`)
  })

  it('shows an engineer ids and states only, how the system is, and no trail', async () => {
    const { page, watch } = await staffMember('engineer', { language })
    await page.getByRole('heading', { level: 1, name: text.system.title }).waitFor()
    await page.getByRole('heading', { name: text.system.part.trail.name }).waitFor()
    await expectAccessible(page, `system in the console, ${language}`)
    await openScreen(page, text.nav.orders, text.orders.title)
    await page.getByRole('link', { name: order.number }).click()
    await page.getByRole('heading', { level: 1, name: orderTitle(text.order.title) }).waitFor()
    await page.getByText(saying(text.order.sightIds)).waitFor()
    expect(await page.getByText(text.order.hidden, { exact: true }).count()).toBe(2)
    for (const secret of [...secrets, 'D•••', 'Boise'])
      expect(await page.content()).not.toContain(secret)
    expect(await page.getByRole('link', { name: text.nav.trail }).count()).toBe(0)
    await page.goto(`${inject('system').console}/trail`)
    await page.getByRole('heading', { level: 1, name: text.denied.title }).waitFor()
    const asked = watch.requests.filter((request) => request.url().includes('/api/staff/trail'))
    expect(asked).toEqual([])
    expect(await page.evaluate(async () => (await fetch('/api/staff/trail')).status)).toBe(404)
    await expectAccessible(page, `refusal in the console, ${language}`)
  })

  it('shows security the trail: what was done to the order, and its seal', async () => {
    const { page } = await staffMember('security', { language })
    await openScreen(page, text.nav.trail, text.trail.title)
    await page.getByLabel(text.trail.text).fill(order.id)
    const placed = page.getByRole('button', { name: 'order.place' })
    await expect.poll(() => placed.count(), { timeout: 20_000 }).toBe(1)
    await placed.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(order.id).waitFor()
    await dialog.getByText(text.role.customer).waitFor()
    await expectAccessible(page, `entry of the trail, ${language}`)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await expectSealed(page, text.trail)
    await expectAccessible(page, `trail in the console, ${language}`)
  })

  it('shows sales who asked to be contacted, and nothing else', async () => {
    const { page } = await staffMember('sales', { language })
    await page
      .getByRole('heading', { level: 1, name: textsOf(language).desk.leads.title })
      .waitFor()
    expect(await page.getByRole('navigation').getByRole('link').count()).toBe(1)
  })

  it('refuses a wrong password kindly', async () => {
    const { page } = await visitor({ language })
    await page.goto(inject('system').console)
    await page.getByLabel(text.signIn.email).fill('engineer@demo.girasol.example')
    await page.getByLabel(text.signIn.password, { exact: true }).fill('not the password')
    await page.getByRole('button', { name: text.signIn.submit, exact: true }).click()
    await page.getByText(text.signIn.refused).waitFor()
    await expectAccessible(page, `staff sign-in, ${language}`)
  })
})

type TrailTexts = ReturnType<typeof textsOf>['console']['trail']

/** The sealer comes by within a few seconds: then the entry has its place in the sealed log. */
async function expectSealed(page: Awaited<ReturnType<typeof visitor>>['page'], text: TrailTexts) {
  const leaf = page.getByRole('row').filter({ hasText: 'order.place' }).getByRole('cell').first()
  const look = async () => {
    await page.getByRole('button', { name: text.newer }).click()
    return leaf.textContent()
  }
  await expect.poll(look, { timeout: 30_000, interval: 500 }).toMatch(/^\d+$/)
  await page.getByText(saying(text.checkpointSize)).waitFor()
}
