import type { ReactNode } from 'react'

type Props = { id: string; title: string; beside?: ReactNode; children: ReactNode }

/** A titled card of a screen; what belongs beside the title stands there. */
export function Section({ id, title, beside, children }: Props) {
  return (
    <section aria-labelledby={id} className="g-card c-section">
      <div className="c-section-head">
        <h2 id={id}>{title}</h2>
        {beside}
      </div>
      {children}
    </section>
  )
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
