'use client'

import { useTranslations } from 'next-intl'
import { ActDialog } from '../duties/act-dialog.tsx'
import { saysSomething, SelectField, WordsField } from '../duties/fields.tsx'
import { useSession } from '../session/session.tsx'

type Props = { accessId: string; onDone: (said: string) => void; onClose: () => void }

/** Ends a running access. */
export function EndDialog({ accessId, onDone, onClose }: Props) {
  const text = useTranslations('duties.sealed')
  const { client } = useSession()
  return (
    <ActDialog
      title={text('endTitle')}
      send={text('endSend')}
      danger
      onSend={() => client.sealedAccess.endSealed({ params: { sealedAccessId: accessId } })}
      onDone={() => onDone(text('ended'))}
      onClose={onClose}
    >
      {() => <p>{text('endBody')}</p>}
    </ActDialog>
  )
}

/** Says afterwards whether an emergency was one. */
export function ReviewDialog({ accessId, onDone, onClose }: Props) {
  const text = useTranslations('duties')
  const { client } = useSession()
  const params = { sealedAccessId: accessId }
  return (
    <ActDialog
      title={text('sealed.reviewTitle')}
      send={text('sealed.reviewSend')}
      check={({ text }) => (saysSomething(text) ? null : 'text')}
      onSend={({ verdict, text = '' }) =>
        client.sealedAccess.reviewEmergency({
          params,
          body: { verdict: verdict === 'justified' ? 'justified' : 'notJustified', text },
        })
      }
      onDone={() => onDone(text('sealed.reviewed'))}
      onClose={onClose}
    >
      {(missing) => (
        <>
          <SelectField
            label={text('sealed.verdict')}
            name="verdict"
            options={(['justified', 'notJustified'] as const).map((verdict) => [
              verdict,
              text(`sealed.${verdict}`),
            ])}
          />
          <WordsField
            label={text('form.text')}
            name="text"
            hint={text('form.textHint')}
            error={missing ? text('form.textMissing') : null}
          />
        </>
      )}
    </ActDialog>
  )
}
