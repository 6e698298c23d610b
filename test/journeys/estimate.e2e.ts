import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Language } from '@girasol/messages'
import { expectAccessible, type Look } from './axe.ts'
import {
  agreedFigures,
  choice,
  corner,
  expectFigures,
  expectOtherFigures,
  places,
  sectionLine,
  threeFigures,
} from './estimate-page.ts'
import { finger, type Hands, keyboard, mouse, reach } from './hands.ts'
import { saveEstimate, startEstimate } from './homeowner.ts'
import { badMeterFiles } from './meter-files.ts'
import { dragByFinger, dragByMouse, type Move, moveByKeys } from './roof-hands.ts'
import { visitor, type Visitor } from './visitor.ts'
import { containing, languages, saying, textsOf } from './wording.ts'

type Way = { hands: Hands; move: Move }
const byMouse: Way = { hands: mouse, move: dragByMouse }
const byFinger: Way = { hands: finger, move: dragByFinger }
const byKeys: Way = { hands: keyboard, move: moveByKeys }

/** What is judged in one language narrow and light is judged in the other wide and dark, and so on in turn. */
const looksOf: Record<Language, Look[]> = {
  en: [
    { width: 360, scheme: 'light' },
    { width: 1440, scheme: 'dark' },
  ],
  es: [
    { width: 1440, scheme: 'light' },
    { width: 360, scheme: 'dark' },
  ],
}

describe.each(languages)('an estimate in %s', (language) => {
  const text = textsOf(language)
  let judged = 0

  async function judge(page: Page, name: string) {
    judged += 1
    await expectAccessible(page, `${name}, ${language}`, [looksOf[language][judged % 2]!])
  }

  it('is drawn with a mouse', async () => {
    const owner = await visitor({ language, width: 1440 })
    await startEstimate(owner, 'tucson', mouse)
    await draw(owner, byMouse)
  })

  it('is drawn with a finger; a shape or a file that cannot be used costs nothing', async () => {
    const owner = await visitor({ language, width: 360, touch: true })
    const { page } = owner
    await startEstimate(owner, 'tucson', finger)
    await openSheets(page)
    await crossTheRoof(page)
    await draw(owner, byFinger)
    await sendBadFiles(page)
  })

  it('is drawn, paid and read with the keyboard alone', async () => {
    const owner = await visitor({ language, width: 1440 })
    const { page } = owner
    await startEstimate(owner, 'tucson', keyboard)
    await draw(owner, byKeys)
    await openFigure(page)
    await payOtherwise(page)
    await openTabs(page)
    await saveEstimate(owner, keyboard)
  })

  /** A corner is pulled and pulled back, a place left empty and filled again, and things put up. */
  async function draw(owner: Visitor, { hands, move }: Way) {
    const { page } = owner
    const first = await threeFigures(page)
    await move(corner(page, language, 3), { x: -60, y: 30 })
    await expectOtherFigures(page, first)
    const cut = await agreedFigures(page, language)
    await hands.press(page.getByRole('button', { name: text.roof.undo }))
    await expectFigures(page, first)
    await hands.press(page.getByRole('button', { name: text.roof.redo }))
    await expectFigures(page, cut)
    await leavePlaceEmpty(owner, hands)
    await putThingsUp(owner, hands)
    await agreedFigures(page, language)
  }

  async function leavePlaceEmpty({ page }: Visitor, hands: Hands) {
    const before = await threeFigures(page)
    const empty = places(page, language, 'emptyFacts')
    await hands.press(places(page, language, 'panelFacts').first())
    await empty.waitFor()
    await expectOtherFigures(page, before)
    await hands.press(empty)
    await expectFigures(page, before)
  }

  async function putThingsUp({ page }: Visitor, hands: Hands) {
    const { roof } = text
    const before = await threeFigures(page)
    await hands.press(page.getByRole('button', { name: roof.tool.obstruct, exact: true }))
    await hands.press(page.getByRole('button', { name: roof.obstructions.dormer, exact: true }))
    await expectOtherFigures(page, before)
    const obstructed = await threeFigures(page)
    await hands.press(page.getByRole('button', { name: roof.tool.around, exact: true }))
    await hands.press(page.getByRole('button', { name: roof.trees.evergreen, exact: true }))
    await expectOtherFigures(page, obstructed)
  }

  async function openTabs(page: Page) {
    const { estimate, choices } = text
    await reach(page.getByRole('tab', { name: estimate.tabs.production }))
    const heads = {
      production: estimate.production.title,
      money: estimate.money.title,
      price: choices.price.title,
      check: choices.check.title,
      assumptions: choices.assumptions.title,
    }
    for (const [tab, head] of Object.entries(heads)) {
      await page.getByRole('heading', { level: 2, name: head }).waitFor()
      if (tab === 'production') await lookAtHours(page)
      await judge(page, `estimate: ${tab}`)
      await reach(page.getByRole('tab', { selected: true }))
      await page.keyboard.press('ArrowRight')
    }
  }

  /** A tariff by the hour, and a loan whose dealer fee stands on a line of its own. */
  async function payOtherwise(page: Page) {
    const { sections, tariff, paying } = text.choices
    const flat = await threeFigures(page)
    await keyboard.press(sectionLine(page, sections.price))
    await keyboard.choose(choice(page, tariff.kinds.timeOfUse.name))
    await keyboard.write(page.getByLabel(tariff.peak, { exact: true }), '45')
    await expectOtherFigures(page, flat)
    await keyboard.press(sectionLine(page, sections.paying))
    await keyboard.choose(choice(page, paying.loan))
    await keyboard.write(page.getByLabel(paying.dealerFeePct), '20')
    const fee = page.getByRole('term').filter({ hasText: paying.feeHint })
    await fee.waitFor()
    await agreedFigures(page, language)
  }

  async function openFigure(page: Page) {
    const { why, cards } = text.estimate
    const named = why.buttonOf.replace('{name}', cards.costs)
    await keyboard.press(page.getByRole('button', { name: named, exact: true }))
    const dialog = page.getByRole('dialog')
    const opened = dialog.locator('details[open]')
    await opened.waitFor()
    const closed = opened.last().locator('details:not([open]) > summary')
    // The first part of each, until there is nothing below it.
    while ((await closed.count()) > 0) {
      const depth = await opened.count()
      await keyboard.press(closed.first())
      await expect.poll(() => opened.count()).toBeGreaterThan(depth)
    }
    await opened.last().getByText(saying(why.source)).first().waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }

  async function lookAtHours(page: Page) {
    const { heat, day } = text.estimate
    await page.getByRole('img', { name: saying(heat.summary.makes) }).waitFor()
    await keyboard.choose(page.getByRole('radio', { name: heat.bought, exact: true }))
    await page.getByRole('img', { name: saying(heat.summary.bought) }).waitFor()
    const slider = page.getByRole('slider', { name: day.slider })
    const before = await slider.getAttribute('aria-valuetext')
    await reach(slider)
    await page.keyboard.press('ArrowRight')
    expect(await slider.getAttribute('aria-valuetext')).not.toBe(before)
  }

  async function openSheets(page: Page) {
    const { tool } = text.roof
    for (const name of Object.values(tool)) {
      await finger.press(page.getByRole('button', { name, exact: true }))
      await page.getByRole('heading', { level: 3, name, exact: true }).waitFor()
      await judge(page, `roof editor: ${name}`)
    }
  }

  async function crossTheRoof(page: Page) {
    const { roof, problems } = text
    const before = await threeFigures(page)
    await finger.press(corner(page, language, 1))
    await finger.write(page.getByLabel(roof.fields.along), '80')
    const fault = page.getByText(roof.fault.title)
    await fault.waitFor()
    const said = page.getByText(containing(problems.roof.outlineCrosses)).last()
    expect(await said.innerText()).toContain(roof.plane.replace('{number}', '1'))
    await judge(page, 'estimate: a roof that crosses itself')
    expect(await threeFigures(page)).toEqual(before)
    await finger.press(page.getByRole('button', { name: roof.fault.back }))
    await fault.waitFor({ state: 'hidden' })
  }

  async function sendBadFiles(page: Page) {
    const { sections, use, upload } = text.choices
    const before = await threeFigures(page)
    await finger.press(sectionLine(page, sections.use))
    const kwh = page.getByLabel(use.annual)
    const entered = await kwh.inputValue()
    for (const { path, says } of badMeterFiles(language)) {
      await page.getByLabel(upload.label).setInputFiles(path)
      await page.getByText(says, { exact: true }).waitFor()
    }
    await page.getByText(upload.kept).waitFor()
    expect(await kwh.inputValue()).toBe(entered)
    await judge(page, 'estimate: a file that is refused')
    expect(await agreedFigures(page, language)).toEqual(before)
  }
})
