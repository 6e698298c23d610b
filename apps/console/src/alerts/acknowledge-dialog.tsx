'use client'

import type { Alert, AlertVerdict } from '@girasol/contract'
import { useTranslations } from 'next-intl'
import { ActDialog } from '../duties/act-dialog.tsx'
import { SelectField } from '../duties/fields.tsx'
import { useSession } from '../session/session.tsx'

const verdicts = ['mistake', 'expected', 'falseAlarm', 'attack'] as const satisfies AlertVerdict[]

type Props = { alert: Alert; onDone: () => void; onClose: () => void }

/** Somebody says what was behind an alert. */
export function AcknowledgeDialog({ alert, onDone, onClose }: Props) {
  const text = useTranslations('watch.alerts')
  const titles = useTranslations('runbooks')
  const { client } = useSession()
  const params = { alertId: alert.id }
  return (
    <ActDialog
      title={text('acknowledgeTitle')}
      send={text('acknowledge')}
      check={({ verdict }) => (verdict ? null : 'verdict')}
      onSend={({ verdict }) =>
        client.alerts.acknowledgeAlert({ params, body: { verdict: verdict as AlertVerdict } })
      }
      onDone={onDone}
      onClose={onClose}
    >
      {(missing) => (
        <>
          <p>
            <strong>{titles(`${alert.kind}.title`)}</strong>
          </p>
          <SelectField
            label={text('verdictLabel')}
            name="verdict"
            options={[
              ['', text('verdictChoose')],
              ...verdicts.map((verdict) => [verdict, text(`verdict.${verdict}`)] as const),
            ]}
            error={missing === 'verdict' ? text('verdictMissing') : null}
          />
          <p className="c-quiet c-small">{text('acknowledgeBody')}</p>
        </>
      )}
    </ActDialog>
  )
}
