import { describe, expect, it } from 'vitest'
import { mannWhitney } from './mann-whitney.ts'

/** Equal numbers for equal seeds, between 0 and 1. */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

describe('the rank test', () => {
  it('gives the figures of the textbook', () => {
    // Hollander and Wolfe (1973), permeability of membranes; R: wilcox.test(x, y, exact = FALSE, correct = FALSE).
    const x = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    const y = [1.15, 0.88, 0.9, 0.74, 1.21]
    const { longer, p } = mannWhitney(y, x)
    expect(longer * 50).toBeCloseTo(35, 6)
    expect(p).toBeCloseTo(0.2207, 3)
  })

  it('finds a shift that no single sample shows, and none where there is none', () => {
    const random = seeded(7)
    const noise = () => 100 + 30 * random() + (random() < 0.05 ? 500 : 0)
    const sample = (shift: number) => Array.from({ length: 200 }, () => noise() + shift)
    expect(mannWhitney(sample(0), sample(5)).p).toBeLessThan(0.001)
    expect(mannWhitney(sample(0), sample(0)).p).toBeGreaterThan(0.01)
  })

  it('tells nothing of samples that are all the same', () => {
    expect(mannWhitney([1, 1, 1], [1, 1, 1])).toEqual({
      longer: 0.5,
      p: expect.closeTo(1, 6) as number,
    })
  })

  it('calls one in a thousand what is one in a thousand', () => {
    const random = seeded(11)
    const sample = () => Array.from({ length: 40 }, random)
    const told = Array.from({ length: 2000 }, () => mannWhitney(sample(), sample()).p < 0.01)
    expect(told.filter(Boolean).length).toBeLessThan(45)
  })
})
