import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { button, estimateInApp } from './app-people.ts'
import type { Town } from './cast.ts'
import { agreedFigures, choice, corner, sectionLine, threeFigures } from './estimate-page.ts'
import { afterMonths, inWords } from './figures-in-words.ts'
import { saveEstimate, startEstimate } from './homeowner.ts'
import { estimateOverApi, firstResultOverApi } from './over-api.ts'
import { textsOfPdf } from './pdf-texts.ts'
import { dragByMouse } from './roof-hands.ts'
import { visitor, type Visitor } from './visitor.ts'
import { containing, languages, textsOf } from './wording.ts'

const townOf: Record<(typeof languages)[number], Town> = { en: 'denver', es: 'miami' }

describe.each(languages)('the figures of an estimate in %s', (language) => {
  const { app, choices, estimate } = textsOf(language)
  const town = townOf[language]

  it('are the same on the page, from the API and on paper', async () => {
    const owner = await visitor({ language })
    const { page } = owner
    await startEstimate(owner, town)
    await changeIt(page)
    await agreedFigures(page, language)
    // What this device has computed, before the server has said anything of it.
    const computedHere = await readPage(page)
    const link = await saveEstimate(owner)
    const { result } = await estimateOverApi(link)
    const words = inWords(language, result)
    const { makes, price, paysBack, savingsLine, spread, months, fee, paid } = words
    const wanted = { cards: [makes, price, paysBack], months, total: price, fee, paid }
    expect(computedHere).toMatchObject(wanted)
    expect(computedHere.sentences).toEqual(expect.arrayContaining([savingsLine, spread]))
    const paper = await readPaper(page)
    const onPaper = [makes, words.annual, price, paysBack, words.exactSavings, fee, paid]
    expect([...onPaper, ...months].filter((figure) => !paper.includes(figure))).toEqual([])
    // A sentence may take two lines.
    expect(paper.join(' ').replaceAll(/\s+/g, ' ').includes(savingsLine)).toBe(true)
    expect(afterMonths(language, paper)).toEqual(months)
  })

  /** Not the usual roof, not paid at once. */
  async function changeIt(page: Page) {
    await dragByMouse(corner(page, language, 3), { x: -70, y: 0 })
    await sectionLine(page, choices.sections.paying).click()
    await choice(page, choices.paying.loan).click()
    await page.getByLabel(choices.paying.dealerFeePct).fill('15')
    await page.getByLabel(choices.paying.dealerFeePct).blur()
  }

  async function readPage(page: Page) {
    const table = estimate.chart.asTableOf.replace('{title}', estimate.production.title)
    await page.getByRole('button', { name: table }).click()
    const rows = page.getByRole('table', { name: estimate.production.title }).getByRole('row')
    const months = await rows.locator('td:nth-of-type(1)').allInnerTexts()
    const sentences = await page.locator('main p').allInnerTexts()
    const tab = (name: string) => page.getByRole('tab', { name }).click()
    await tab(estimate.tabs.money)
    const amount = (name: string) =>
      page
        .getByRole('tabpanel')
        .locator('dl > div')
        .filter({ hasText: name })
        .first()
        .locator('dd')
        .evaluate((dd) => dd.firstChild?.textContent)
    const [fee, paid] = [await amount(estimate.loan.fee), await amount(estimate.loan.totalPaid)]
    await tab(estimate.tabs.price)
    const total = await page.locator('tfoot td').first().innerText()
    return { cards: await threeFigures(page), months, sentences, fee, paid, total }
  }

  async function readPaper(page: Page) {
    const loading = page.waitForEvent('download')
    await page.getByRole('button', { name: estimate.pdf.download }).click()
    return textsOfPdf(await readFile(await (await loading).path()))
  }

  it('are the same in the app as from the API', async () => {
    const owner = await visitor({ language, width: 390 })
    await estimateInApp(owner, town)
    await owner.page.getByText(containing(app.agreement.agrees)).waitFor()
    const { makes, price, paysBack, savings, months } = inWords(
      language,
      await firstResultOverApi(town),
    )
    const shown = await readApp(owner)
    expect(shown).toMatchObject({ cards: [makes, price, paysBack], months })
    expect(shown.all).toContain(savings)
  })

  async function readApp({ page }: Visitor) {
    const { makes, costs, pays } = app.result
    const card = (name: string) => page.getByRole('group', { name, exact: true })
    const large = (name: string) => card(name).locator('> *').nth(1).innerText()
    const cards = [await large(makes), await large(costs), await large(pays)]
    await button(page, app.chart.asTable).first().click()
    const rows = page.getByRole('table', { name: app.chart.title }).getByRole('row')
    const cells = await rows.getByRole('cell').allInnerTexts()
    const months = cells.filter((_, at) => at % 2 === 0).map((cell) => cell.replace(/ kWh$/, ''))
    return { cards, months, all: await page.locator('body').innerText() }
  }
})
