import type { EstimateResult } from '@girasol/contract'
import { describe, expect, it } from 'vitest'
import { askInTurn, type Effects } from './use-what-if.ts'

const result = (annualKwh: number) => ({ annualKwh }) as EstimateResult
const questions = { one: { stationId: '1' }, two: { stationId: '2' }, three: { stationId: '3' } }

describe('askInTurn', () => {
  it('asks one after another, tells after each, and leaves out what fails', async () => {
    const told: Effects<keyof typeof questions>[] = []
    let running = 0
    await askInTurn({
      effectOf: async ({ stationId }) => {
        expect((running += 1)).toBe(1)
        await Promise.resolve()
        running -= 1
        if (stationId === '2') throw new Error('cannot be')
        return result(Number(stationId))
      },
      questions,
      told: (effects) => told.push(effects),
      isOver: () => false,
    })
    expect(told.map((effects) => Object.keys(effects).join())).toEqual(['one', 'one', 'one,three'])
  })
  it('tells nothing once it is over', async () => {
    const told: unknown[] = []
    const asked: unknown[] = []
    await askInTurn({
      effectOf: async (part) => {
        asked.push(part)
        return result(1)
      },
      questions,
      told: (effects) => told.push(effects),
      isOver: () => asked.length > 0,
    })
    expect(asked).toHaveLength(1)
    expect(told).toEqual([])
  })
})
