import type { ReactNode } from 'react'

type Props = {
  name: string
  figure: ReactNode
  /** One line under the figure, for example its unit or range. */
  detail?: ReactNode
  /** The summary of the drawer that says where the figure comes from. */
  whyLabel?: string
  why?: ReactNode
}

/** One number that matters, with "why" behind it. */
export function FigureCard({ name, figure, detail, whyLabel, why }: Props) {
  return (
    <div className="g-figure">
      <p className="g-figure-name">{name}</p>
      <p className="g-figure-value">{figure}</p>
      {detail ? <p className="g-figure-detail">{detail}</p> : null}
      {why ? (
        <details className="g-why">
          <summary>{whyLabel}</summary>
          <div>{why}</div>
        </details>
      ) : null}
    </div>
  )
}
