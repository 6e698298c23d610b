import Svg, { Circle, Path, Polygon } from 'react-native-svg'
import { useTranslations } from 'use-intl'
import { Picture } from '../../design/picture.tsx'
import { usePalette } from '../../design/theme.ts'

const panels = [0, 1, 2, 3].flatMap((column) => [0, 1].map((row) => ({ column, row })))

/** The first screen's picture: a house under the sun's path over a day. */
export function SunPicture() {
  const palette = usePalette()
  const t = useTranslations('app.place')
  return (
    <Picture name={t('picture')} ground={palette.sky}>
      <Svg width="100%" viewBox="0 0 360 170" style={{ aspectRatio: 360 / 170 }} aria-hidden>
        <Path
          d="M20 150A160 128 0 0 1 340 150"
          fill="none"
          stroke={palette.sun}
          strokeWidth={2}
          strokeDasharray="2 7"
          strokeLinecap="round"
        />
        {hours.map(({ x, y, r }) => (
          <Circle key={x} cx={x} cy={y} r={r} fill={palette.sun} />
        ))}
        <Path d="M0 150H360V170H0Z" fill={palette.land} />
        <Path d="M112 104H248V150H112Z" fill={palette.surface} stroke={palette.line} />
        <Path d="M168 122H192V150H168Z" fill={palette.brand} />
        <Polygon points="124,64 236,64 262,106 98,106" fill={palette.roof} />
        {panels.map(({ column, row }) => (
          <Polygon
            key={`${column} ${row}`}
            points={panelPoints(column, row)}
            fill={palette.panel}
            stroke={palette.panelLine}
            strokeWidth={1}
          />
        ))}
      </Svg>
    </Picture>
  )
}

/** The sun at nine hours between rise and set, largest at noon. */
const hours = Array.from({ length: 9 }, (_, index) => {
  const angle = Math.PI * (0.08 + (index * 0.84) / 8)
  const noon = index === 4
  return {
    x: 180 - Math.cos(angle) * 160,
    y: 150 - Math.sin(angle) * 128,
    r: noon ? 15 : 3.5,
  }
})

/** A panel's corners on the roof, which widens from ridge to eave. */
function panelPoints(column: number, row: number): string {
  const corner = (across: number, down: number) => {
    const share = (8 + down * 17.5) / 42
    const left = 124 - 26 * share
    const right = 236 + 26 * share
    const x = left + 14 + ((right - left - 28) * across) / 4
    return `${x.toFixed(1)},${(64 + share * 42 - 3).toFixed(1)}`
  }
  const edges = [
    [column + 0.03, row],
    [column + 0.97, row],
    [column + 0.97, row + 0.93],
    [column + 0.03, row + 0.93],
  ] as const
  return edges.map(([across, down]) => corner(across, down)).join(' ')
}
