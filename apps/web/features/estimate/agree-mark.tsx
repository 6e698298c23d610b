'use client'

import { ApiProblem } from '@girasol/api-client'
import { useFormatter, useTranslations } from 'next-intl'
import styles from './save.module.css'
import type { Agreement } from './use-agreement.ts'

type Props = { agreement: Agreement; milliseconds: number }

/** Whether our server comes to the very same figures, and how long this device took. */
export function AgreeMark({ agreement, milliseconds }: Props) {
  const text = useTranslations('estimate.save')
  const say = useWords()
  return (
    <p className={styles.agree} data-agreement={agreement.at}>
      <svg aria-hidden="true" width="20" height="20" viewBox="0 0 24 24">
        <circle cx="12" cy="12" r="9.5" />
        <path d={signs[agreement.at]} />
      </svg>
      <span role="status">{say(agreement)}</span>
      <span className={styles.took}>{text('computedIn', { ms: Math.ceil(milliseconds) })}</span>
    </p>
  )
}

const signs: Record<Agreement['at'], string> = {
  asking: 'M8 12h.01M12 12h.01M16 12h.01',
  same: 'm8 12.5 2.8 2.8L16.5 9.5',
  differs: 'M12 7.5v5.5M12 16.2h.01',
  notAsked: 'M8 12h8',
}

function useWords() {
  const text = useTranslations('estimate.agree')
  const save = useTranslations('estimate.save')
  const errors = useTranslations('errors')
  const format = useFormatter()
  return (agreement: Agreement): string => {
    if (agreement.at === 'asking') return text('asking')
    if (agreement.at === 'same') return save('agrees')
    if (agreement.at === 'differs')
      return text('differs', { parts: format.list(agreement.parts.map((p) => text(`parts.${p}`))) })
    const problem = agreement.problem instanceof ApiProblem ? agreement.problem : null
    if (problem?.status === 0) return text('offline')
    return text('notAsked', { reason: errors(problem?.code ?? 'internal') })
  }
}
