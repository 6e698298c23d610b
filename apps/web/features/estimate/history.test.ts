import { defaultInputs } from '@girasol/estimate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin, changed, type Change } from './history.ts'

const inputs = (annualUseKwh: number) =>
  defaultInputs({
    place: {
      label: 'Tucson, AZ',
      zip: null,
      state: 'AZ',
      latitude: 32.2,
      longitude: -110.9,
      timeZone: 'UTC',
    },
    stationId: 's',
    moduleId: 'm',
    annualUseKwh,
    priceTenthCentsPerKwh: 150,
  })
const set = (use: number, gesture?: string): Change => ({
  kind: 'set',
  inputs: inputs(use),
  gesture,
})

describe('history', () => {
  it('makes one step of one gesture', () => {
    let history = begin(inputs(1))
    for (const use of [2, 3, 4]) history = changed(history, set(use, 'drag'))
    expect(history.past).toHaveLength(1)
    expect(changed(history, { kind: 'undo' }).present.use.annualKwh).toBe(1)
  })

  it('begins a new step when a gesture has ended', () => {
    let history = changed(begin(inputs(1)), set(2, 'drag'))
    history = changed(changed(history, { kind: 'settle' }), set(3, 'drag'))
    expect(changed(history, { kind: 'undo' }).present.use.annualKwh).toBe(2)
  })

  it('undoes everything and redoes everything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 50 }), (uses) => {
        const done = uses.reduce((h, use) => changed(h, set(use)), begin(inputs(0)))
        const undone = uses.reduce((h) => changed(h, { kind: 'undo' }), done)
        expect(undone.present.use.annualKwh).toBe(0)
        const again = uses.reduce((h) => changed(h, { kind: 'redo' }), undone)
        expect(again.present).toEqual(done.present)
      }),
    )
  })

  it('stays where it is when there is nothing to undo', () => {
    const history = begin(inputs(5))
    expect(changed(history, { kind: 'undo' }).present).toBe(history.present)
    expect(changed(history, { kind: 'redo' }).present).toBe(history.present)
  })
})
