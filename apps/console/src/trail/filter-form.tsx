'use client'

import type { TrailEntry } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useRoleName } from './role-name.ts'
import { noFilter, rolesIn, type TrailFilter } from './trail-filter.ts'

const outcomes = ['done', 'denied', 'failed'] as const

type Props = {
  entries: readonly TrailEntry[]
  shown: number
  filter: TrailFilter
  onFilter: (filter: TrailFilter) => void
}

/** Narrows what is loaded; asks nothing of the API. */
export function FilterForm({ entries, shown, filter, onFilter }: Props) {
  const text = useTranslations('console.trail')
  const roleName = useRoleName()
  const change = (part: Partial<TrailFilter>) => onFilter({ ...filter, ...part })
  return (
    <div role="search" aria-label={text('filter')} className="c-filter">
      <TextField
        label={text('text')}
        placeholder={text('textHint')}
        value={filter.text}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change({ text: event.target.value })}
      />
      <Choice
        label={text('role')}
        any={text('anyRole')}
        value={filter.role}
        options={rolesIn(entries).map((role) => [role, roleName(role)])}
        onValue={(role) => change({ role })}
      />
      <Choice
        label={text('outcome')}
        any={text('anyOutcome')}
        value={filter.outcome}
        options={outcomes.map((one) => [one, text(`outcomes.${one}`)])}
        onValue={(value) => change({ outcome: outcomes.find((one) => one === value) ?? '' })}
      />
      <Button look="plain" onClick={() => onFilter(noFilter)}>
        {text('clear')}
      </Button>
      <p role="status" className="c-quiet c-small c-filter-count">
        {text('shown', { shown, loaded: entries.length })}
      </p>
    </div>
  )
}

type ChoiceProps = {
  label: string
  any: string
  value: string
  options: readonly (readonly [string, string])[]
  onValue: (value: string) => void
}

function Choice({ label, any, value, options, onValue }: ChoiceProps) {
  const id = useId()
  return (
    <div className="g-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.target.value)}>
        <option value="">{any}</option>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
