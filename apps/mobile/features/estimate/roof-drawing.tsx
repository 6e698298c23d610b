import type { RoofPlane } from '@girasol/contract'
import { layoutOnPlan, planeOnPlan, type PlanPoint } from '@girasol/estimate'
import type { Palette } from '@girasol/design-tokens'
import Svg, { Circle, G, Path, Polygon, Text as SvgText } from 'react-native-svg'
import { useTranslations } from 'use-intl'
import { fonts } from '../../design/fonts'
import { Picture } from '../../design/picture.tsx'
import { usePalette } from '../../design/theme.ts'
import { moduleById, type Result } from './device-model.ts'
import { extentOf } from './roof-plan.ts'

type Props = {
  planes: readonly RoofPlane[]
  result: Result
  moduleId: string
  setbackM: number
  chosenId: string
  onChoose: (id: string) => void
}

/** The roof seen from above, north up, with the panels that fit; each side can also be tapped. */
export function RoofDrawing({ planes, result, moduleId, setbackM, chosenId, onChoose }: Props) {
  const palette = usePalette()
  const t = useTranslations('app.roof')
  const { left, right, low, high } = extentOf(planes)
  const margin = 2.2
  const size = Math.max(right - left, (high - low) * 1.6, 9) + 2 * margin
  const middle = { x: (left + right) / 2, y: (low + high) / 2 }
  const box = `${middle.x - size / 2} ${-middle.y - size / 3.2} ${size} ${size / 1.6}`
  return (
    <Picture
      name={t('picture', { planes: planes.length, panels: result.panels })}
      ground={palette.land}
    >
      <Svg width="100%" viewBox={box} style={{ aspectRatio: 1.6 }} aria-hidden>
        {planes.map((plane, index) => (
          <PlaneShape
            key={plane.id}
            plane={plane}
            number={index + 1}
            chosen={plane.id === chosenId}
            panels={panelsOf(plane, result, moduleId, setbackM)}
            palette={palette}
            onPress={() => onChoose(plane.id)}
          />
        ))}
        <NorthArrow
          x={middle.x + size / 2 - size * 0.05}
          y={-middle.y - size / 3.2 + size * 0.08}
          size={size * 0.05}
          palette={palette}
        />
      </Svg>
    </Picture>
  )
}

type PlaneProps = {
  plane: RoofPlane
  number: number
  chosen: boolean
  panels: readonly (readonly PlanPoint[])[]
  palette: Palette
  onPress: () => void
}

function PlaneShape({ plane, number, chosen, panels, palette, onPress }: PlaneProps) {
  const outline = planeOnPlan(plane)
  const eave = between(outline[0], outline[1])
  const facing = (plane.azimuthDeg * Math.PI) / 180
  const label = { x: eave.x + Math.sin(facing) * 0.9, y: eave.y + Math.cos(facing) * 0.9 }
  return (
    <G onPress={onPress}>
      <Polygon
        points={pointsOf(outline)}
        fill={palette.roof}
        stroke={chosen ? palette.brand : palette.control}
        strokeWidth={chosen ? 0.22 : 0.08}
        strokeLinejoin="round"
      />
      {panels.map((corners) => (
        <Polygon
          key={pointsOf(corners)}
          points={pointsOf(corners)}
          fill={palette.panel}
          stroke={palette.panelLine}
          strokeWidth={0.05}
        />
      ))}
      <Circle cx={label.x} cy={-label.y} r={0.62} fill={chosen ? palette.brand : palette.surface} />
      <SvgText
        fontFamily={fonts.text}
        x={label.x}
        y={-label.y + 0.28}
        fontSize={0.8}
        textAnchor="middle"
        fill={chosen ? palette.onBrand : palette.ink}
      >
        {String(number)}
      </SvgText>
    </G>
  )
}

type ArrowProps = { x: number; y: number; size: number; palette: Palette }

function NorthArrow({ x, y, size, palette }: ArrowProps) {
  const d = `M${x} ${y - size}L${x + size * 0.45} ${y + size * 0.5}L${x} ${y + size * 0.15}L${x - size * 0.45} ${y + size * 0.5}Z`
  return (
    <G>
      <Path d={d} fill={palette.ink} />
      <SvgText
        fontFamily={fonts.text}
        x={x}
        y={y + size * 1.5}
        fontSize={size * 0.9}
        textAnchor="middle"
        fill={palette.ink}
      >
        N
      </SvgText>
    </G>
  )
}

function panelsOf(plane: RoofPlane, result: Result, moduleId: string, setbackM: number) {
  const module = moduleById(moduleId)
  const count = result.planes.find(({ id }) => id === plane.id)?.panels ?? 0
  return module ? layoutOnPlan(plane, module, setbackM, count).map(({ corners }) => corners) : []
}

/** Screens count y downwards, plans upwards. */
function pointsOf(points: readonly PlanPoint[]): string {
  return points.map(({ x, y }) => `${x.toFixed(3)},${(-y).toFixed(3)}`).join(' ')
}

function between(a: PlanPoint, b: PlanPoint): PlanPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
