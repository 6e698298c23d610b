import type { EstimateInputs, Language } from '@girasol/contract'
import { defaultInputs } from '@girasol/estimate'
import { roofPlaneFromRectangle } from '@girasol/roof-layout'
import { beforeAll, describe, expect, it } from 'vitest'
import { computedOf } from '../figures.ts'
import { solarData } from '../solar-sites.ts'
import { makePaper } from './make-paper.ts'
import type { PaperContent } from './paper-content.ts'
import { noGlyph, textsOf } from './read-pdf.fixture.ts'

const usual = defaultInputs({
  place: {
    label: 'Phoenix, AZ 85004',
    zip: '85004',
    state: 'AZ',
    latitude: 33.45,
    longitude: -112.07,
    timeZone: 'America/Phoenix',
  },
  stationId: 'phoenix_az_psm3',
  moduleId: 'tsm-395de09-05',
  annualUseKwh: 12_000,
  priceTenthCentsPerKwh: 150,
})
const side = { pitchDeg: 22.6, widthM: 12, slopeLengthM: 5, x: 0 }
const inputs: EstimateInputs = {
  ...usual,
  roof: {
    ...usual.roof,
    planes: [
      roofPlaneFromRectangle({ ...side, id: 'south', azimuthDeg: 180, y: -2.31 }),
      roofPlaneFromRectangle({ ...side, id: 'north', azimuthDeg: 0, y: 2.31 }),
    ],
  },
  battery: { capacityKwh: 13.5, powerKw: 5, mode: 'selfConsumption' },
  finance: {
    ...usual.finance,
    loan: { aprPct: 7, years: 15, financedPct: 100, dealerFeePct: 10 },
  },
}

let content: PaperContent
beforeAll(async () => {
  const computed = await computedOf(inputs, '2026-11-24')
  if ('refused' in computed) throw new Error('refused')
  const { result, detail } = computed
  content = {
    language: 'en',
    version: 3,
    savedAt: '2026-11-24T12:00:00.000Z',
    inputs,
    result,
    module: 'Trina TSM-395DE09.05',
    layouts: detail.layouts,
    checks: detail.checks,
    sources: (await solarData()).priceBook.sources,
  }
})

async function paperIn(language: Language, changes: Partial<PaperContent> = {}) {
  const bytes = await makePaper({ ...content, language, ...changes }, { compress: false })
  return { texts: textsOf(bytes), source: Buffer.from(bytes).toString('latin1') }
}

const dollars = (cents: number, digits = 0) =>
  (cents / 100).toLocaleString('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
const whole = (value: number) => Math.round(value).toLocaleString('en-US')

/** Every figure of the result that the paper shows; both languages write numbers as the United States do. */
function figures({ result }: PaperContent): string[] {
  const { price, bills, money } = result
  return [
    dollars(price.totalCents),
    dollars(price.nationalTotalCents),
    ...price.lines.flatMap(({ cents, nationalCents }) => [dollars(cents), dollars(nationalCents)]),
    ...result.monthlyKwh.map(whole),
    ...result.monthlyUseKwh.map(whole),
    whole(result.annualKwh),
    ...result.planes.map(({ annualKwh }) => whole(annualKwh)),
    ...bills.months.map(({ withoutCents }) => dollars(withoutCents, 2)),
    dollars(bills.withoutCents, 2),
    dollars(bills.withCents, 2),
    dollars(money.netPresentValueCents),
    dollars(money.lifetimeGainCents),
    dollars(money.totalPaidCents, 2),
    dollars(money.loan!.monthlyPaymentCents, 2),
    ...money.rows.map(({ cumulativeCents }) => dollars(cumulativeCents)),
    ...money.rows.map(({ energyKwh }) => whole(energyKwh)),
  ]
}

describe('an estimate on paper', () => {
  it.each(['en', 'es'] as const)('holds the very figures of the result: %s', async (language) => {
    const { texts } = await paperIn(language)
    const said = new Set(texts)
    const missing = figures(content).filter((figure) => !said.has(figure))
    expect(missing).toEqual([])
    expect(figures(content).length).toBeGreaterThan(100)
  })

  it('speaks both languages, with title and language for screen readers', async () => {
    const english = await paperIn('en')
    const spanish = await paperIn('es')
    expect(english.texts).toContain('Solar estimate for Phoenix, AZ 85004')
    expect(spanish.texts).toContain('Cálculo solar para Phoenix, AZ 85004')
    expect(spanish.texts.join(' ')).toMatch(/año/)
    expect(english.source).toContain('/Lang (en)')
    expect(spanish.source).toContain('/Lang (es)')
    expect(spanish.source).toMatch(/\/MarkInfo|\/Marked true/)
    expect(spanish.source).toMatch(/\/S \/TH/)
  })

  it('has every character in its fonts', async () => {
    for (const language of ['en', 'es'] as const) {
      const { texts } = await paperIn(language)
      expect(texts.filter((text) => text.includes(noGlyph))).toEqual([])
    }
    const strange = await paperIn('en', { module: 'Módulo Ñ ¿ 漢' })
    const named = strange.texts.filter((text) => text.includes(noGlyph))
    expect(named).toEqual([expect.stringContaining(`Módulo Ñ ¿ ${noGlyph}`)])
  })

  it('links to the public calculators with a place of two decimals', async () => {
    const { source } = await paperIn('en')
    const links = [...source.matchAll(/\/URI \(([^)]*)\)/g)].map(([, url]) => url)
    expect(links.length).toBeGreaterThanOrEqual(4)
    expect(links.every((url) => url!.includes('33.45'))).toBe(true)
  })

  it('says so where today’s model would lay the panels otherwise', async () => {
    const { texts } = await paperIn('en', { layouts: null })
    expect(texts.join(' ')).toContain('The model has changed since this was saved')
  })
})
