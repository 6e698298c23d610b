import { describe, expect, it } from 'vitest'
import { eightElevations, skylineWith } from './skyline.ts'

describe('the skyline', () => {
  it('is open where nothing is known', () => {
    expect(eightElevations(null)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('reads a finer or a coarser one where the eight directions point', () => {
    expect(eightElevations([0, 10, 20, 30])).toEqual([0, 5, 10, 15, 20, 25, 30, 15])
    expect(eightElevations([8, 0, 8, 0])).toEqual([8, 4, 0, 4, 8, 4, 0, 4])
    const fine = Array.from({ length: 16 }, (_, at) => at)
    expect(eightElevations(fine)).toEqual([0, 2, 4, 6, 8, 10, 12, 14])
  })

  it('changes one direction, and is open again when all are level', () => {
    const hill = skylineWith(null, 4, 12)
    expect(hill).toEqual([0, 0, 0, 0, 12, 0, 0, 0])
    expect(skylineWith(hill, 4, 0)).toBeNull()
  })
})
