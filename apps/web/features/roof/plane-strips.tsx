import type { Layout, RoofPlane } from '@girasol/roof-layout'
import { useId } from 'react'
import { planePoints } from './plan-view.ts'
import styles from './plan-parts.module.css'

type Props = { plane: RoofPlane; layout: Layout }

/** What is kept clear: strips along the edges that ask for one, the pathway, and around what stands on the plane. */
export function PlaneStrips({ plane, layout: { setbacks, pathway } }: Props) {
  const { outline, edges, obstructions } = plane
  const clip = useId()
  return (
    <g aria-hidden="true">
      <clipPath id={clip}>
        <polygon points={planePoints(outline)} />
      </clipPath>
      <g clipPath={`url(#${clip})`} className={styles.clear}>
        {outline.map((a, index) => {
          const b = outline[(index + 1) % outline.length]!
          const width = setbacks[edges[index]!]
          return width > 0 ? (
            <line
              key={index}
              x1={a.u}
              y1={a.v}
              x2={b.u}
              y2={b.v}
              strokeWidth={2 * width}
              className={styles.strip}
            />
          ) : null
        })}
        {pathway ? <polygon points={planePoints(pathway)} className={styles.pathway} /> : null}
        {obstructions.map(({ id, shape, clearanceM }) =>
          'points' in shape ? (
            <polygon
              key={id}
              points={planePoints(shape.points)}
              strokeWidth={2 * clearanceM}
              className={styles.stripAround}
            />
          ) : (
            <circle
              key={id}
              cx={shape.centre.u}
              cy={shape.centre.v}
              r={shape.radiusM + clearanceM}
              className={styles.pathway}
            />
          ),
        )}
      </g>
    </g>
  )
}
