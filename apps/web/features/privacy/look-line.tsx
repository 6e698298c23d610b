'use client'

import type { PersonalAccess } from '@girasol/contract'
import { Button } from '@girasol/site-frame/button.tsx'
import { useFormatter, useTranslations } from 'next-intl'
import styles from './privacy.module.css'

/** A look in words: "Support opened your record". */
export function useLookWords(): (access: PersonalAccess) => string {
  const text = useTranslations('privacy.looks')
  const words = useTranslations('access')
  return ({ role, fieldGroup }) =>
    text('line', { who: words(`role.${role}`), what: words(`fieldGroup.${fieldGroup}`) })
}

/** The end of a case's id: enough to name it on the phone. */
const short = (id: string) => id.slice(-6).toUpperCase()

type Props = { access: PersonalAccess; onAsk: () => void }

export function LookLine({ access, onAsk }: Props) {
  const text = useTranslations('privacy.looks')
  const words = useTranslations('access')
  const format = useFormatter()
  const line = useLookWords()(access)
  const at = new Date(access.at)
  return (
    <li className={styles.look}>
      <div className={styles.lookHead}>
        <strong>{line}</strong>
        <time dateTime={access.at} className="g-hint">
          {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </div>
      <p className="g-hint">
        {access.fieldGroup === 'case'
          ? null
          : `${text('manner', { manner: words(`manner.${access.manner}`) })} `}
        {text('reason', { reason: words(`reason.${access.reason}`) })}
        {access.caseId ? ` ${text('case', { number: short(access.caseId) })}.` : null}
      </p>
      {access.asked ? (
        <Asked asked={access.asked} />
      ) : (
        <Button look="quiet" aria-label={text('askNamed', { line })} onClick={onAsk}>
          {text('ask')}
        </Button>
      )}
    </li>
  )
}

function Asked({ asked }: { asked: NonNullable<PersonalAccess['asked']> }) {
  const text = useTranslations('privacy.looks')
  return (
    <div className={styles.asked}>
      {asked.question ? (
        <p>
          <span className={styles.said}>{text('asked')}</span> {asked.question}
        </p>
      ) : (
        <p>{text('askedPlain')}</p>
      )}
      {asked.answers.map((answer) => (
        <p key={answer.at}>
          <span className={styles.said}>{text('answer')}</span> {answer.text}
        </p>
      ))}
      {asked.answers.length === 0 ? <p className="g-hint">{text('waiting')}</p> : null}
    </div>
  )
}
