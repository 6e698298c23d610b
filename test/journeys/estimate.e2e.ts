import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from './axe.ts'
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
import { startEstimate } from './homeowner.ts'
import { badMeterFiles } from './meter-files.ts'
import { longestStill, measuredByPage, median } from './quick-figures.ts'
import { dragByFinger, dragByMouse, type Move, moveByKeys } from './roof-hands.ts'
import { visitor, type Visitor } from './visitor.ts'
import { containing, languages, saying, textsOf } from './wording.ts'

const promisedMs = 50
/** Other programs run on the machine of a journey, too. */
const roomMs = 150
const stillMs = 200

type Way = { hands: Hands; move: Move; width: number; touch?: boolean }

const ways: Record<string, Way> = {
  mouse: { hands: mouse, move: dragByMouse, width: 1440 },
  finger: { hands: finger, move: dragByFinger, width: 360, touch: true },
  keys: { hands: keyboard, move: moveByKeys, width: 1440 },
}

/** Each language is judged in two of the four looks of a page; together they are judged in all. */
const looksOf = {
  en: [
    { widths: [360], schemes: ['light'] },
    { widths: [1440], schemes: ['dark'] },
  ],
  es: [
    { widths: [360], schemes: ['dark'] },
    { widths: [1440], schemes: ['light'] },
  ],
} as const

describe.each(languages)('an estimate in %s', (language) => {
  const text = textsOf(language)

  async function judge(page: Page, name: string) {
    for (const looks of looksOf[language]) {
      await expectAccessible(page, `estimate: ${name}, ${language}`, looks)
    }
  }

  it.each(Object.keys(ways))('is drawn by %s, each change answered at once', async (name) => {
    const { hands, move, ...looks } = ways[name]!
    const owner = await visitor({ language, ...looks })
    const { page } = owner
    await startEstimate(owner, 'tucson', hands)
    const first = await agreedFigures(page, language)
    const before = (await measuredByPage(page)).length
    const stillFor = await longestStill(page, () =>
      move(corner(page, language, 3), { x: -60, y: 30 }),
    )
    await expectOtherFigures(page, first)
    const times = (await measuredByPage(page)).slice(before)
    const cut = await agreedFigures(page, language)
    const most = Math.max(...times)
    console.log(name, language, { changes: times.length, median: median(times), most, stillFor })
    expect(median(times)).toBeLessThan(promisedMs + roomMs)
    expect(stillFor).toBeLessThan(stillMs)
    await hands.press(page.getByRole('button', { name: text.roof.undo }))
    await expectFigures(page, first)
    await hands.press(page.getByRole('button', { name: text.roof.redo }))
    await expectFigures(page, cut)
    await leavePlaceEmpty(owner, hands)
    await putThingsUp(owner, hands)
    await agreedFigures(page, language)
  })

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
    const obstructed = await agreedFigures(page, language)
    await hands.press(page.getByRole('button', { name: roof.tool.around, exact: true }))
    await hands.press(page.getByRole('button', { name: roof.trees.evergreen, exact: true }))
    await expectOtherFigures(page, obstructed)
  }

  it('is read with the keyboard alone: every tab, and a figure down to its source', async () => {
    const owner = await visitor({ language, width: 1440 })
    const { page } = owner
    await startEstimate(owner, 'tucson', keyboard)
    await openFigure(page)
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
      await judge(page, tab)
      await reach(page.getByRole('tab', { selected: true }))
      await page.keyboard.press('ArrowRight')
    }
  })

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

  it('keeps everything when a shape or a file cannot be used, and says where and what', async () => {
    const owner = await visitor({ language, width: 360, touch: true })
    const { page } = owner
    await startEstimate(owner, 'tucson', finger)
    const before = await agreedFigures(page, language)
    await crossTheRoof(page, before)
    await finger.press(sectionLine(page, text.choices.sections.use))
    const use = await page.getByLabel(text.choices.use.annual).inputValue()
    for (const { path, says } of badMeterFiles(language)) {
      await page.getByLabel(text.choices.upload.label).setInputFiles(path)
      await page.getByText(says, { exact: true }).waitFor()
    }
    await page.getByText(text.choices.upload.kept).waitFor()
    expect(await page.getByLabel(text.choices.use.annual).inputValue()).toBe(use)
    await judge(page, 'a file that is refused')
    expect(await agreedFigures(page, language)).toEqual(before)
  })

  async function crossTheRoof(page: Page, before: readonly string[]) {
    const { roof, problems } = text
    await finger.press(corner(page, language, 1))
    await finger.write(page.getByLabel(roof.fields.along), '80')
    const fault = page.getByText(roof.fault.title)
    await fault.waitFor()
    const said = page.getByText(containing(problems.roof.outlineCrosses)).last()
    expect(await said.innerText()).toContain(roof.plane.replace('{number}', '1'))
    await judge(page, 'a roof that crosses itself')
    expect(await threeFigures(page)).toEqual(before)
    await finger.press(page.getByRole('button', { name: roof.fault.back }))
    await fault.waitFor({ state: 'hidden' })
  }

  it('counts a tariff by the hour and a loan, whose dealer fee stands alone', async () => {
    const owner = await visitor({ language, width: 1440 })
    const { page } = owner
    const { sections, tariff, paying } = text.choices
    await startEstimate(owner, 'tucson', keyboard)
    const flat = await agreedFigures(page, language)
    await keyboard.press(sectionLine(page, sections.price))
    await keyboard.choose(choice(page, tariff.kinds.timeOfUse.name))
    await keyboard.write(page.getByLabel(tariff.peak, { exact: true }), '45')
    await expectOtherFigures(page, flat)
    await keyboard.press(sectionLine(page, sections.paying))
    await keyboard.choose(choice(page, paying.loan))
    await keyboard.write(page.getByLabel(paying.dealerFeePct), '20')
    const fee = page.getByRole('term').filter({ hasText: paying.feeHint })
    await fee.waitFor()
    await judge(page, 'choices')
    await agreedFigures(page, language)
  })
})
