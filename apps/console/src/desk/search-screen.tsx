'use client'

import type { CustomerHit, CustomerSearch } from '@girasol/contract'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Refusal } from './refusal.tsx'
import { ScreenTitle } from '../frame/screen-title.tsx'
import { orderNumber } from '../orders/order-number.ts'
import { useSession } from '../session/session.tsx'
import { HitList } from './hit-list.tsx'
import { useAct } from './use-act.ts'

type By = CustomerSearch['by']
const kinds: readonly By[] = ['orderNumber', 'email', 'phone']

/** Finds a customer by what a caller says. Nothing typed here ever stands in an address. */
export function SearchScreen() {
  const text = useTranslations('desk.search')
  const [found, setFound] = useState<readonly CustomerHit[] | null>(null)
  return (
    <>
      <ScreenTitle title={text('title')} />
      <p className="c-quiet">{text('lead')}</p>
      <SearchForm onFound={setFound} />
      <div role="status">{found ? <HitList hits={found} /> : null}</div>
    </>
  )
}

function SearchForm({ onFound }: { onFound: (hits: readonly CustomerHit[] | null) => void }) {
  const text = useTranslations('desk.search')
  const { client } = useSession()
  const { run, busy, problem } = useAct()
  const [by, setBy] = useState<By>('orderNumber')
  const [typed, setTyped] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onFound(null)
    const isEmpty = typed.trim() === ''
    setMissing(isEmpty)
    if (isEmpty) {
      return event.currentTarget.querySelector<HTMLElement>('input:not([type=radio])')?.focus()
    }
    const body = { by, text: plain(by, typed) }
    const answer = await run(() => client.customers.searchCustomers({ body }))
    if (answer) onFound(answer.customers)
  }
  const isWrong = problem?.code === 'invalidInput'
  return (
    <form
      className="g-card c-desk-search"
      role="search"
      aria-label={text('title')}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <fieldset className="c-chips">
        <legend className="g-unseen">{text('by')}</legend>
        {kinds.map((kind) => (
          <label key={kind} className="c-chip c-desk-chip">
            <input
              type="radio"
              name="by"
              checked={by === kind}
              onChange={() => {
                setBy(kind)
                setTyped('')
              }}
            />
            {text(kind)}
          </label>
        ))}
      </fieldset>
      <TextField
        label={text('text')}
        value={typed}
        required
        autoComplete="off"
        spellCheck={false}
        inputMode={by === 'email' ? 'email' : by === 'phone' ? 'tel' : 'text'}
        maxLength={254}
        error={isWrong || isMissing ? text('wrong') : null}
        onChange={(event) => setTyped(event.target.value)}
        after={<SubmitButton busy={busy}>{busy ? text('busy') : text('submit')}</SubmitButton>}
      />
      {problem && !isWrong ? <Refusal problem={problem} /> : null}
    </form>
  )
}

/** An order number may be read out without its letters or in lower case. */
function plain(by: By, typed: string): string {
  const trimmed = typed.trim()
  return by === 'orderNumber' ? (orderNumber(trimmed) ?? trimmed) : trimmed
}
