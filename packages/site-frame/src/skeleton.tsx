export type Shape = 'line' | 'title' | 'card' | 'picture'

type Props = {
  shapes: readonly Shape[]
  label: string
  /** Where the real page has two columns: what stands in each of them, below `shapes`. */
  columns?: readonly [readonly Shape[], readonly Shape[]]
}

function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  return shapes.map((shape, i) => (
    // oxlint-disable-next-line react/no-array-index-key -- stand-ins have no identity
    <span key={i} aria-hidden="true" className={`g-skeleton-${shape}`} />
  ))
}

/** A grey stand-in of the real layout; `label` says once, to those who listen, that something is loading. */
export function Skeleton({ shapes, label, columns }: Props) {
  return (
    <div role="status" className="g-skeleton">
      <span className="g-unseen">{label}</span>
      <Shapes shapes={shapes} />
      {columns ? (
        <div className="g-skeleton-columns">
          {columns.map((column) => (
            <div key={column.join()} className="g-skeleton">
              <Shapes shapes={column} />
            </div>
          ))}
        </div>
      ) : null}
    </div>
  )
}
