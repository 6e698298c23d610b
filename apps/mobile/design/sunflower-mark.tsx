import { smallSunflower, sunflower } from '@girasol/design-tokens'
import Svg, { Circle, G, Path } from 'react-native-svg'
import { usePalette } from './theme.ts'

/** The mark; a picture only, the name always stands beside it. */
export function SunflowerMark({ size }: { size: number }) {
  const palette = usePalette()
  const flower = size < 32 ? smallSunflower : sunflower
  return (
    <Svg width={size} height={size} viewBox={`0 0 ${flower.box} ${flower.box}`} aria-hidden>
      <Path fill={palette.sun} d={flower.back + flower.front} />
      <Circle cx={50} cy={50} r={flower.disc} fill={palette.seed} />
      <G fill={palette.sun}>
        {flower.seeds.map(({ x, y, r }) => (
          <Circle key={`${x} ${y}`} cx={x} cy={y} r={r} />
        ))}
      </G>
    </Svg>
  )
}
