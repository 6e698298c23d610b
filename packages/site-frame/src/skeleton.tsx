type Shape = 'line' | 'title' | 'card' | 'picture'

/** A grey stand-in of the real layout; `label` says once, to those who listen, that something is loading. */
export function Skeleton({ shapes, label }: { shapes: readonly Shape[]; label: string }) {
  return (
    <div role="status" className="g-skeleton">
      <span className="g-unseen">{label}</span>
      {shapes.map((shape, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- stand-ins have no identity
        <span key={i} aria-hidden="true" className={`g-skeleton-${shape}`} />
      ))}
    </div>
  )
}
