'use client'

import type { Case } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Refusal } from './refusal.tsx'
import { useSession } from '../session/session.tsx'
import { ChoiceField } from './choice-field.tsx'
import { Section } from './section.tsx'
import { TextArea } from './text-area.tsx'
import { useAct } from './use-act.ts'
import { useWords } from './use-words.ts'

type Kind = 'note' | 'answer'
type Props = { one: Case; onChanged: (changed: Case) => void }

/** Writes into a case, for colleagues or for the customer, and closes it. */
export function CaseWriting({ one, onChanged }: Props) {
  const text = useTranslations('desk.cases')
  const { client } = useSession()
  const { run, busy, problem } = useAct()
  const [isSaved, setSaved] = useState(false)
  const params = { caseId: one.id }
  const { version } = one
  if (one.state === 'closed') return <Notice>{text('closed')}</Notice>
  const save = async (kind: Kind, words: string) => {
    const body = { version, kind, text: words }
    const changed = await run(() => client.cases.addNote({ params, body }))
    setSaved(changed !== null)
    if (changed) onChanged(changed)
    return changed !== null
  }
  const close = async () => {
    const summary = await run(() => client.cases.closeCase({ params, body: { version } }))
    if (summary) onChanged({ ...one, ...summary })
  }
  return (
    <Section
      id="write"
      title={text('write')}
      beside={
        <Button look="quiet" busy={busy} onClick={() => void close()}>
          {text('close')}
        </Button>
      }
    >
      <p className="c-quiet">{text('language', { language: one.language })}</p>
      <WriteForm first={one.reason === 'askedWhy' ? 'answer' : 'note'} busy={busy} onSave={save} />
      {isSaved ? <Notice tone="good">{text('saved')}</Notice> : null}
      {problem ? <Refusal problem={problem} /> : null}
    </Section>
  )
}

type FormProps = {
  first: Kind
  busy: boolean
  onSave: (kind: Kind, text: string) => Promise<boolean>
}

function WriteForm({ first, busy, onSave }: FormProps) {
  const text = useTranslations('desk.cases')
  const [kind, setKind] = useState<Kind>(first)
  const words = useWords()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const line = words.take()
    if (line !== null && (await onSave(kind, line))) words.clear()
  }
  return (
    <form className="c-desk-form" noValidate onSubmit={(event) => void submit(event)}>
      <ChoiceField
        label={text('as')}
        value={kind}
        choices={(['answer', 'note'] as const).map((value) => ({
          value,
          label: text(`kind.${value}`),
        }))}
        onChange={setKind}
      />
      <TextArea label={text('text')} hint={text('textHint')} maxLength={2000} {...words.input} />
      <p>
        <SubmitButton busy={busy}>{text('send')}</SubmitButton>
      </p>
    </form>
  )
}
