import { describe, expect, inject, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import { button, crewInApp, estimateInApp, orderInApp, signUpInApp } from './app-people.ts'
import { towns, type Town } from './cast.ts'
import { visitor } from './visitor.ts'
import { containing, languages, saying, textsOf } from './wording.ts'

const townOf: Record<(typeof languages)[number], Town> = { en: 'denver', es: 'miami' }

describe.each(languages)('the app in %s', (language) => {
  const { app: text } = textsOf(language)
  const town = townOf[language]
  const { street } = towns[town]

  it('leads from a place to an order, a crew that sees the address only now, and a finished roof', async () => {
    const owner = await visitor({ language, width: 390 })
    await estimateInApp(owner, town)
    await signUpInApp(owner)
    const number = await orderInApp(owner, town)
    const tracker = owner.page
    await tracker.getByText(containing(text.tracker.waiting.seekingCrew)).waitFor()

    const crew = await crewInApp(town, { language })
    const { page } = crew
    await button(page, text.offers.accept).waitFor()
    await page.getByText(text.offers.addressLater).waitFor()
    expect(await page.content()).not.toContain(street)
    await button(page, text.offers.accept).click()
    await page.getByRole('heading', { level: 1, name: saying(text.jobs.job) }).waitFor()
    await page.getByText(street).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).last().innerText()).toContain(number)
    await tracker.getByText(containing(text.tracker.waiting.crewAssigned)).waitFor()

    await button(page, text.jobs.steps.setOff).click()
    await tracker.getByText(containing(text.tracker.waiting.enRoute)).waitFor()
    await tracker.getByRole('img', { name: saying(text.tracker.mapPicture) }).waitFor()
    await button(page, text.jobs.steps.arrive).click()
    await tracker.getByText(containing(text.tracker.waiting.onSite)).waitFor()
    await button(page, text.jobs.steps.finish).click()
    await page.getByText(text.jobs.nothingLeft).waitFor()
    await tracker.getByText(containing(text.tracker.waiting.done)).waitFor()
  })

  it('is usable by everybody on each of its screens', async () => {
    const owner = await visitor({ language, width: 390 })
    const { page } = owner
    await page.goto(inject('system').app)
    await page.getByLabel(text.place.label).waitFor()
    await expectAccessible(page, `place in the app, ${language}`)
  })
})
