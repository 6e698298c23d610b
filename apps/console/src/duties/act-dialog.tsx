'use client'

import type { ApiProblem } from '@girasol/api-client'
import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useAct } from './use-act.ts'

/** What stands in a form: its named values. */
export type Entries = Record<string, string>

type Props = {
  title: string
  send: string
  danger?: boolean
  /** The fields; `missing` is the name of the first one that does not fit. */
  children?: (missing: string | null) => ReactNode
  /** The name of the first entry that does not fit, or null. */
  check?: (entries: Entries) => string | null
  onSend: (entries: Entries) => Promise<unknown>
  onDone: () => void
  onClose: () => void
}

/** A question over the page with a form: says what will happen, keeps what was typed when it fails, and closes when it is done. */
export function ActDialog(props: Props) {
  const text = useTranslations('duties.form')
  const { title, send, danger, children, check, onSend, onDone, onClose } = props
  const { busy, problem, run } = useAct()
  const [missing, setMissing] = useState<string | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const entries = read(form)
    const lacking = check?.(entries) ?? null
    setMissing(lacking)
    if (lacking) return form.querySelector<HTMLElement>(`[name="${lacking}"]`)?.focus()
    if (await run(() => onSend(entries))) onDone()
  }
  return (
    <Dialog open title={title} closeLabel={text('close')} onClose={onClose}>
      <form className="d-form" method="post" noValidate onSubmit={(event) => void submit(event)}>
        {children?.(missing)}
        {problem ? <Refusal problem={problem} /> : null}
        <div className="c-actions">
          <SubmitButton look={danger ? 'danger' : 'primary'} busy={busy}>
            {busy ? text('sending') : send}
          </SubmitButton>
          <Button look="plain" onClick={onClose}>
            {text('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Why something was not done, with what to quote. */
export function Refusal({ problem }: { problem: ApiProblem }) {
  const text = useTranslations()
  const reference = problem.reference
    ? text('console.problem.reference', { reference: problem.reference })
    : undefined
  return (
    <Notice tone="bad" title={text('duties.form.notDone')} reference={reference}>
      {text(`errors.${problem.code}`)}
    </Notice>
  )
}

function read(form: HTMLFormElement): Entries {
  const values = [...new FormData(form)]
  return Object.fromEntries(values.map(([name, value]) => [name, String(value).trim()]))
}
