import type { Surroundings } from '@girasol/estimate'
import { Circle, G, Polygon } from 'react-native-svg'
import { usePalette } from '../../design/theme.ts'
import { pointsOf } from './plan-view.ts'

/** Trees with their crowns and neighbouring buildings, as they stand on the plan. */
export function AroundPicture({ surroundings }: { surroundings: Surroundings }) {
  const palette = usePalette()
  return (
    <G>
      {surroundings.buildings.map(({ id, x, y, widthM, depthM, turnDeg }) => {
        const turn = (turnDeg * Math.PI) / 180
        const corner = (across: number, deep: number) => ({
          x: x + across * widthM * Math.cos(turn) + deep * depthM * Math.sin(turn),
          y: y - across * widthM * Math.sin(turn) + deep * depthM * Math.cos(turn),
        })
        const corners = [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)]
        return (
          <Polygon
            key={id}
            points={pointsOf(corners)}
            fill={palette.sunken}
            stroke={palette.control}
            strokeWidth={0.1}
          />
        )
      })}
      {surroundings.trees.map(({ id, x, y, crownRadiusM, kind }) => (
        <G key={id}>
          <Circle
            cx={x}
            cy={-y}
            r={crownRadiusM}
            fill={palette.brandSoft}
            stroke={palette.brand}
            strokeWidth={0.12}
            strokeDasharray={kind === 'deciduous' ? '0.5 0.3' : undefined}
          />
          <Circle cx={x} cy={-y} r={0.25} fill={palette.brand} />
        </G>
      ))}
    </G>
  )
}
