import type { Site } from '@girasol/pv-model'
import { skyDots } from '../figures/sky-dots.ts'
import styles from './pictures.module.css'

type Compass = { north: string; east: string; south: string; west: string }

const size = 92
const round = (value: number) => Math.round(value * 10) / 10

/** The year's sun on the sky over one station, from its weather file. Looks like the seeds of a sunflower, and is data. */
export function SkyPicture({
  site,
  title,
  compass,
}: {
  site: Site
  title: string
  compass: Compass
}) {
  const rings = [30, 60].map((elevation) => Math.tan(((90 - elevation) * Math.PI) / 360) * size)
  return (
    <svg viewBox="-112 -112 224 224" role="img" aria-label={title} className={styles.sky}>
      <circle r={size} className={styles.horizon} />
      {rings.map((radius) => (
        <circle key={radius} r={round(radius)} className={styles.ring} />
      ))}
      {skyDots(site).map(({ month, hour, x, y, strength }) => (
        <circle
          key={`${month}-${hour}`}
          cx={round(x * size)}
          cy={round(y * size)}
          r={round(0.6 + 3.1 * strength)}
          className={strength > 0.6 ? styles.strong : styles.soft}
        />
      ))}
      <g className={styles.compass} aria-hidden="true">
        <text y="-99">{compass.north}</text>
        <text y="107">{compass.south}</text>
        <text x="-102" y="4">
          {compass.east}
        </text>
        <text x="102" y="4">
          {compass.west}
        </text>
      </g>
    </svg>
  )
}
