import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BadInput,
  checkUploadSize,
  readUpload,
  uploadLimitBytes,
  type UploadPlace,
} from '../index.ts'
import { refusal } from '../refusal.fixture.ts'
import { electricity, greenButton, year2025 } from './meter-files.fixture.ts'

const madrid: UploadPlace = { standardMinutes: 60, daylight: 'eu', dateOrder: null }
const utc: UploadPlace = { standardMinutes: 0, daylight: 'none', dateOrder: null }
const pad = (value: number) => String(value).padStart(2, '0')

describe('any upload', () => {
  it('refuses 50 MB at once', () => {
    expect(refusal(() => checkUploadSize(50 * 1024 * 1024))?.code).toBe('uploadTooLarge')
    expect(refusal(() => checkUploadSize(Number.NaN))?.code).toBe('uploadTooLarge')
    expect(refusal(() => readUpload('x'.repeat(uploadLimitBytes + 1), utc))?.code).toBe(
      'uploadTooLarge',
    )
  })

  it('throws nothing but BadInput, and gives only finite hours', { timeout: 60_000 }, () => {
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
