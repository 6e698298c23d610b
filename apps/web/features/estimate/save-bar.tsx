'use client'

import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import type { Language } from '@girasol/messages'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ProblemNotice } from '../connection/problem-notice.tsx'
import { PdfButton } from './pdf-button.tsx'
import { addressOf, type Saved, type Saving } from './use-saving.ts'
import styles from './save.module.css'

type Props = {
  saving: Saving & { isNewer: boolean }
  dirty: boolean
  language: Language
  /** False while the newest inputs have no figures. */
  canSave: boolean
  canOrder: boolean
  onSave: (anew?: boolean) => Promise<Saved | null>
}

/** Saving, the private link, and the way on to the order. */
export function SaveBar({ saving, dirty, language, canSave, canOrder, onSave }: Props) {
  const text = useTranslations('estimate.save')
  const { saved, busy } = saving
  const [going, setGoing] = useState<Saved | null>(null)
  const ordered = saved?.estimate.orderId ?? null
  const order = async () => {
    const ready = saved && !dirty ? saved : await onSave()
    if (ready) setGoing(ready)
  }
  // Only when what was saved is drawn: until then the browser would ask whether to leave unsaved work.
  useEffect(() => {
    if (!going) return
    setGoing(null)
    location.assign(addressOf(language, going, '/order'))
  }, [going, language])
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        {ordered ? (
          <>
            <a className="g-button g-button-primary" href={`/${language}/orders/${ordered}`}>
              {text('openOrder')}
            </a>
            <Button look="quiet" busy={busy} disabled={!canSave} onClick={() => void onSave(true)}>
              {text('saveNew')}
            </Button>
          </>
        ) : (
          <>
            <Button busy={busy} disabled={!canSave || !canOrder} onClick={() => void order()}>
              {text('order')}
            </Button>
            <Button
              look="quiet"
              busy={busy}
              disabled={!canSave || (saved !== null && !dirty)}
              onClick={() => void onSave()}
            >
              {busy ? text('saving') : text(saved ? 'saveChanges' : 'save')}
            </Button>
          </>
        )}
      </div>
      <PdfButton saved={saved} dirty={dirty} language={language} />
      <SaveNews saving={saving} dirty={dirty} />
      {saved?.key ? <LinkCopy saved={saved} language={language} /> : null}
    </div>
  )
}

function SaveNews({ saving, dirty }: Pick<Props, 'saving' | 'dirty'>) {
  const text = useTranslations('estimate.save')
  const { saved, problem, isNewer } = saving
  if (isNewer)
    return (
      <Notice tone="warn" title={text('newer')}>
        <Button look="quiet" onClick={() => location.reload()}>
          {text('takeNewer')}
        </Button>
      </Notice>
    )
  if (problem) return <ProblemNotice problem={problem} />
  if (saved?.estimate.orderId) return <Notice>{text('ordered')}</Notice>
  if (!saved || dirty || !saving.fresh) return null
  const { version } = saved.estimate
  return (
    <Notice tone="good">{version === 1 ? text('saved') : text('savedAgain', { version })}</Notice>
  )
}

function LinkCopy({ saved, language }: { saved: Saved; language: string }) {
  const text = useTranslations('estimate.save')
  const [copied, setCopied] = useState(false)
  const link = `${location.origin}${addressOf(language, saved)}`
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <div className={styles.link}>
      <label className="g-label" htmlFor="private-link">
        {text('link')}
      </label>
      <p className="g-hint" id="private-link-hint">
        {text('linkHint')}
      </p>
      <div className={styles.linkRow}>
        <input
          id="private-link"
          className="g-input"
          readOnly
          value={link}
          aria-describedby="private-link-hint"
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button look="quiet" onClick={() => void copy()}>
          {text('copy')}
        </Button>
      </div>
      <p role="status" className="g-hint">
        {copied ? text('copied') : ''}
      </p>
    </div>
  )
}
