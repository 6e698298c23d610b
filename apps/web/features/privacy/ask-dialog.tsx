'use client'

import type { PersonalAccess } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { Dialog } from '@girasol/site-frame/dialog.tsx'
import { SubmitButton } from '@girasol/site-frame/submit-button.tsx'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import { useLookWords } from './look-line.tsx'
import styles from './privacy.module.css'

type Props = {
  access: PersonalAccess | null
  onClose: () => void
  /** Throws what the API answers when it refuses. */
  onSend: (question: string | null) => Promise<void>
}

/** Asks why somebody looked; the question may be left empty. */
export function AskDialog({ access, onClose, onSend }: Props) {
  const text = useTranslations('privacy.looks')
  const frame = useTranslations('frame')
  const words = useLookWords()
  return (
    <Dialog
      open={access !== null}
      title={text('askTitle')}
      closeLabel={frame('close')}
      onClose={onClose}
    >
      <p>
        <strong>{access ? words(access) : ''}</strong>
      </p>
      <p>{text('askLead')}</p>
      <Question onClose={onClose} onSend={onSend} />
    </Dialog>
  )
}

function Question({ onClose, onSend }: Omit<Props, 'access'>) {
  const text = useTranslations('privacy.looks')
  const close = useTranslations('frame')('close')
  const id = useId()
  const [question, setQuestion] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      await onSend(oneLine(question))
    } catch (cause) {
      setProblem(cause)
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className="g-field">
        <label htmlFor={id}>{text('question')}</label>
        <p id={`${id}-hint`} className="g-hint">
          {text('questionHint')}
        </p>
        <textarea
          id={id}
          rows={4}
          maxLength={1000}
          className={styles.text}
          aria-describedby={`${id}-hint`}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
        />
      </div>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div className={styles.actions}>
        <SubmitButton busy={busy}>{text('send')}</SubmitButton>
        <Button look="quiet" onClick={onClose}>
          {close}
        </Button>
      </div>
    </form>
  )
}

/** Texts of the contract have no line breaks. */
function oneLine(text: string): string | null {
  return text.replaceAll(/\s+/g, ' ').trim() || null
}
