'use client'

import { setbackRule, type SetbackRule } from '@girasol/roof-layout'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useEditing } from './editing.ts'
import { Sheet } from './sheet.tsx'
import styles from './sheet.module.css'

const offered: readonly SetbackRule['id'][] = ['usRelaxed', 'usClassic', 'none']

/** Whose rule on clear strips holds. */
export function StripsSheet() {
  const { roof, layouts, changeRoof, open } = useEditing()
  const text = useTranslations('roof')
  const name = useId()
  const rules = offered.includes(roof.rule) ? offered : [...offered, roof.rule]
  const strictRidge = setbackRule('usClassic').setbacks.ridge
  const strict =
    roof.rule === 'usRelaxed' &&
    [...layouts.values()].some(({ setbacks }) => setbacks.ridge === strictRidge)
  return (
    <Sheet title={text('tool.strips')} onClose={() => open(null)}>
      <fieldset className={styles.choices}>
        <legend className="g-label">{text('rules.legend')}</legend>
        {rules.map((rule) => (
          <label key={rule} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={roof.rule === rule}
              onChange={() => changeRoof({ rule })}
            />
            <span>{text(`rules.${rule}`)}</span>
            <small>{text(`rules.${rule}Hint`)}</small>
          </label>
        ))}
      </fieldset>
      {strict ? <p role="status">{text('rules.strict')}</p> : null}
      <p className="g-hint">
        {text('rules.waived')} {text('rules.source')}
      </p>
    </Sheet>
  )
}
