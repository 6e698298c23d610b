'use client'

import type { OutputOf } from '@girasol/api-client'
import { useLocale, useTranslations } from 'next-intl'
import { CopyButton } from '../frame/copy-button.tsx'
import { Moment, useAge } from '../frame/moment.tsx'

type Props = { checkpoint: OutputOf<'staff', 'readTrail'>['checkpoint']; loading: boolean }

/** What is signed and kept outside the database, and how anybody can check it without believing this page. */
export function Checkpoint({ checkpoint, loading }: Props) {
  const text = useTranslations('console.trail')
  return (
    <section aria-labelledby="checkpoint" className="g-card c-section c-checkpoint">
      <div>
        <h2 id="checkpoint">{text('checkpoint')}</h2>
        {checkpoint ? <Signed checkpoint={checkpoint} /> : null}
        {checkpoint || loading ? null : <p>{text('checkpointNone')}</p>}
      </div>
      <div className="c-verify">
        <p className="c-small">{text('verify')}</p>
        <p className="c-command">
          <code>{text('command')}</code>
          <CopyButton value={text('command')} label={text('copyCommand')} />
        </p>
      </div>
    </section>
  )
}

function Signed({ checkpoint }: { checkpoint: NonNullable<Props['checkpoint']> }) {
  const text = useTranslations('console.trail')
  const age = useAge()
  const language = useLocale()
  return (
    <>
      <p className="c-checkpoint-size" lang={language}>
        {text('checkpointSize', { count: checkpoint.size })}
      </p>
      <p className="c-quiet">
        {text.rich('checkpointAt', {
          time: () => <Moment at={checkpoint.at} />,
          age: age(checkpoint.at),
        })}
      </p>
      <dl className="c-facts-line">
        <div>
          <dt>{text('root')}</dt>
          <dd className="c-root">{checkpoint.root}</dd>
        </div>
      </dl>
    </>
  )
}
