import Svg, { Circle, G, Line, Path, Text as SvgText } from 'react-native-svg'
import { fonts } from '../../design/fonts'
import { Picture } from '../../design/picture.tsx'
import { usePalette } from '../../design/theme.ts'
import { useFigures } from '../language/figures.ts'
import { ringKm } from './bearing.ts'

type Props = { km: number; degrees: number; name: string }

/** The roof in the middle, rings of distance around it, and the crew where it is; north is up. */
export function CrewMap({ km, degrees, name }: Props) {
  const palette = usePalette()
  const { miles } = useFigures()
  const ring = ringKm(km)
  const reach = (km / ring) * 70
  const angle = (degrees * Math.PI) / 180
  const crew = { x: 160 + Math.sin(angle) * reach, y: 85 - Math.cos(angle) * reach }
  return (
    <Picture name={name} ground={palette.land}>
      <Svg width="100%" viewBox="0 0 320 170" style={{ aspectRatio: 320 / 170 }} aria-hidden>
        {[1, 0.5].map((share) => (
          <G key={share}>
            <Circle
              cx={160}
              cy={85}
              r={70 * share}
              fill="none"
              stroke={palette.control}
              strokeDasharray="2 4"
            />
            <SvgText
              fontFamily={fonts.text}
              x={160}
              y={85 + 70 * share - 4}
              fontSize={10}
              textAnchor="middle"
              fill={palette.ink}
            >
              {miles(ring * share)}
            </SvgText>
          </G>
        ))}
        <Line
          x1={crew.x}
          y1={crew.y}
          x2={160}
          y2={85}
          stroke={palette.brand}
          strokeWidth={2.5}
          strokeDasharray="1 6"
          strokeLinecap="round"
        />
        <Path
          d="M160 71L175 84H171V97H149V84H145Z"
          fill={palette.brand}
          stroke={palette.surface}
          strokeWidth={1.5}
        />
        <Circle
          cx={crew.x}
          cy={crew.y}
          r={9}
          fill={palette.sun}
          stroke={palette.ink}
          strokeWidth={2}
        />
      </Svg>
    </Picture>
  )
}
