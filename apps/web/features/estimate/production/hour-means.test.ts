import { describe, expect, it } from 'vitest'
import { dayOf, hourMeans, sumOf } from './hour-means.ts'

const hourOfDay = Float64Array.from({ length: 8760 }, (_, hour) => hour % 24)
const dayNumber = Float64Array.from({ length: 8760 }, (_, hour) => Math.floor(hour / 24))

describe('hourMeans', () => {
  it('keeps the hours apart', () => {
    for (const row of hourMeans(hourOfDay)) expect(row).toEqual(Array.from(hourOfDay.slice(0, 24)))
  })

  it('takes each month for itself: 31 days of January, then 28', () => {
    const [january, february] = hourMeans(dayNumber)
    expect(january?.[5]).toBe(15)
    expect(february?.[5]).toBe(31 + 13.5)
  })

  it('adds up to the year', () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    const year = sumOf(hourMeans(dayNumber).map((row, i) => sumOf(row) * (lengths[i] ?? 0)))
    expect(year).toBeCloseTo(sumOf(Array.from(dayNumber)), 6)
  })
})

describe('dayOf', () => {
  it('is the first and the last day', () => {
    expect(dayOf(dayNumber, 0)).toEqual(Array.from({ length: 24 }, () => 0))
    expect(dayOf(dayNumber, 364)).toEqual(Array.from({ length: 24 }, () => 364))
  })
})
