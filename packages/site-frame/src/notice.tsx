import type { ReactNode } from 'react'

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad'

type Props = { tone?: NoticeTone; title?: string; children?: ReactNode; reference?: string }

const signs: Record<NoticeTone, string> = {
  info: 'M12 8h.01M12 11v5',
  good: 'm8 12.5 2.8 2.8L16.5 9.5',
  warn: 'M12 7.5v5.5M12 16.2h.01',
  bad: 'm9 9 6 6m0-6-6 6',
}

/** What happened, said without taking the focus (role "status", or "alert" when it is bad). */
export function Notice({ tone = 'info', title, children, reference }: Props) {
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'} className={`g-notice g-notice-${tone}`}>
      <svg aria-hidden="true" width="24" height="24" viewBox="0 0 24 24" className="g-notice-sign">
        <circle cx="12" cy="12" r="9.5" />
        <path d={signs[tone]} />
      </svg>
      <div>
        {title ? <strong className="g-notice-title">{title}</strong> : null}
        {children ? <div>{children}</div> : null}
        {reference ? <p className="g-reference">{reference}</p> : null}
      </div>
    </div>
  )
}
