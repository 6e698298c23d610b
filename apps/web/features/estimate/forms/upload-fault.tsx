'use client'

import type { UploadPlace } from '@girasol/economics'
import { problemOf } from '@girasol/messages'
import { Button } from '@girasol/site-frame/button.tsx'
import { Notice } from '@girasol/site-frame/notice.tsx'
import { useTranslations } from 'next-intl'
import styles from './forms.module.css'
import type { ReadFault } from './upload-messages.ts'

type Props = {
  fault: ReadFault
  name: string
  onOrder: (order: NonNullable<UploadPlace['dateOrder']>) => void
}

/** Why a meter file was not taken, where in it, and what to do; what was there before stays. */
export function UploadFault({ fault, name, onOrder }: Props) {
  const text = useTranslations('choices.upload')
  const problems = useTranslations('problems')
  const words = () => {
    if (fault.kind !== 'refused') return text(fault.kind)
    const { code, place } = fault
    const problem = problemOf({ name: 'BadInput', code, place })
    const key = problems.has(problem.text as 'unknown') ? problem.text : 'unknown'
    return problems(key as 'unknown', {
      ...problem.values,
      field: problems(`fields.${problem.field}`),
    })
  }
  return (
    <Notice tone="bad" title={text('failed', { name })}>
      <p>{words()}</p>
      {fault.kind === 'refused' && fault.code === 'datesAmbiguous' ? (
        <div className={styles.buttons}>
          <Button look="quiet" onClick={() => onOrder('mdy')}>
            {text('monthFirst')}
          </Button>
          <Button look="quiet" onClick={() => onOrder('dmy')}>
            {text('dayFirst')}
          </Button>
        </div>
      ) : null}
      <p>{text('kept')}</p>
    </Notice>
  )
}
