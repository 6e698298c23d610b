import { describe, expect, it } from 'vitest'
import { readUpload, type UploadPlace } from '../index.ts'
import { refusal } from '../refusal.fixture.ts'
import { telling } from './meter-files.fixture.ts'

const denver: UploadPlace = { standardMinutes: -420, daylight: 'us', dateOrder: 'mdy' }
const madrid: UploadPlace = { standardMinutes: 60, daylight: 'eu', dateOrder: null }
const utc: UploadPlace = { standardMinutes: 0, daylight: 'none', dateOrder: null }

const hourMs = 3_600_000
const pad = (value: number) => String(value).padStart(2, '0')

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

  it('stops at the second table of a file that also lists what was fed in', () => {
    const lines = (kwh: string) =>
      Array.from({ length: 24 * 40 }, (_, at) => {
        const from = new Date(Date.UTC(2025, 0, 1) + at * hourMs).toISOString()
        return `"${from.slice(0, 10)} ${from.slice(11, 19)} to ${from.slice(0, 10)} ${from.slice(11, 19)}","${kwh}",""`
      })
    const head = (name: string) =>
      `Energy ${name} time period,Usage(Real energy in kilowatt-hours),Reading quality`
    const file = [head('Delivered'), ...lines('0.5'), '', head('Received'), ...lines('2.5')]
    const upload = readUpload(file.join('\n'), denver)
    expect(upload.hourlyKwh[13]).toBeCloseTo(0.5, 9)
    expect(upload.hasExports).toBe(true)
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
