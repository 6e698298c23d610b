'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { Choice } from './choice.tsx'
import { useKinds } from './kind-name.ts'
import { knownRoles, useRoleName } from './role-name.ts'
import { isIdOrNothing, noSearch, type TrailSearch } from './trail-search.ts'

const outcomes = ['done', 'denied', 'failed'] as const

type Props = {
  /** How many entries are loaded; null while the search runs. */
  shown: number | null
  search: TrailSearch
  onSearch: (search: TrailSearch) => void
}

/** What the trail is searched by; each change asks the API anew. */
export function FilterForm({ shown, search, onSearch }: Props) {
  const text = useTranslations('console.trail')
  const roleName = useRoleName()
  const kinds = useKinds()
  const change = (part: Partial<TrailSearch>) => onSearch({ ...search, ...part })
  return (
    <div role="search" aria-label={text('filter')} className="c-filter">
      <TextField
        label={text('text')}
        value={search.id}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        error={isIdOrNothing(search.id) ? null : text('idWrong')}
        onChange={(event) => change({ id: event.target.value })}
      />
      <Choice
        label={text('kind')}
        any={text('anyKind')}
        value={search.action}
        options={kinds}
        onValue={(action) => change({ action })}
      />
      <Choice
        label={text('role')}
        any={text('anyRole')}
        value={search.role}
        options={knownRoles.map((role) => [role, roleName(role)])}
        onValue={(role) => change({ role })}
      />
      <Choice
        label={text('outcome')}
        any={text('anyOutcome')}
        value={search.outcome}
        options={outcomes.map((one) => [one, text(`outcomes.${one}`)])}
        onValue={(value) => change({ outcome: outcomes.find((one) => one === value) ?? '' })}
      />
      {(['from', 'until'] as const).map((name) => (
        <TextField
          key={name}
          label={text(name)}
          type="datetime-local"
          value={search[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ))}
      <Button look="plain" onClick={() => onSearch(noSearch)}>
        {text('clear')}
      </Button>
      <p role="status" className="c-quiet c-small c-filter-count">
        {shown === null ? text('searching') : text('shown', { count: shown })}
      </p>
    </div>
  )
}
