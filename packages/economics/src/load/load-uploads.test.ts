import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BadInput,
  checkUploadSize,
  readUpload,
  uploadLimitBytes,
  type UploadPlace,
} from '../index.ts'

const denver: UploadPlace = { standardMinutes: -420, daylight: 'us', dateOrder: 'mdy' }
const madrid: UploadPlace = { standardMinutes: 60, daylight: 'eu', dateOrder: null }
const utc: UploadPlace = { standardMinutes: 0, daylight: 'none', dateOrder: null }

const hourMs = 3_600_000
const pad = (value: number) => String(value).padStart(2, '0')
const refusal = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof BadInput) return { code: error.code, ...error.place }
    throw error
  }
  return null
}

/** Energy that tells the hour of standard time it belongs to: month x 100 + hour, in Wh. */
const telling = (standardMs: number) => {
  const date = new Date(standardMs)
  return (date.getUTCMonth() + 1) * 100 + date.getUTCHours()
}

type Point = { id: string; type: string; offset?: boolean }

/** A Green Button file of hourly or shorter readings over `hours` from an instant (UTC ms). */
function greenButton(
  from: number,
  hours: number,
  minutes: number,
  points: Point[],
  wh: (utcMs: number) => number,
) {
  const entries = points.map(({ id, type }) => {
    const base = `https://utility.example/espi/1_1/resource/UsagePoint/${id}`
    const readings = Array.from({ length: (hours * 60) / minutes }, (_, at) => {
      const start = from + at * minutes * 60_000
      return `<espi:IntervalReading><espi:timePeriod><espi:duration>${minutes * 60}</espi:duration><espi:start>${start / 1000}</espi:start></espi:timePeriod><espi:value>${wh(start)}</espi:value></espi:IntervalReading>`
    }).join('')
    return `<entry><link rel="self" href="${base}/MeterReading/1"/><link rel="related" href="${base}/ReadingType/9"/><content><espi:MeterReading/></content></entry>
<entry><link rel="self" href="${base}/ReadingType/9"/><content><espi:ReadingType>${type}</espi:ReadingType></content></entry>
<entry><link rel="self" href="${base}/MeterReading/1/IntervalBlock/5"/><link rel="up" href="${base}/MeterReading/1/IntervalBlock"/><content><espi:IntervalBlock>${readings}</espi:IntervalBlock></content></entry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:espi="http://naesb.org/espi">
<entry><content><espi:LocalTimeParameters><espi:dstOffset>3600</espi:dstOffset><espi:tzOffset>-25200</espi:tzOffset></espi:LocalTimeParameters></content></entry>
${entries.join('\n')}</feed>`
}

const electricity =
  '<espi:commodity>1</espi:commodity><espi:flowDirection>1</espi:flowDirection><espi:powerOfTenMultiplier>0</espi:powerOfTenMultiplier><espi:uom>72</espi:uom>'
const kiloWattHours = electricity.replace('>0</espi:powerOf', '>3</espi:powerOf')
const reverse = electricity.replace('<espi:flowDirection>1<', '<espi:flowDirection>19<')
const gas = electricity.replace('<espi:commodity>1<', '<espi:commodity>7<').replace('>72<', '>169<')
const year2025 = Date.UTC(2025, 0, 1) + 7 * hourMs

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
      refusal(() => readUpload(good.replace('<espi:duration>3600<', '<espi:duration>86400<'), utc)),
    ).toEqual({ code: 'intervalUnsuited', index: 0 })
    const short = greenButton(year2025, 24 * 10, 60, [{ id: 'a', type: electricity }], () => 500)
    expect(refusal(() => readUpload(short, utc))).toEqual({ code: 'tooFewReadings', index: 240 })
  })

  it('expands no entities', () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><feed><entry><content>&b;</content></entry></feed>'
    expect(refusal(() => readUpload(bomb, utc))?.code).toMatch(/greenButtonEmpty|xmlBroken/)
  })
})

/** Clock stamps of every hour of 2025, with the daylight saving of the US. */
function clockHours(minutes = 60) {
  const start = Date.UTC(2025, 2, 9, 2)
  const end = Date.UTC(2025, 10, 2, 1)
  return Array.from({ length: (8760 * 60) / minutes }, (_, at) => {
    const standard = Date.UTC(2025, 0, 1) + at * minutes * 60_000
    const clock = standard + (standard >= start && standard < end ? hourMs : 0)
    return { standard, clock: new Date(clock) }
  })
}

describe('CSV of utilities', () => {
  const american = (minutes: number) =>
    [
      'Name,Demo Customer 17',
      'Address,"1 Example Way, Denver"',
      '',
      'TYPE,DATE,START TIME,END TIME,USAGE (kWh),COST,NOTES',
      ...clockHours(minutes).map(({ standard, clock }) => {
        const hour = clock.getUTCHours()
        const date = `${clock.getUTCMonth() + 1}/${clock.getUTCDate()}/${clock.getUTCFullYear()}`
        const time = `${hour % 12 === 0 ? 12 : hour % 12}:${pad(clock.getUTCMinutes())} ${hour < 12 ? 'AM' : 'PM'}`
        return `Electric usage,${date},${time},,${((telling(standard) * minutes) / 60_000).toFixed(6)},$0.10,`
      }),
    ].join('\r\n')

  it.each([60, 15])('reads month first, 12-hour clock, daylight saving, %i minutes', (minutes) => {
    const upload = readUpload(american(minutes), denver)
    expect(upload.coveredHours).toBe(8760)
    expect(upload.hourlyKwh[181 * 24 + 13]).toBeCloseTo(0.713, 5)
    expect(upload.hourlyKwh[305 * 24 + 1]).toBeCloseTo(1.101, 5)
  })

  it('reads day first, semicolons, decimal commas, hours 1 to 25 of a Spanish meter', () => {
    const start = Date.UTC(2025, 2, 30, 2)
    const end = Date.UTC(2025, 9, 26, 2)
    const counts = new Map<string, number>()
    const lines = Array.from({ length: 8760 }, (_, at) => {
      const standard = Date.UTC(2025, 0, 1) + at * hourMs
      const clock = new Date(standard + (standard >= start && standard < end ? hourMs : 0))
      const date = `${pad(clock.getUTCDate())}/${pad(clock.getUTCMonth() + 1)}/${clock.getUTCFullYear()}`
      const hour = (counts.get(date) ?? 0) + 1
      counts.set(date, hour)
      return `ES0000;${date};${hour};${(telling(standard) / 1000).toFixed(3).replace('.', ',')};R`
    })
    const upload = readUpload(['CUPS;Fecha;Hora;AE_kWh;REAL/ESTIMADO', ...lines].join('\n'), madrid)
    expect(upload.coveredHours).toBe(8760)
    expect(upload.hourlyKwh[0]).toBeCloseTo(0.1, 9)
    expect(upload.hourlyKwh[181 * 24 + 13]).toBeCloseTo(0.713, 9)
    expect(upload.hourlyKwh[298 * 24 + 2]).toBeCloseTo(1.002, 9)
  })

  it('reads ends of hours 01:00 to 24:00, year first', () => {
    const lines = Array.from({ length: 24 * 40 }, (_, at) => {
      const standard = Date.UTC(2025, 0, 1) + at * hourMs
      const date = new Date(standard)
      return `x;${date.getUTCFullYear()}/${pad(date.getUTCMonth() + 1)}/${pad(date.getUTCDate())};${pad(date.getUTCHours() + 1)}:00;${(telling(standard) / 1000).toFixed(3).replace('.', ',')};R`
    })
    const upload = readUpload(
      ['cups;fecha;hora;consumo_kWh;metodoObtencion', ...lines].join('\n'),
      { ...madrid, daylight: 'none' },
    )
    expect(upload.hourlyKwh[13]).toBeCloseTo(0.113, 9)
    expect(upload.coveredHours).toBe(960)
  })

  it('reads ISO times with an offset, Wh, and quoted ranges', () => {
    const iso = Array.from({ length: 24 * 40 }, (_, at) => {
      const standard = Date.UTC(2025, 0, 1) + at * hourMs
      return `${new Date(standard).toISOString().slice(0, 19)}-07:00,${telling(standard)}`
    })
    const upload = readUpload(['timestamp,usage (Wh)', ...iso].join('\n'), denver)
    expect(upload.hourlyKwh[13]).toBeCloseTo(0.113, 9)
    const ranges = Array.from({ length: 24 * 40 }, (_, at) => {
      const from = new Date(Date.UTC(2025, 0, 1) + at * hourMs).toISOString()
      return `"${from.slice(0, 10)} ${from.slice(11, 19)} to ${from.slice(0, 10)} ${from.slice(11, 19)}","0.5","real"`
    })
    const edison = readUpload(
      [
        'Energy consumption time period,Usage(Real energy in kilowatt-hours),Reading quality',
        ...ranges,
      ].join('\n'),
      denver,
    )
    expect(edison.hourlyKwh[13]).toBeCloseTo(0.5, 9)
  })

  it('leaves a file in standard time as it is', () => {
    const lines = Array.from({ length: 8760 }, (_, at) => {
      const standard = Date.UTC(2025, 0, 1) + at * hourMs
      const text = new Date(standard).toISOString()
      return `${text.slice(0, 10)} ${text.slice(11, 16)},${telling(standard) / 1000}`
    })
    const upload = readUpload(['Date/Time,kWh', ...lines].join('\n'), denver)
    expect(upload.coveredHours).toBe(8760)
    expect(upload.hourlyKwh[181 * 24 + 13]).toBeCloseTo(0.713, 9)
  })

  it('names the line of what is wrong', () => {
    const lines = Array.from({ length: 24 * 40 }, (_, at) => {
      const text = new Date(Date.UTC(2025, 0, 1) + at * hourMs).toISOString()
      return `${text.slice(0, 10)} ${text.slice(11, 16)},0.5`
    })
    const file = (at: number, line: string) => ['date,kWh', ...lines.with(at, line)].join('\n')
    expect(refusal(() => readUpload(file(3, '2025-01-01 03:00,-0.2'), utc))).toEqual({
      code: 'readingNegative',
      line: 5,
    })
    expect(refusal(() => readUpload(file(3, '2025-01-01 03:00,NaN'), utc))).toEqual({
      code: 'readingInvalid',
      line: 5,
      column: 2,
    })
    expect(refusal(() => readUpload(file(3, '2025-13-01 03:00,1'), utc))).toEqual({
      code: 'dateInvalid',
      line: 5,
      column: 1,
    })
    expect(readUpload(file(3, '2025-01-01 03:00,'), utc).gaps[0]).toEqual({ fromHour: 3, hours: 1 })
    expect(refusal(() => readUpload('a,b\n1,2\n', utc))?.code).toBe('csvNotRecognised')
    expect(refusal(() => readUpload('', utc))?.code).toBe('csvNotRecognised')
    expect(refusal(() => readUpload('date,kWh\n', utc))?.code).toBe('datesAmbiguous')
    expect(refusal(() => readUpload('date,time,kWh\n01/02/2025,01:00,1', utc))?.code).toBe(
      'datesAmbiguous',
    )
    expect(
      refusal(() => readUpload('date,time,kWh,unit\n2025-02-01,01:00,1,therms', utc))?.code,
    ).toBe('unitUnknown')
    expect(
      refusal(() =>
        readUpload(
          [
            'date,kWh',
            ...Array.from({ length: 40 }, (_, day) => `2025-01-${pad((day % 31) + 1)},12`),
          ].join('\n'),
          utc,
        ),
      )?.code,
    ).toBe('intervalUnsuited')
  })
})

describe('any upload', () => {
  it('refuses 50 MB at once', () => {
    expect(refusal(() => checkUploadSize(50 * 1024 * 1024))?.code).toBe('uploadTooLarge')
    expect(refusal(() => checkUploadSize(Number.NaN))?.code).toBe('uploadTooLarge')
    expect(refusal(() => readUpload('x'.repeat(uploadLimitBytes + 1), utc))?.code).toBe(
      'uploadTooLarge',
    )
  })

  it('throws nothing but BadInput, and gives only finite hours', () => {
    const xml = greenButton(year2025, 24 * 30, 60, [{ id: 'a', type: electricity }], () => 500)
    const csv = [
      'date,time,kWh',
      ...Array.from(
        { length: 24 * 30 },
        (_, at) => `2025-01-${pad(Math.floor(at / 24) + 1)},${at % 24}:00,0.5`,
      ),
    ].join('\n')
    const survives = (text: string) => {
      try {
        const upload = readUpload(text, madrid)
        expect(upload.hourlyKwh.length).toBe(8760)
        expect(upload.hourlyKwh.every((kwh) => kwh >= 0 && Number.isFinite(kwh))).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(BadInput)
      }
    }
    const damage = (whole: string) =>
      fc
        .tuple(
          fc.nat(whole.length - 1),
          fc.nat(200),
          fc.oneof(
            fc.string({ maxLength: 12 }),
            fc.constantFrom('NaN', '-1', '1e400', '<', '"', '0,5', '99/99/9999'),
          ),
        )
        .map(([at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut))
    fc.assert(fc.property(damage(csv), survives), { numRuns: 300 })
    fc.assert(fc.property(damage(xml), survives), { numRuns: 40 })
    fc.assert(fc.property(fc.string({ maxLength: 400 }), survives), { numRuns: 300 })
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }).map((text) => `date,kWh\n${text}`),
        survives,
      ),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }).map((text) => `<feed>${text}</feed>`),
        survives,
      ),
      { numRuns: 200 },
    )
  })
})
