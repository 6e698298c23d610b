import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BadInput,
  exampleTimeOfUse,
  flatTariff,
  meterRules,
  readUrdb,
  spanishThreePeriods,
  tariffYear,
  yearBill,
} from '../index.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/urdb-${name}.json`, import.meta.url), 'utf8')

const steady = Float64Array.from({ length: 8760 }, () => 0.5)
const nothing = new Float64Array(8760)

function billOf(name: string) {
  const [tariff] = readUrdb(fixture(name))
  if (tariff === undefined) throw new Error('no tariff')
  const year = tariffYear(tariff.sheet, 2025)
  return yearBill(year, meterRules('netMeteringKwh'), { drawnKwh: steady, fedKwh: nothing })
}

const codeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error instanceof BadInput ? error.code : String(error)
  }
  return 'none'
}

describe('readUrdb', () => {
  it('bills the flat sample: 8 dollars a month and 11.95 cents', () => {
    const bill = billOf('sample-flat-rate')
    expect(bill.totalCents).toBeCloseTo(12 * 800 + 4380 * 11.95179675994109, -1)
    expect(bill.months[0]?.parts.fixedCents).toBe(800)
  })

  it('bills the tiered sample by its steps', () => {
    const january = 150 * 9 + 150 * 11 + (372 - 300) * 13 + 900
    expect(billOf('sample-tiered-rate').months[0]?.totalCents).toBe(january)
  })

  it('bills both time-of-use samples, steps in proportion to the periods', () => {
    const bill = billOf('sample-time-of-use-rate')
    const average = (bill.parts.energyCents / 4380).toFixed(2)
    expect(Number(average)).toBeGreaterThan(7)
    expect(Number(average)).toBeLessThan(11)
    const steps = billOf('sample-tiered-time-of-use-rate').parts.energyCents / 4380
    expect(steps).toBeGreaterThan(6)
    expect(steps).toBeLessThan(13)
  })

  it('refuses tariffs for business by name', () => {
    expect(codeOf(() => readUrdb(fixture('industrial-demand')))).toBe('urdbDemand')
    expect(codeOf(() => readUrdb(fixture('industrial-per-kw')))).toBe('urdbDemand')
    expect(codeOf(() => readUrdb(fixture('v7')))).toBe('urdbDemand')
    const perKw = fixture('industrial-per-kw').replace('flatdemandstructure', 'other')
    expect(codeOf(() => readUrdb(perKw))).toBe('urdbUnit')
  })

  it('reads the older response: charges of its own names, metering named', () => {
    const text = fixture('v7')
      .replaceAll('demandratestructure', 'd')
      .replaceAll('flatdemandstructure', 'f')
    const [tariff] = readUrdb(text)
    expect(tariff?.meterKind).toBe('netMeteringKwh')
    expect(tariff?.sheet.fixedCentsPerMonth).toBeCloseTo(3528, 6)
    expect(tariff?.sheet.billMinimumCentsPerMonth).toBe(100)
    expect(tariff?.sheet.billMinimumCentsPerYear).toBe(1200)
  })

  it('names what is wrong', () => {
    expect(codeOf(() => readUrdb('<html>'))).toBe('urdbNotJson')
    expect(codeOf(() => readUrdb('{"items":[]}'))).toBe('urdbEmpty')
    expect(codeOf(() => readUrdb('{"items":[{}]}'))).toBe('urdbField')
    const flat = fixture('sample-flat-rate')
    expect(codeOf(() => readUrdb(flat.replace('0.1195179675994109', '-1')))).toBe('tariffPrice')
    const unknownPeriod = flat.replace(/("energyweekdayschedule":\s*\[\s*\[\s*)0/, '$17')
    expect(codeOf(() => readUrdb(unknownPeriod))).toBe('tariffSchedule')
    const text = flat.replace(/("fixedchargefirstmeter":\s*)8/, '$1"8"')
    expect(codeOf(() => readUrdb(text))).toBe('urdbField')
  })

  it('throws nothing but BadInput on any text', () => {
    const flat = fixture('sample-tiered-rate')
    fc.assert(
      fc.property(
        fc.nat(flat.length - 1),
        fc.nat(40),
        fc.string({ maxLength: 8 }),
        (at, cut, put) => {
          const code = codeOf(() => readUrdb(flat.slice(0, at) + put + flat.slice(at + cut)))
          expect(code).toMatch(/^[a-zA-Z]+$/)
        },
      ),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(codeOf(() => readUrdb(text))).toMatch(/^[a-zA-Z]+$/)
      }),
    )
  })
})

describe('tariffs we offer', () => {
  it('carry a source with a date, and examples say that they are', () => {
    const sheets = [exampleTimeOfUse, spanishThreePeriods(4.6)]
    for (const sheet of sheets) expect(sheet.source.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(exampleTimeOfUse.name).toContain('Example')
  })

  it('bills a Spanish home: power, three periods, taxes', () => {
    const bill = yearBill(
      tariffYear(spanishThreePeriods(4.6), 2025),
      meterRules('netBilling', { creditPaysFixed: false }),
      {
        drawnKwh: steady,
        fedKwh: nothing,
      },
    )
    expect(bill.currency).toBe('EUR')
    expect(bill.parts.fixedCents).toBeCloseTo(4.6 * 3180.1, -1)
    const untaxed = bill.parts.fixedCents + bill.parts.energyCents
    expect(bill.parts.taxCents / untaxed).toBeCloseTo(0.27186, 4)
    // Hours of 2025: 8 peak, 8 middle and 8 valley on 261 weekdays, else valley.
    const expected = 0.5 * (261 * 8 * (22.6 + 15.7) + (8760 - 261 * 16) * 11.9)
    expect(bill.parts.energyCents).toBeCloseTo(expected, -2)
  })

  it('flat: a state average has no fixed charge of its own', () => {
    const source = { title: 'EIA', date: '2022-12-31' }
    const sheet = flatTariff({
      id: 'us-co',
      name: 'Colorado',
      currency: 'USD',
      centsPerKwh: 14.2,
      exportCentsPerKwh: 14.2,
      source,
    })
    const bill = yearBill(tariffYear(sheet, null), meterRules('netMeteringKwh'), {
      drawnKwh: steady,
      fedKwh: nothing,
    })
    expect(Math.abs(bill.totalCents - 4380 * 14.2)).toBeLessThan(7)
  })
})
