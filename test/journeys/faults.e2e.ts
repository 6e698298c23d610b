import { afterEach, describe, expect, it } from 'vitest'
import { button, crewInApp } from './app-people.ts'
import { expectAccessible } from './axe.ts'
import { places } from './estimate-page.ts'
import {
  fillAddress,
  orderOnSite,
  placeOrder,
  reviewOnSite,
  saveEstimate,
  signUpToOrder,
  startEstimate,
  waitingFor,
} from './homeowner.ts'
import { acceptNext, crewsOf, nextOffer, orderOverApi, takeStep } from './over-api.ts'
import { staffMember } from './staff.ts'
import { startProgram, stopProgram } from './system-switch.ts'
import { visitor } from './visitor.ts'
import { containing, saying, textsOf } from './wording.ts'

const text = textsOf('en')
const { tracker } = text

// Whatever a failed journey has stopped runs again for the next one.
afterEach(async () => {
  await startProgram('api')
  await startProgram('worker')
})

describe('an estimate that changes in another tab', () => {
  it('is not ordered at the old price: the new one is shown beside it and confirmed', async () => {
    const owner = await visitor()
    const { page, context } = owner
    await startEstimate(owner, 'kansasCity')
    const link = await saveEstimate(owner)
    await signUpToOrder(owner)
    await fillAddress(owner, 'kansasCity')

    const other = await context.newPage()
    await other.goto(link)
    await places(other, 'en', 'panelFacts').first().click()
    await places(other, 'en', 'emptyFacts').waitFor()
    await other.getByRole('button', { name: text.estimate.save.saveChanges }).click()
    await other.getByText(saying(text.estimate.save.savedAgain)).waitFor()

    const before = await page.getByRole('button', { name: saying(text.order.place) }).innerText()
    await page.getByRole('button', { name: saying(text.order.place) }).click()
    const news = page.getByRole('status').filter({ hasText: text.order.newPrice.title })
    await news.waitFor()
    const again = page.getByRole('button', { name: saying(text.order.placeAgain) })
    const [oldPrice, newPrice] = [priceIn(before), priceIn(await again.innerText())]
    expect(newPrice).not.toBe(oldPrice)
    expect(await news.innerText()).toContain(oldPrice)
    expect(await news.innerText()).toContain(newPrice)
    await expectAccessible(page, 'a new price')
    await again.click()
    await waitingFor(page, tracker.waiting.seekingCrew)
    await page.getByText(newPrice, { exact: true }).first().waitFor()
  })
})

describe('while the API is away', () => {
  it('the site says so, keeps what was entered, and goes on when it is back', async () => {
    const owner = await visitor()
    const { page } = owner
    await startEstimate(owner, 'kansasCity')
    await stopProgram('api')
    await page.getByRole('button', { name: text.estimate.save.save, exact: true }).click()
    const alert = page.getByRole('alert').filter({ hasText: text.errors.unavailable })
    await alert.waitFor()
    await alert.getByText(saying(text.frame.reference)).waitFor()
    await startProgram('api')
    await saveEstimate(owner)
  })

  it('the console shows old figures as old, and new ones by itself when it is back', async () => {
    const { page } = await staffMember('engineer')
    await page.getByRole('heading', { level: 1, name: text.console.system.title }).waitFor()
    await page.getByRole('heading', { name: text.console.system.part.api.name }).waitFor()
    await stopProgram('api')
    const stale = page.getByText(containing(text.console.problem.stale))
    await stale.waitFor({ timeout: 30_000 })
    await startProgram('api')
    await stale.waitFor({ state: 'hidden', timeout: 30_000 })
  })
})

describe('a tracker that is open', () => {
  it('says that it is cut off when the API stops, and carries on where it was when it is back', async () => {
    const owner = await visitor()
    const { page } = owner
    await orderOnSite(owner, 'nashville')
    const [crew] = await crewsOf('nashville')
    const visit = await acceptNext(crew!)
    await waitingFor(page, tracker.waiting.crewAssigned)
    await page.getByText(tracker.live.open).waitFor()
    await stopProgram('api')
    await page.getByText(saying(tracker.live.waiting)).waitFor()
    await startProgram('api')
    await page.getByText(tracker.live.open).waitFor({ timeout: 30_000 })
    await takeStep(crew!, visit.id, 'setOff')
    await waitingFor(page, tracker.waiting.enRoute)
    await stopProgram('worker')
    await takeStep(crew!, visit.id, 'arrive')
    await waitingFor(page, tracker.waiting.onSite)
    await startProgram('worker')
    await takeStep(crew!, visit.id, 'finish')
    await waitingFor(page, tracker.waiting.done)
  })

  it('waits for crews while the worker is away; they are asked when it is back', async () => {
    const owner = await visitor()
    const { page } = owner
    await reviewOnSite(owner, 'portland')
    await stopProgram('worker')
    await placeOrder(owner)
    const [crew] = await crewsOf('portland')
    expect((await crew!.client.crews.listOffers()).offers).toEqual([])
    await startProgram('worker')
    await nextOffer(crew!)
    await page.getByText(saying(tracker.story.offered)).waitFor()
  })
})

describe('two crews that accept at once', () => {
  it('do not get the same job: one has it, the other is told so', async () => {
    const order = await orderOverApi('fresno', 'en')
    const crews = [await crewInApp('fresno', { crew: 0 }), await crewInApp('fresno', { crew: 1 })]
    const { offers, jobs } = text.app
    for (const { page } of crews) await button(page, offers.accept).waitFor()
    await Promise.all(crews.map(({ page }) => button(page, offers.accept).click()))
    const told = await Promise.all(crews.map(({ page }) => outcomeFor(page)))
    expect(told.toSorted()).toEqual(['has it', 'too late'])

    async function outcomeFor(page: (typeof crews)[0]['page']) {
      const has = page.getByRole('heading', { level: 1, name: saying(jobs.job) })
      const late = page.getByText(containing(text.errors.offerTaken))
      await has.or(late).first().waitFor()
      if (!(await has.isVisible())) return 'too late'
      expect(await has.innerText()).toContain(order.number)
      return 'has it'
    }
  })
})

describe('an order made in Spanish', () => {
  it('stays Spanish for its crew, whatever language it is later looked at in', async () => {
    const owner = await visitor({ language: 'es' })
    const { page } = owner
    await startEstimate(owner, 'minneapolis')
    await saveEstimate(owner)
    await signUpToOrder(owner)
    await fillAddress(owner, 'minneapolis')
    await placeOrder(owner)
    await page.goto(page.url().replace('/es/', '/en/'))
    await waitingFor(page, tracker.waiting.seekingCrew)
    const [crew] = await crewsOf('minneapolis')
    const visit = await acceptNext(crew!)
    expect(visit.language).toBe('es')
    await waitingFor(page, tracker.waiting.crewAssigned)
  })
})

function priceIn(label: string): string {
  return /\$[\d,.]*\d/.exec(label)?.[0] ?? 'no price'
}
