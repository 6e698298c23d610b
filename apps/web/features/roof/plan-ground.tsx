import { useTranslations } from 'next-intl'
import { fromFeet } from './feet.ts'
import type { PlanView } from './plan-view.ts'
import styles from './plan-ground.module.css'

type Props = { view: PlanView; scale: number; tight: boolean }

/** The paper under the roof: a grid of ten feet, the measure, and the way of the sun around it. */
export function PlanGround({ view, scale, tight }: Props) {
  const text = useTranslations('roof')
  const ten = fromFeet(10)
  const left = view.left + 14 / scale
  const bottom = view.top + view.height - 14 / scale
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
      <SunPath view={view} scale={scale} tight={tight} />
      <path
        d={`M${left} ${bottom - 5 / scale}v${5 / scale}h${ten}v${-5 / scale}`}
        className={styles.line}
      />
      <text x={left} y={bottom - 9 / scale} fontSize={12 / scale} className={styles.markStart}>
        {text('scale')}
      </text>
    </g>
  )
}

/** From the east over the south to the west: where the sun stands in the morning, at noon and in the evening. */
function SunPath({ view, scale, tight }: Props) {
  const text = useTranslations('roof')
  const x = view.left + view.width / 2
  const y = view.top + view.height / 2
  const across = view.width / 2 - 24 / scale
  const down = view.height / 2 - 24 / scale
  return (
    <>
      <path
        d={`M${x + across} ${y}A${across} ${down} 0 0 1 ${x - across} ${y}`}
        className={styles.sunPath}
      />
      <text x={x} y={y - down + 4 / scale} fontSize={15 / scale} className={styles.north}>
        {text('compassLetters.n')}
      </text>
      <path
        d={`M${x} ${y - down - 18 / scale}l${5 / scale} ${8 / scale}h${-10 / scale}z`}
        className={styles.northTip}
      />
      <Sun x={x + across} y={y} scale={scale} letter={text('compassLetters.e')} />
      <Sun x={x} y={y + down} scale={scale} letter={text('compassLetters.s')} />
      <Sun x={x - across} y={y} scale={scale} letter={text('compassLetters.w')} />
      {tight ? null : <SunWords x={x} y={y} across={across} down={down} scale={scale} />}
    </>
  )
}

type WordsProps = { x: number; y: number; across: number; down: number; scale: number }

/** Whose sun stands where, where there is room. */
function SunWords({ x, y, across, down, scale }: WordsProps) {
  const text = useTranslations('roof')
  const size = 12 / scale
  const aside = 18 / scale
  return (
    <>
      <text
        x={x + across + 14 / scale}
        y={y + aside + 6 / scale}
        fontSize={size}
        className={styles.markEnd}
      >
        {text('sun.morning')}
      </text>
      <text x={x + aside} y={y + down + 5 / scale} fontSize={size} className={styles.markStart}>
        {text('sun.midday')}
      </text>
      <text
        x={x - across - 14 / scale}
        y={y + aside + 6 / scale}
        fontSize={size}
        className={styles.markStart}
      >
        {text('sun.evening')}
      </text>
    </>
  )
}

type SunProps = { x: number; y: number; scale: number; letter: string }

function Sun({ x, y, scale, letter }: SunProps) {
  const rays = [0, 45, 90, 135, 180, 225, 270, 315]
  return (
    <g transform={`translate(${x} ${y}) scale(${1 / scale})`} className={styles.sun}>
      {rays.map((degrees) => (
        <path key={degrees} d="M0 -11V-14" transform={`rotate(${degrees})`} />
      ))}
      <circle r="8.5" />
      <text y="0.5" fontSize="11" className={styles.sunLetter}>
        {letter}
      </text>
    </g>
  )
}
