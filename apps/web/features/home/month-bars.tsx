import styles from './pictures.module.css'

type Props = { kwh: readonly number[]; names: readonly string[]; title: string }

const high = 100
const wide = 22

/** Twelve bars of one year; the sentence beside it says the same in words. */
export function MonthBars({ kwh, names, title }: Props) {
  const most = Math.max(...kwh, 1)
  return (
    <svg
      viewBox={`0 0 ${wide * 12} ${high + 18}`}
      role="img"
      aria-label={title}
      className={styles.bars}
    >
      <line x1="0" x2={wide * 12} y1={high} y2={high} className={styles.ground} />
      {kwh.map((value, month) => {
        const height = Math.round((value / most) * (high - 6))
        return (
          <g key={names[month]}>
            <rect
              x={month * wide + 3}
              y={high - height}
              width={wide - 6}
              height={height}
              rx="3"
              className={styles.bar}
            />
            <text x={month * wide + wide / 2} y={high + 13} className={styles.month}>
              {names[month]?.slice(0, 1).toUpperCase()}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
