import { uploadLimitBytes } from '@girasol/economics'
import { catalogues } from '@girasol/messages'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMeter } from './read-meter.ts'
import type { ReadAnswer } from './upload-messages.ts'

const place = { standardMinutes: -420, daylight: 'none', dateOrder: null } as const
const hours = Array.from({ length: 24 * 40 }, (_, hour) => {
  const day = new Date(Date.UTC(2025, 0, 1) + hour * 3_600_000).toISOString()
  return `${day.slice(0, 10)},${day.slice(11, 16)},0.5`
})
const header = 'Date,Start Time,Usage (kWh)'

async function answersTo(content: BlobPart[]): Promise<ReadAnswer[]> {
  const told: ReadAnswer[] = []
  await readMeter({ file: new Blob(content), place, usagePoint: null }, (one) => told.push(one))
  return told
}

describe('readMeter', () => {
  it('tells how far it is and ends with the means and the sum', async () => {
    const told = await answersTo([[header, ...hours].join('\n')])
    expect(told[0]).toEqual({ kind: 'loading', share: 1 })
    expect(told.at(-2)).toEqual({ kind: 'sorting' })
    const last = told.at(-1)
    expect(last?.kind === 'done' && last.summary.annualKwh).toBe(4380)
    expect(last?.kind === 'done' && last.summary.profile[0]?.[12]).toBe(0.5)
  })
  it('reads what a spreadsheet writes as UTF-16', async () => {
    const text = `\uFEFF${[header, ...hours].join('\r\n')}`
    const told = await answersTo([Uint16Array.from(text, (letter) => letter.charCodeAt(0))])
    expect(told.at(-1)?.kind).toBe('done')
  })
  it('names the line that it cannot read', async () => {
    const told = await answersTo([[header, ...hours.slice(0, 30), '2025-01-02,06:00,x'].join('\n')])
    expect(told.at(-1)).toMatchObject({
      kind: 'failed',
      fault: { kind: 'refused', code: 'readingInvalid', place: { line: 32 } },
    })
  })
  it('refuses a file that is too large before reading it', async () => {
    const told = await answersTo([new Uint8Array(uploadLimitBytes + 1)])
    expect(told).toEqual([
      { kind: 'failed', fault: { kind: 'refused', code: 'uploadTooLarge', place: {} } },
    ])
  })
  it('answers to any bytes once, with words for every refusal', async () => {
    const words = catalogues.en.problems.input as Record<string, string>
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.string(), async (bytes, text) => {
        const last = (await answersTo([text, bytes])).at(-1)
        expect(['done', 'failed']).toContain(last?.kind)
        if (last?.kind === 'failed' && last.fault.kind === 'refused') {
          expect(words).toHaveProperty(last.fault.code)
        }
      }),
      { numRuns: 100 },
    )
  })
})
