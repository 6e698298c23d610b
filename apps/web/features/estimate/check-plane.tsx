'use client'

import type { PlaneCheck } from '@girasol/economics'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from './forms/forms.module.css'
import { OurDifference } from './our-difference.tsx'
import { kwhOf, type TheirAnswer } from './their-answers.ts'

type Props = {
  tool: string
  check: PlaneCheck
  /** Of the side, as the roof counts. */
  number: number
  oursKwh: number
  theirs: TheirAnswer | undefined
  onTheirs: (kwh: number | null) => void
}

/** One side of the roof in another calculator: the link, the same inputs, its answer and our difference. */
export function CheckPlane({ tool, check, number, oursKwh, theirs, onTheirs }: Props) {
  const text = useTranslations('choices.check')
  const names = useTranslations('choices.check.parameters')
  const [typed, setTyped] = useState('')
  const kwh = kwhOf(typed)
  const isBad = typed.trim() !== '' && kwh === null
  const isOld = theirs !== undefined && theirs.url !== check.url
  const values = useTranslations('choices.check.values')
  const valueOf = (name: string, value: string) => {
    const key = `${name}.${value}` as 'array_type.1'
    return values.has(key) ? `${value} (${values(key)})` : value
  }
  const shown = check.parameters.filter(([name]) => name !== 'outputformat')
  const nameOf = (name: string) => (names.has(name as 'lat') ? names(name as 'lat') : name)
  return (
    <div className={styles.plane}>
      <h4>{text('side', { number })}</h4>
      <p>
        <a href={check.url} rel="noreferrer" target="_blank" className={styles.link}>
          {text('open', { tool, number })}
        </a>
      </p>
      <details>
        <summary className={styles.more}>{text('same', { tool })}</summary>
        <dl className={styles.facts}>
          {shown.map(([name, value]) => (
            <div key={name}>
              <dt>
                {nameOf(name)} <code>{name}</code>
              </dt>
              <dd>{valueOf(name, value)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <TextField
        label={text('theirs', { tool, number })}
        hint={text('ours', { kwh: Math.round(oursKwh) })}
        inputMode="decimal"
        value={typed}
        error={isBad ? text('notNumber') : null}
        onChange={({ target: { value } }) => {
          setTyped(value)
          onTheirs(kwhOf(value))
        }}
      />
      <p role="status">
        {theirs && isOld ? text('old') : null}
        {theirs && !isOld ? <OurDifference oursKwh={oursKwh} theirsKwh={theirs.kwh} /> : null}
      </p>
    </div>
  )
}
