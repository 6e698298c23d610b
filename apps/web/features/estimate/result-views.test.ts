import { figureTable } from '@girasol/economics'
import {
  computeEstimate,
  type EstimateInputs,
  openFigure,
  type ComputedEstimate,
  type ShownFigure,
} from '@girasol/estimate'
import { languages, localeOf, problemOf, rooms } from '@girasol/messages'
import { decodeWeather, prepareSite } from '@girasol/pv-model'
import { NextIntlClientProvider } from 'next-intl'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { AgreeMark } from './agree-mark.tsx'
import { partNames } from './differing-parts.ts'
import { exampleGround } from './example.fixture.ts'
import { FigureCards } from './figure-cards.tsx'
import { InputNotice } from './input-notice.tsx'
import { MoneyTab } from './money/money-tab.tsx'
import { ProductionTab } from './production/production-tab.tsx'
import { VerdictBanner } from './verdict-banner.tsx'
import { useFigureNames } from './why/figure-names.ts'
import { createSession } from './worker-session.ts'

let example: Awaited<ReturnType<typeof exampleGround>>
let inputs: EstimateInputs
let computed: ComputedEstimate

beforeAll(async () => {
  example = await exampleGround()
  const { ground } = example
  const { catalogue } = ground
  inputs = {
    ...example.inputs,
    battery: { capacityKwh: 13.5, powerKw: 5, mode: 'selfConsumption' },
    finance: {
      loan: { aprPct: 7, years: 20, financedPct: 100, dealerFeePct: 20 },
      discountPctPerYear: 6,
    },
    incentives: ['us25D'],
    adders: ['steepRoof'],
  }
  const site = prepareSite(decodeWeather(ground.weather))
  const module = catalogue.modules[0]!
  const moduleRating = catalogue.moduleRatings[0]!
  const co2Factors = new Float64Array(8760).fill(0.4)
  const data = { ...ground, ...catalogue, module, moduleRating, co2Factors }
  computed = computeEstimate(site, inputs, data)
})

/** As a page in that language; a text that is missing is an error. */
function page(language: (typeof languages)[number], element: ReactElement): string {
  const onError = (error: Error) => {
    throw error
  }
  const messages = rooms(language, 'estimate', 'figures', 'problems', 'roof', 'errors', 'frame')
  const locale = localeOf(language)
  const props = { locale, messages, timeZone: 'UTC', onError, children: element }
  return renderToStaticMarkup(createElement(NextIntlClientProvider, props))
}

describe.each(languages)('what comes of an estimate, in %s', (language) => {
  const { estimate, figures } = rooms(language, 'estimate', 'figures')

  it('shows cards, verdict and what would change it', () => {
    const { result } = computed
    const cards = page(language, createElement(FigureCards, { inputs, result }))
    expect(cards).toContain(estimate.cards.makes)
    const changes = [
      { code: 'systemCostsAtMost' as const, cents: 1_500_000 },
      { code: 'powerIsWorthAtLeast' as const, centsPerKwh: 21, timesPresent: 1.4 },
    ]
    const verdict = { ...result.verdict, code: 'notWorthIt' as const, changes }
    const banner = page(language, createElement(VerdictBanner, { result: { ...result, verdict } }))
    expect(banner).toContain(figures.verdict.codes.notWorthIt)
    expect(banner).toContain('$15,000')
  })

  it('shows production with hours and battery, and without anything on the roof', () => {
    const session = createSession()
    session({ kind: 'ground', ground: example.ground })
    const answer = session({ kind: 'compute', inputs, level: 'fine' })
    if (answer?.kind !== 'computed') throw new Error('not computed')
    const { result, drawn } = answer
    const full = page(language, createElement(ProductionTab, { result, hours: drawn.hours }))
    for (const part of ['heat', 'day', 'losses', 'spread'] as const) {
      expect(full).toContain(estimate[part].title)
    }
    expect(full).toContain(estimate.day.stored)
    const panels = { wish: { kind: 'count' as const, panels: 0 }, removed: [] }
    const none = session({ kind: 'compute', inputs: { ...inputs, panels }, level: 'fine' })
    if (none?.kind !== 'computed') throw new Error('not computed')
    const empty = page(
      language,
      createElement(ProductionTab, { result: none.result, hours: none.drawn.hours }),
    )
    expect(empty).not.toContain(estimate.losses.title)
    expect(page(language, createElement(MoneyTab, { result: none.result }))).not.toContain('NaN')
  })

  it('shows money with the fee of the loan on a line of its own', () => {
    const { result } = computed
    const tab = page(language, createElement(MoneyTab, { result }))
    expect(tab).toContain(estimate.loan.fee)
    expect(tab).toContain(figures.columns.dealerFee.name)
    expect(tab).toContain(figures.columns.batteryReplacement.name)
    expect(tab).not.toContain('NaN')
  })

  it('says what the server thinks of it, and what is wrong with the roof', () => {
    const marks = [
      { at: 'asking' as const },
      { at: 'same' as const },
      { at: 'differs' as const, parts: [...partNames] },
      { at: 'notAsked' as const, problem: null },
    ]
    for (const agreement of marks) {
      expect(page(language, createElement(AgreeMark, { agreement, milliseconds: 1 }))).toContain(
        `data-agreement="${agreement.at}"`,
      )
    }
    const fault = { name: 'RoofError', code: 'outlineCrosses', planeId: 'a', field: 'outline' }
    const notice = page(
      language,
      createElement(InputNotice, { problem: problemOf(fault), planeIds: ['a'] }),
    )
    expect(notice).toContain('1')
    expect(notice).not.toContain('{')
  })

  it('has a name, an equation and a source in words for all that stands behind a figure', () => {
    const shown: ShownFigure[] = [
      'annualKwh',
      'totalCents',
      'nationalTotalCents',
      'billWithoutCents',
      'billWithCents',
      'firstYearSavingsCents',
      'paybackYears',
      'netPresentValueCents',
      'internalRatePct',
      'levelCostTenthCents',
      'totalPaidCents',
      'lifetimeGainCents',
      'co2KgPerYear',
      'systemCostsAtMost',
      'powerIsWorthAtLeast',
    ]
    const rows = [
      ...shown.flatMap((figure) => openFigure(computed, figure)),
      ...figureTable(computed.detail.quote.tree),
    ]
    expect(rows.length).toBeGreaterThan(300)
    const wordless: string[] = []
    function Names() {
      const { priceBook, incentives } = example.ground.catalogue
      const ids = inputs.roof.planes.map(({ id }) => id)
      const words = useFigureNames(ids, { ...priceBook.sources, ...incentives.sources })
      for (const row of rows) {
        if (words.name(row.id) === row.id) wordless.push(row.id)
        if (words.equation(row.equation) === row.equation) wordless.push(row.equation)
        // The weather's and the model's are names of their own, codes have no spaces.
        if (row.source && !words.source(row.source).includes(' ')) wordless.push(row.source)
        if (row.value !== null) expect(words.value(row)).not.toContain('NaN')
      }
      return null
    }
    page(language, createElement(Names))
    expect([...new Set(wordless)]).toEqual([])
  })
})
