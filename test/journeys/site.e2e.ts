import { describe, expect, it } from 'vitest'
import { logged } from './artifacts.ts'
import { expectAccessible } from './axe.ts'
import { towns, type Town } from './cast.ts'
import { agreedFigures, threeFigures } from './estimate-page.ts'
import { keyboard, mouse } from './hands.ts'
import {
  fillAddress,
  placeOrder,
  saveEstimate,
  signUpToOrder,
  startEstimate,
  waitingFor,
} from './homeowner.ts'
import { acceptNext, crewsOf, takeStep } from './over-api.ts'
import { visitor, type Visitor } from './visitor.ts'
import { languages, textsOf } from './wording.ts'

const townOf: Record<(typeof languages)[number], Town> = { en: 'tucson', es: 'sanAntonio' }
/** One of the two is walked with the keyboard alone. */
const handsOf = { en: keyboard, es: mouse }

describe.each(languages)('the customer site in %s', (language) => {
  const text = textsOf(language)
  const hands = handsOf[language]
  const town = townOf[language]
  let link = ''

  it('leads from a place to an estimate that is saved under a private link', async () => {
    const owner = await visitor({ language })
    const { page, watch } = owner
    await startEstimate(owner, town, hands)
    link = await saveEstimate(owner, hands)
    const key = new URL(link).hash.slice(1)
    expect(key.length).toBeGreaterThan(20)
    expect(page.url()).toBe(link)
    const addresses = watch.requests.map((request) => request.url().split('#')[0])
    expect(addresses.join('\n')).not.toContain(key)
    expect(logged()).not.toContain(key)
    await expectLinkOpens(owner)
  })

  /** Whoever has the link, and only they, can see the estimate. */
  async function expectLinkOpens({ page }: Visitor) {
    const shown = await threeFigures(page)
    const friend = await visitor({ language })
    await friend.page.goto(link)
    expect(await agreedFigures(friend.page, language)).toEqual(shown)
    const stranger = await visitor({ language })
    await stranger.page.goto(link.split('#')[0] ?? '')
    await stranger.page.getByText(text.estimate.failed.missing).waitFor()
    await expectAccessible(stranger.page, `estimate without its key, ${language}`)
  }

  it('goes from the link to an order, and follows the crew live until the roof is done', async () => {
    const owner = await visitor({ language })
    const { page } = owner
    await page.goto(link)
    const person = await signUpToOrder(owner, hands)
    await expectAccessible(page, `review, ${language}`)
    await fillAddress(owner, town, hands)
    await placeOrder(owner, hands)
    await page.getByText(text.tracker.live.open).waitFor()
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
    await expectFollowed(owner)
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true)
    const { street } = towns[town]
    for (const secret of [person.name, person.email, street]) {
      expect(logged()).not.toContain(secret)
    }
  })

  async function expectFollowed({ page }: Visitor) {
    const { waiting, map, live, story } = text.tracker
    const [crew] = await crewsOf(town)
    if (!crew) throw new Error(`no crew in ${town}`)
    const visit = await acceptNext(crew)
    expect(visit.language).toBe(language)
    expect(visit.address?.street).toBe(towns[town].street)
    await waitingFor(page, waiting.crewAssigned)
    await page.getByText(crew.seeded.name, { exact: true }).waitFor()
    await takeStep(crew, visit.id, 'setOff')
    await waitingFor(page, waiting.enRoute)
    for (const step of [0.2, 0.1]) {
      const body = { latitude: visit.latitude + step, longitude: visit.longitude }
      await crew.client.crews.reportPosition({ params: { visitId: visit.id }, body })
      const miles = String(Math.round(step * 69.1))
      await page.getByText(map.away.replace('{miles, number}', miles)).waitFor()
    }
    await page.locator('canvas').and(page.getByLabel(map.title)).waitFor()
    await expectAccessible(page, `tracker, ${language}`)
    await takeStep(crew, visit.id, 'arrive')
    await waitingFor(page, waiting.onSite)
    await takeStep(crew, visit.id, 'finish')
    await waitingFor(page, waiting.done)
    await page.getByText(live.ended).waitFor()
    await page.getByText(story.done.replace('{crew}', crew.seeded.name)).waitFor()
  }
})
