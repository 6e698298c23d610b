import { describe, expect, it } from '@jest/globals'
import { inputs, tucsonYear } from '../../testing/roof.ts'
import {
  answered,
  changed,
  doneAgain,
  type Draft,
  draftOf,
  isSettled,
  questionOf,
  takenBack,
} from './draft.ts'
import { effectOf } from './effect.ts'
import { sameValue } from './same-value.ts'
import { answerTo } from './use-computing.ts'

const year = tucsonYear()
const first = answerTo({ year, inputs, level: 'fine' }).computed
if (!first) throw new Error('the first roof cannot be computed')
const start = draftOf({ inputs, computed: first, year, modules: [] })
const count = (panels: number) => ({
  panels: { wish: { kind: 'count', panels }, removed: [] } as typeof inputs.panels,
})

function computed(draft: Draft): Draft {
  const question = questionOf(draft)
  return question ? answered(draft, answerTo(question)) : draft
}

describe('a roof being worked on', () => {
  it('is settled once its figures are those of the inputs in full detail', () => {
    expect(questionOf(start)).toBeNull()
    const next = changed(start, count(8), 'coarse')
    expect(isSettled(next)).toBe(false)
    const rough = computed(next)
    expect(rough.computed.result.panels).toBe(8)
    expect([isSettled(rough), questionOf(rough)]).toEqual([false, null])
    const done = computed(changed(rough, {}, 'fine'))
    expect(isSettled(done)).toBe(true)
  })

  it('takes a whole movement back in one step, and does it again', () => {
    let draft = changed(start, count(5), 'coarse')
    draft = changed(draft, count(6), 'coarse')
    draft = changed(draft, {}, 'fine')
    const back = takenBack(draft)
    expect(back.inputs).toBe(inputs)
    expect(doneAgain(back).inputs.panels).toEqual(count(6).panels)
    expect(changed(start, {}, 'fine')).toBe(start)
  })

  it('drops an answer that a newer change has overtaken', () => {
    const late = questionOf(changed(start, count(3), 'fine'))
    const newer = changed(start, count(4), 'fine')
    if (!late) throw new Error('nothing was asked')
    expect(answered(newer, answerTo(late))).toBe(newer)
  })

  it('says what cannot be computed, and keeps the figures of before', () => {
    const [plane] = inputs.roof.planes
    if (!plane) throw new Error('a roof without planes')
    const [a, b, c, d] = plane.outline
    const crossed = { ...plane, outline: [a, c, b, d].flatMap((point) => point ?? []) }
    const bad = computed(changed(start, { roof: { ...inputs.roof, planes: [crossed] } }, 'fine'))
    expect(bad.fault).toMatchObject({ text: 'roof.outlineCrosses', values: { plane: plane.id } })
    expect(bad.computed).toBe(start.computed)
    expect(computed(takenBack(bad)).fault).toBeNull()
  })

  it('knows the effect of the last change on the three figures', () => {
    const half = computed(changed(start, count(11), 'fine'))
    const effect = effectOf(half.before, half.settled)
    expect(effect?.kwh).toBeLessThan(0)
    expect(effect?.cents).toBe(half.settled.price.totalCents - start.settled.price.totalCents)
    expect(effectOf(start.before, start.settled)).toBeNull()
  })
})

describe('sameValue', () => {
  it('is exact, whatever the order of names', () => {
    const { result } = first
    expect(sameValue(JSON.parse(JSON.stringify(result)), result)).toBe(true)
    const reversed = Object.fromEntries(Object.entries(result).toReversed())
    expect(sameValue(reversed, result)).toBe(true)
    expect(sameValue({ ...result, annualKwh: result.annualKwh + 0.1 }, result)).toBe(false)
    expect(sameValue({ ...result, co2: null }, result)).toBe(false)
  })
})
