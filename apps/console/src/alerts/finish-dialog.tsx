'use client'

import type { ReviewTask, ReviewVerdict } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { ActDialog } from '../duties/act-dialog.tsx'
import { SelectField } from '../duties/fields.tsx'
import { useSession } from '../session/session.tsx'
import { useDay } from './review-row.tsx'

const verdicts = ['nothingUnusual', 'followedUp', 'escalated'] as const satisfies ReviewVerdict[]

type Props = { task: ReviewTask; onDone: () => void; onClose: () => void }

/** Somebody says that a day was looked at, and what came of it. */
export function FinishDialog({ task, onDone, onClose }: Props) {
  const text = useTranslations('watch.reviews')
  const dayOf = useDay()
  const { client } = useSession()
  const params = { reviewTaskId: task.id }
  return (
    <ActDialog
      title={text('doneTitle')}
      send={text('done')}
      onSend={({ verdict }) =>
        client.reviews.finishReview({ params, body: { verdict: verdict as ReviewVerdict } })
      }
      onDone={onDone}
      onClose={onClose}
    >
      {() => (
        <>
          <p>{text('doneBody', { what: text(`kind.${task.kind}`), day: dayOf(task.day) })}</p>
          <SelectField
            label={text('verdictLabel')}
            name="verdict"
            options={verdicts.map((verdict) => [verdict, text(`verdict.${verdict}`)])}
          />
        </>
      )}
    </ActDialog>
  )
}
