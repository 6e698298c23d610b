'use client'

import { ApiProblem } from '@girasol/api-client'
import type { Estimate } from '@girasol/contract'
import { languageOf } from '@girasol/messages'
import { Button, buttonClass } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import { useMoneyText } from '../figures/money-text.ts'
import { AddressFields } from './address-fields.tsx'
import { addressFaults, type Faults, type Filled, refusedFields } from './check-address.ts'
import styles from './order.module.css'
import { type NewTerms, usePlacing } from './use-placing.ts'

type Props = { estimate: Estimate; onRefresh: () => void }

function filledOf(form: HTMLFormElement): Filled {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '').trim()
  return {
    street: text('street'),
    city: text('city'),
    state: text('state'),
    zip: text('zip'),
    phone: text('phone'),
  }
}

/** The address, the phone if wanted, and the one button that orders. */
export function OrderForm({ estimate, onRefresh }: Props) {
  const text = useTranslations('order')
  const money = useMoneyText()
  const language = languageOf(useLocale())
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Faults>({})
  const { busy, problem, terms, place } = usePlacing(estimate.id)
  const current = terms ?? {
    version: estimate.version,
    totalCents: estimate.result.price.totalCents,
  }
  useEffect(() => {
    if (problem instanceof ApiProblem) setFaults(refusedFields(problem.fields))
  }, [problem])
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [faults])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const { phone, ...address } = filledOf(event.currentTarget)
    const found = addressFaults({ ...address, phone })
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const order = await place({ ...current, address, phone: phone || null, language })
    if (order) location.assign(`/${language}/orders/${order.id}`)
  }
  const total = money.exact(current.totalCents)
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => void submit(event)}
      className={`g-card ${styles.form}`}
    >
      <AddressFields place={estimate.inputs.place} faults={faults} />
      {problem ? (
        <PlacingProblem problem={problem} terms={terms} estimate={estimate} onRefresh={onRefresh} />
      ) : null}
      <SubmitButton busy={busy}>
        {busy ? text('placing') : text(terms ? 'placeAgain' : 'place', { total })}
      </SubmitButton>
      <p className="g-hint">{text('cancel.body')}</p>
    </form>
  )
}

type ProblemProps = Props & { problem: unknown; terms: NewTerms | null }

function PlacingProblem({ problem, terms, estimate, onRefresh }: ProblemProps) {
  const text = useTranslations('order')
  const money = useMoneyText()
  const language = languageOf(useLocale())
  const code = problem instanceof ApiProblem ? problem.code : null
  const before = estimate.result.price.totalCents
  if (terms && terms.totalCents !== before)
    return (
      <Notice tone="warn" title={text('newPrice.title')}>
        <p>
          {text('newPrice.body', {
            before: money.exact(before),
            after: money.exact(terms.totalCents),
          })}
        </p>
        <a href={`/${language}/estimate/${estimate.id}${location.hash}`}>{text('newPrice.stay')}</a>
      </Notice>
    )
  if (code === 'estimateChanged')
    return (
      <Notice tone="warn" title={text('changed.title')}>
        <p>{text('changed.body')}</p>
        <Button look="quiet" onClick={onRefresh}>
          {text('changed.open')}
        </Button>
      </Notice>
    )
  if (code === 'alreadyOrdered')
    return (
      <Notice tone="good" title={text('already.title')}>
        <a className={buttonClass('quiet')} href={`/${language}/orders`}>
          {text('already.open')}
        </a>
      </Notice>
    )
  return <ProblemNotice problem={problem} />
}
