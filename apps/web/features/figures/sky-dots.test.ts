import { readFileSync } from 'node:fs'
import { decodeWeather, prepareSite } from '@girasol/pv-model'
import { describe, expect, it } from 'vitest'
import { skyDots } from './sky-dots.ts'

const file = new URL(
  '../../../../packages/solar-data/data/weather/phoenix_az_psm3.gsw',
  import.meta.url,
)
const dots = skyDots(prepareSite(decodeWeather(new Uint8Array(readFileSync(file)))))
const at = (month: number, hour: number) => dots.find((d) => d.month === month && d.hour === hour)

describe('sun dots over Phoenix', () => {
  it('stay inside the horizon', () => {
    for (const { x, y } of dots) expect(Math.hypot(x, y)).toBeLessThanOrEqual(1)
  })
  it('stand in the east in the morning, in the west in the afternoon', () => {
    expect(at(5, 8)?.x).toBeLessThan(-0.3)
    expect(at(5, 17)?.x).toBeGreaterThan(0.3)
  })
  it('are near the zenith at noon in June and low in the south in December', () => {
    expect(Math.hypot(at(5, 12)?.x ?? 9, at(5, 12)?.y ?? 9)).toBeLessThan(0.15)
    expect(at(11, 12)?.y).toBeGreaterThan(0.4)
  })
  it('name the strongest hour 1', () => {
    expect(Math.max(...dots.map(({ strength }) => strength))).toBe(1)
  })
})
