import { fromFeet } from './feet.ts'
import type { PlanView } from './plan-view.ts'
import styles from './roof-plan.module.css'

type Props = { view: PlanView; scale: number; north: string; scaleLabel: string; sun: string }

/** The paper under the roof: a grid of ten feet, north and the measure. */
export function PlanGround({ view, scale, north, scaleLabel, sun }: Props) {
  const ten = fromFeet(10)
  const size = 13 / scale
  const right = view.left + view.width - 26 / scale
  const top = view.top + 20 / scale
  const left = view.left + 16 / scale
  const bottom = view.top + view.height - 16 / scale
  return (
    <g aria-hidden="true">
      <defs>
        <pattern id="ten-feet" width={ten} height={ten} patternUnits="userSpaceOnUse">
          <path d={`M${ten} 0H0V${ten}`} className={styles.grid} />
        </pattern>
      </defs>
      <rect
        x={view.left}
        y={view.top}
        width={view.width}
        height={view.height}
        fill="url(#ten-feet)"
      />
      <path
        d={`M${right} ${top}v${26 / scale}m${-6 / scale} ${-19 / scale}l${6 / scale} ${-7 / scale}l${6 / scale} ${7 / scale}`}
        className={styles.north}
      />
      <text x={right} y={top + 42 / scale} fontSize={size} className={styles.mark}>
        {north}
      </text>
      <path
        d={`M${left} ${bottom - 5 / scale}v${5 / scale}h${ten}v${-5 / scale}`}
        className={styles.north}
      />
      <text x={left + ten / 2} y={bottom - 6 / scale} fontSize={size} className={styles.mark}>
        {scaleLabel}
      </text>
      <Sun x={right} y={bottom - 26 / scale} scale={scale} />
      <text
        x={view.left + view.width - 12 / scale}
        y={bottom}
        fontSize={size}
        className={styles.markEnd}
      >
        {sun}
      </text>
    </g>
  )
}

/** The sun at noon, at the south edge: that is where a roof here should look. */
function Sun({ x, y, scale }: { x: number; y: number; scale: number }) {
  const rays = [0, 45, 90, 135, 180, 225, 270, 315]
  return (
    <g transform={`translate(${x} ${y}) scale(${1 / scale})`} className={styles.sun}>
      <circle r="6" />
      {rays.map((degrees) => (
        <path key={degrees} d="M0 -9.5V-12.5" transform={`rotate(${degrees})`} />
      ))}
    </g>
  )
}
