import { EstimateInputs } from '@girasol/contract'
import { defaultAssumptions } from '@girasol/estimate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allAssumptions, changedAssumptions, lookStep } from './assumption-list.ts'

const contract = EstimateInputs.shape.assumptions

describe('the list of assumptions', () => {
  it('has each of them once', () => {
    expect(allAssumptions.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(defaultAssumptions).toSorted(),
    )
  })
  it('offers what the server takes and nothing more', () => {
    for (const { name, range } of allAssumptions) {
      for (const value of range) {
        expect(contract.safeParse({ ...defaultAssumptions, [name]: value }).success).toBe(true)
      }
      const above = { ...defaultAssumptions, [name]: range[1] + 0.01 }
      expect(contract.safeParse(above).success).toBe(false)
    }
  })
  it('looks at a step that can be taken', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allAssumptions),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, share) => {
          const [least, most] = one.range
          const value = least + share * (most - least)
          const values = { ...defaultAssumptions, [one.name]: value }
          const next = value + lookStep(one, values)
          expect(next).toBeLessThanOrEqual(most)
          expect(next).toBeGreaterThanOrEqual(least)
        },
      ),
    )
  })
  it('knows what was changed', () => {
    expect(changedAssumptions(defaultAssumptions)).toEqual([])
    expect(changedAssumptions({ ...defaultAssumptions, snowPct: 2 })).toEqual(['snowPct'])
  })
})
