import { describe, expect, inject, it } from 'vitest'
import { expectAccessible } from './axe.ts'
import {
  button,
  crewInApp,
  estimateInApp,
  field,
  orderInApp,
  saveInApp,
  signUpInApp,
} from './app-people.ts'
import { towns, type Town } from './cast.ts'
import { visitor, type Visitor } from './visitor.ts'
import { containing, languages, saying, textsOf } from './wording.ts'

const townOf: Record<(typeof languages)[number], Town> = { en: 'denver', es: 'miami' }

describe.each(languages)('the app in %s', (language) => {
  const { app: text, errors } = textsOf(language)
  const town = townOf[language]
  const { street } = towns[town]

  it('leads from a place to an order, a crew that sees the address only now, and a finished roof', async () => {
    const owner = await visitor({ language, width: 390 })
    await estimateInApp(owner, town)
    await saveInApp(owner)
    await button(owner.page, text.order.signInFirst).click()
    await signUpInApp(owner)
    const number = await orderInApp(owner, town)
    const tracker = owner.page
    const waiting = (state: keyof typeof text.tracker.waiting) =>
      tracker.getByText(containing(text.tracker.waiting[state])).waitFor()
    await waiting('seekingCrew')

    const crew = await crewInApp(town, { language })
    await acceptOffer(crew, number)
    await waiting('crewAssigned')
    const step = (name: keyof typeof text.jobs.steps) =>
      button(crew.page, text.jobs.steps[name]).click()
    await step('setOff')
    await waiting('enRoute')
    await tracker.getByRole('img', { name: saying(text.tracker.mapPicture) }).waitFor()
    await expectAccessible(tracker, `tracker in the app, ${language}`)
    await step('arrive')
    await waiting('onSite')
    await step('finish')
    await crew.page.getByText(text.jobs.nothingLeft).waitFor()
    await waiting('done')
  })

  async function acceptOffer({ page }: Visitor, number: string) {
    await button(page, text.offers.accept).waitFor()
    await page.getByText(text.offers.addressLater).waitFor()
    expect(await page.content()).not.toContain(street)
    await expectAccessible(page, `offers in the app, ${language}`)
    await button(page, text.offers.accept).click()
    const title = page.getByRole('heading', { level: 1, name: saying(text.jobs.job) })
    expect(await title.innerText()).toContain(number)
    await page.getByText(street).waitFor()
    await expectAccessible(page, `job in the app, ${language}`)
  }

  it('is usable by everybody on the other screens of a homeowner', async () => {
    const owner = await visitor({ language, width: 390 })
    const { page } = owner
    await page.goto(inject('system').app)
    await field(page, text.place.label).waitFor()
    await expectAccessible(page, `place in the app, ${language}`)
    await estimateInApp(owner, 'kansasCity')
    await button(page, text.save.save).waitFor()
    await expectAccessible(page, `estimate in the app, ${language}`)
    await saveInApp(owner)
    await expectAccessible(page, `review in the app, ${language}`)
    await button(page, text.order.signInFirst).click()
    await field(page, text.account.email).fill('nobody@demo.girasol.example')
    await field(page, text.account.password).fill('not the password')
    await button(page, text.account.signIn).click()
    await page.getByText(containing(errors.signInFailed)).waitFor()
    await expectAccessible(page, `refused sign-in in the app, ${language}`)
    await signUpInApp(owner)
    await orderInApp(owner, 'kansasCity')
    await page.getByRole('link', { name: text.tabs.orders }).click()
    await page.getByText(text.orders.states.seekingCrew).first().waitFor()
    await expectAccessible(page, `orders in the app, ${language}`)
    await page.getByRole('link', { name: text.tabs.account, exact: true }).click()
    await page.getByText(text.account.thisDevice).first().waitFor()
    await expectAccessible(page, `account in the app, ${language}`)
  })
})
