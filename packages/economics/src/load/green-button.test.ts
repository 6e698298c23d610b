import { describe, expect, it } from 'vitest'
import { readUpload, type UploadPlace } from '../index.ts'
import { refusal } from '../refusal.fixture.ts'
import {
  electricity,
  gas,
  greenButton,
  kiloWattHours,
  reverse,
  telling,
  year2025,
} from './meter-files.fixture.ts'

const utc: UploadPlace = { standardMinutes: 0, daylight: 'none', dateOrder: null }
const hourMs = 3_600_000

describe('Green Button', () => {
  it.each([60, 30, 15])(
    'puts readings of %i minutes into the hours of standard time',
    (minutes) => {
      const share = minutes / 60
      const text = greenButton(
        year2025,
        8760,
        minutes,
        [{ id: 'a', type: electricity }],
        (ms) => telling(ms - 7 * hourMs) * share,
      )
      const upload = readUpload(text, utc)
      expect(upload.coveredHours).toBe(8760)
      expect(upload.gaps).toEqual([])
      expect(upload.from).toBe('2025-01-01')
      expect(upload.to).toBe('2025-12-31')
      expect(upload.hourlyKwh[0]).toBeCloseTo(0.1, 9)
      expect(upload.hourlyKwh[8759]).toBeCloseTo(1.223, 9)
      expect(upload.hourlyKwh[181 * 24 + 13]).toBeCloseTo(0.713, 9)
    },
  )

  it('keeps only the latest year, without 29 February', () => {
    const text = greenButton(
      Date.UTC(2023, 6, 1) + 7 * hourMs,
      24 * 366 * 2,
      60,
      [{ id: 'a', type: electricity }],
      (ms) => (ms < Date.UTC(2024, 6, 2) ? 5000 : 1000),
    )
    const upload = readUpload(text, utc)
    expect(upload.totalKwh).toBeCloseTo(8760, 6)
    expect(upload.coveredHours).toBe(8760)
  })

  it('adds usage points, or takes the chosen one; leaves gas and tells of exports', () => {
    const points = [
      { id: 'house', type: electricity },
      { id: 'barn', type: kiloWattHours.replace('>3<', '>0<') },
      { id: 'gas', type: gas },
      { id: 'solar', type: reverse },
    ]
    const text = greenButton(year2025, 24 * 60, 60, points, () => 500)
    const both = readUpload(text, utc)
    expect(both.usagePoints.map(({ id }) => id)).toEqual(['house', 'barn'])
    expect(both.hasExports).toBe(true)
    expect(both.hourlyKwh[100]).toBeCloseTo(1, 9)
    expect(readUpload(text, utc, 'barn').hourlyKwh[100]).toBeCloseTo(0.5, 9)
    expect(refusal(() => readUpload(text, utc, 'gas'))?.code).toBe('usagePointUnknown')
  })

  it('reads powers of ten', () => {
    const text = greenButton(year2025, 24 * 60, 60, [{ id: 'a', type: kiloWattHours }], () => 2)
    expect(readUpload(text, utc).hourlyKwh[5]).toBeCloseTo(2, 9)
  })

  it('fills gaps with the mean of that hour in its month, and says where they are', () => {
    const whole = greenButton(year2025, 8760, 60, [{ id: 'a', type: electricity }], (ms) =>
      telling(ms - 7 * hourMs),
    )
    const noon = year2025 + (40 * 24 + 12) * hourMs
    const text = whole.replaceAll(
      new RegExp(
        `<espi:IntervalReading><espi:timePeriod><espi:duration>3600</espi:duration><espi:start>(${noon / 1000}|${noon / 1000 + 3600})<.*?</espi:IntervalReading>`,
        'g',
      ),
      '',
    )
    const upload = readUpload(text, utc)
    expect(upload.gaps).toEqual([{ fromHour: 40 * 24 + 12, hours: 2 }])
    expect(upload.coveredHours).toBe(8758)
    expect(upload.hourlyKwh[40 * 24 + 12]).toBeCloseTo(0.212, 9)
  })

  it('names what is wrong', () => {
    const good = greenButton(year2025, 24 * 40, 60, [{ id: 'a', type: electricity }], () => 500)
    expect(refusal(() => readUpload(good.slice(0, 5000), utc))?.code).toBe('xmlBroken')
    expect(refusal(() => readUpload('<a></b>', utc))).toMatchObject({ code: 'xmlBroken', line: 1 })
    expect(refusal(() => readUpload('<html></html>', utc))?.code).toBe('greenButtonEmpty')
    expect(
      refusal(() => readUpload(good.replace('<espi:value>500<', '<espi:value>-500<'), utc)),
    ).toEqual({ code: 'readingNegative', index: 0 })
    expect(
      refusal(() => readUpload(good.replace('<espi:value>500<', '<espi:value>NaN<'), utc)),
    ).toEqual({ code: 'readingInvalid', index: 0 })
    expect(
      refusal(() =>
        readUpload(good.replaceAll('<espi:duration>3600<', '<espi:duration>86400<'), utc),
      ),
    ).toEqual({ code: 'intervalUnsuited', index: 959 })
    expect(
      refusal(() => readUpload(good.replace('<espi:duration>3600<', '<espi:duration>1234<'), utc)),
    ).toEqual({ code: 'intervalUnsuited', index: 0 })
    const short = greenButton(year2025, 24 * 10, 60, [{ id: 'a', type: electricity }], () => 500)
    expect(refusal(() => readUpload(short, utc))).toEqual({ code: 'tooFewReadings', index: 240 })
  })

  it('knows a reading type that comes after its block, and leaves sums of days', () => {
    const block = (seconds: number) =>
      Array.from(
        { length: 24 * 40 },
        (_, at) =>
          `<IntervalReading><timePeriod><duration>${seconds}</duration><start>${year2025 / 1000 + at * 3600}</start></timePeriod><value>3</value></IntervalReading>`,
      ).join('')
    const file = (type: string, more = '') =>
      `<ns1:feed><ns1:entry><ns1:content><IntervalBlock>${block(3600)}${more}</IntervalBlock></ns1:content></ns1:entry><ns1:entry><ns1:content><ReadingType>${type}</ReadingType></ns1:content></ns1:entry></ns1:feed>`
    const kilo = '<powerOfTenMultiplier>3</powerOfTenMultiplier><uom>72</uom>'
    expect(readUpload(file(kilo), { ...utc, standardMinutes: -420 }).hourlyKwh[9]).toBeCloseTo(3, 9)
    const day = `<IntervalReading><timePeriod><duration>86400</duration><start>${year2025 / 1000}</start></timePeriod><value>72</value></IntervalReading>`
    expect(readUpload(file(kilo, day), utc).totalKwh).toBeCloseTo(
      readUpload(file(kilo), utc).totalKwh,
      9,
    )
    expect(refusal(() => readUpload(file('<uom>169</uom>'), utc))?.code).toBe('greenButtonEmpty')
  })

  it('expands no entities', () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><feed><entry><content>&b;</content></entry></feed>'
    expect(refusal(() => readUpload(bomb, utc))?.code).toMatch(/greenButtonEmpty|xmlBroken/)
  })
})
