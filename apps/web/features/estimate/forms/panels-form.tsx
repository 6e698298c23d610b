'use client'

import type { EstimateInputs, PanelWish } from '@girasol/estimate'
import type { EstimateResult } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { useMoneyText } from '../../figures/money-text.ts'
import { NumberField } from '../../roof/number-field.tsx'
import { ChoiceAnswer } from './choice-answer.tsx'
import { CountField } from './count-field.tsx'
import type { FormProps } from './form-props.ts'
import { RadioCards } from './radio-cards.tsx'
import { type Questions, useWhatIf } from './use-what-if.ts'

const kinds = ['fillRoof', 'coverUse', 'bestPayback', 'budget', 'count'] as const
const asked = ['fillRoof', 'coverUse', 'bestPayback'] as const
type Asked = (typeof asked)[number]

/** Most that a budget can be, dollars. */
const mostDollars = 1_000_000

/** How many panels: five ways to decide it, each with what it comes to. */
export function PanelsForm(props: FormProps & { active: boolean }) {
  const { inputs, result, onSet, effectOf, active } = props
  const text = useTranslations('choices.panels')
  const answerOf = useAnswerLine()
  const { wish, removed } = inputs.panels
  const before = useRef<Partial<Record<PanelWish['kind'], PanelWish>>>({})
  const set = (next: PanelWish, gesture?: string) =>
    onSet({ panels: { ...inputs.panels, wish: next } }, gesture)
  const choose = (kind: PanelWish['kind']) => {
    before.current[wish.kind] = wish
    set(before.current[kind] ?? startOf(kind, result))
  }
  const others = useWhatIf<Asked>(effectOf, active, inputs, questionsOf(inputs))
  return (
    <>
      <RadioCards
        legend={text('legend')}
        legendUnseen
        value={wish.kind}
        onChange={choose}
        options={kinds.map((kind) => ({
          value: kind,
          name: text(`wishes.${kind}.name`),
          means: text(`wishes.${kind}.means`),
          answer: wish.kind === kind ? undefined : answerOf(others[kind as Asked]),
          fields:
            kind === 'budget' || kind === 'count' ? (
              <WishFields {...props} wish={wish} set={set} />
            ) : null,
        }))}
      />
      {removed.length > 0 ? (
        <p className="g-hint">{text('removed', { count: removed.length })}</p>
      ) : null}
      <ChoiceAnswer result={result} />
    </>
  )
}

function questionsOf({ panels }: EstimateInputs): Questions<Asked> {
  const part = (kind: Asked) => ({ panels: { ...panels, wish: { kind } } })
  return {
    fillRoof: part('fillRoof'),
    coverUse: part('coverUse'),
    bestPayback: part('bestPayback'),
  }
}

/** A wish with a number begins with what stands there now. */
function startOf(kind: PanelWish['kind'], { price, panels }: EstimateResult): PanelWish {
  if (kind === 'budget')
    return { kind, cents: Math.ceil(price.totalCents / 10_000) * 10_000 || 2_000_000 }
  return kind === 'count' ? { kind, panels: Math.min(500, panels) } : { kind }
}

function useAnswerLine() {
  const text = useTranslations('choices.panels')
  const money = useMoneyText()
  return (found: EstimateResult | undefined) => {
    if (!found) return
    const years = found.money.paybackYears
    const facts = { panels: found.panels, price: money.dollars(found.price.totalCents) }
    if (found.panels === 0) return text('wouldBeNone')
    return years === null ? text('wouldNeverPay', facts) : text('wouldBe', { ...facts, years })
  }
}

type WishProps = FormProps & {
  wish: PanelWish
  set: (next: PanelWish, gesture?: string) => void
}

function WishFields({ wish, set, result, onSettle }: WishProps): ReactNode {
  const text = useTranslations('choices.panels')
  if (wish.kind === 'budget')
    return (
      <NumberField
        label={text('budget')}
        hint={text('budgetHint')}
        value={wish.cents / 100}
        range={[0, mostDollars]}
        step={500}
        onChange={(dollars) =>
          set({ kind: 'budget', cents: Math.round(dollars * 100) }, 'wish budget')
        }
        onEnd={onSettle}
      />
    )
  if (wish.kind !== 'count') return null
  return (
    <CountField
      panels={wish.panels}
      most={result.mostPanels}
      onChange={(panels) => set({ kind: 'count', panels }, 'wish count')}
      onSettle={onSettle}
    />
  )
}
