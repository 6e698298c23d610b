import { describe, expect, it } from 'vitest'
import { addFigures, linePoints } from './figures.ts'

describe('the last figures', () => {
  it('keep the newest sixty of each part', () => {
    let figures = {}
    for (let n = 0; n < 70; n++) figures = addFigures(figures, [{ name: 'api', figure: n }])
    expect(figures).toEqual({ api: Array.from({ length: 60 }, (_, i) => i + 10) })
  })
  it('become a line that ends at the right, zero at the bottom', () => {
    expect(linePoints([0, 5, 10], 100, 20)).toBe('0,20 50,10 100,0')
    expect(linePoints([3], 100, 20)).toBe('0,0 100,0')
    expect(linePoints([0, 0], 100, 20)).toBe('0,20 100,20')
  })
})
