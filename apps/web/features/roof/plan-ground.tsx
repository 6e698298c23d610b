import type { PlanPoint } from '@girasol/roof-layout'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { useMonthNames } from '../figures/month-names.ts'
import { fromFeet } from './feet.ts'
import type { PlanView } from './plan-view.ts'
import styles from './plan-ground.module.css'
import { sunWay } from './sun-way.ts'

type Props = { view: PlanView; scale: number; /** Degrees. */ latitude: number }

/** The paper under the roof: a grid of ten feet, the measure, and the ways of the sun over it. */
export function PlanGround({ view, scale, latitude }: Props) {
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
      <SunPaths view={view} scale={scale} latitude={latitude} />
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

/** The longest day, the two of equal length, and the shortest: the ways between which the sun stays (months from 0). */
const days = [
  { month: 5, declinationDeg: 23.44 },
  { month: 2, declinationDeg: 0 },
  { month: 11, declinationDeg: -23.44 },
]

/** The ways of the sun over this place: the middle is overhead, the edge of the paper the horizon. */
function SunPaths({ view, scale, latitude }: Props) {
  const text = useTranslations('roof')
  const months = useMonthNames('short')
  const x = view.left + view.width / 2
  const y = view.top + view.height / 2
  const across = view.width / 2 - 24 / scale
  const down = view.height / 2 - 24 / scale
  const at = (spot: PlanPoint) => ({ x: x + across * spot.x, y: y - down * spot.y })
  return (
    <>
      {days.map(({ month, declinationDeg }) => {
        const way = sunWay(latitude, declinationDeg).map(at)
        const ends = declinationDeg === 0 ? [] : [way[0], way.at(-1)]
        return (
          <Fragment key={month}>
            <polyline
              points={way.map((one) => `${one.x.toFixed(2)},${one.y.toFixed(2)}`).join(' ')}
              className={styles.sunPath}
            />
            {ends.map((end, index) =>
              end ? (
                <text
                  key={index}
                  x={end.x}
                  y={end.y}
                  fontSize={12 / scale}
                  className={styles.month}
                >
                  {months[month]}
                </text>
              ) : null,
            )}
          </Fragment>
        )
      })}
      <text x={x} y={y - down + 4 / scale} fontSize={15 / scale} className={styles.north}>
        {text('compassLetters.n')}
      </text>
      <path
        d={`M${x} ${y - down - 18 / scale}l${5 / scale} ${8 / scale}h${-10 / scale}z`}
        className={styles.northTip}
      />
      <Sun x={x + across} y={y} scale={scale} letter={text('compassLetters.e')} />
      <Sun x={x - across} y={y} scale={scale} letter={text('compassLetters.w')} />
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
