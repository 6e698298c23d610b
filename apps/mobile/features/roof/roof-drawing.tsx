import { radius } from '@girasol/design-tokens'
import { type Cell, type PlanPoint, type RoofPlane, toPlan, toPlane } from '@girasol/roof-layout'
import { type ReactNode, useState } from 'react'
import { type GestureResponderEvent, StyleSheet, View } from 'react-native'
import Svg, { Circle, G, Path, Polygon, Text as SvgText } from 'react-native-svg'
import { useTranslations } from 'use-intl'
import { fonts } from '../../design/fonts'
import { usePalette } from '../../design/theme.ts'
import type { Draft } from '../estimate/draft.ts'
import { AroundPicture } from './around-picture.tsx'
import { extentOf } from './obstruction.ts'
import { middleOf } from './edit-plane.ts'
import {
  aspect,
  cornersOf,
  isWithin,
  onPlan,
  type PlanView,
  pointsOf,
  viewBox,
} from './plan-view.ts'
import { cellAt, isRemoved } from './removed-panels.ts'
import type { Selection } from './selection.ts'

type Props = {
  draft: Draft
  view: PlanView
  selection: Selection
  onTapPlane: (planeId: string) => void
  onTapCell: (planeId: string, cell: Cell) => void
  /** The handles of what is selected, for a drawing of that width in pixels. */
  handles: (widthPx: number) => ReactNode
}

/** The roof seen from above, north up, with its panels. A tap chooses a side, or takes a panel of the chosen one away. */
export function RoofDrawing({ draft, view, selection, onTapPlane, onTapCell, handles }: Props) {
  const palette = usePalette()
  const t = useTranslations('app.roof')
  const [widthPx, setWidth] = useState(0)
  const { planes } = draft.inputs.roof
  const tap = ({ nativeEvent }: GestureResponderEvent) => {
    const at = { left: nativeEvent.locationX, top: nativeEvent.locationY }
    const plane = planeBelow(onPlan(at, view, widthPx), planes, selection)
    if (!plane) return
    if (!isChosen(plane, selection)) return onTapPlane(plane.id)
    const layout = draft.computed.detail.layouts.find(({ planeId }) => planeId === plane.id)
    const cell = cellAt(layout, toPlane(plane, onPlan(at, view, widthPx)))
    if (cell) onTapCell(plane.id, cell)
  }
  return (
    <View style={[styles.ground, { backgroundColor: palette.land }]}>
      <View
        accessible
        role="img"
        onLayout={({ nativeEvent }) => setWidth(nativeEvent.layout.width)}
        aria-label={t('picture', { planes: planes.length, panels: draft.computed.result.panels })}
      >
        <Svg width="100%" viewBox={viewBox(view)} style={styles.picture} aria-hidden>
          <AroundPicture surroundings={draft.inputs.surroundings} />
          {planes.map((plane, index) => (
            <PlanePicture
              key={plane.id}
              draft={draft}
              plane={plane}
              number={index + 1}
              chosen={isChosen(plane, selection)}
            />
          ))}
          <NorthArrow view={view} />
        </Svg>
      </View>
      <View
        aria-hidden
        importantForAccessibility="no-hide-descendants"
        onStartShouldSetResponder={() => true}
        onResponderRelease={tap}
        style={StyleSheet.absoluteFill}
      />
      {widthPx > 0 ? handles(widthPx) : null}
    </View>
  )
}

function isChosen({ id }: RoofPlane, selection: Selection): boolean {
  return selection.kind !== 'tree' && selection.planeId === id
}

/** The chosen side comes first where several lie upon each other. */
function planeBelow(point: PlanPoint, planes: readonly RoofPlane[], selection: Selection) {
  const below = planes.filter((plane) => isWithin(point, cornersOf(plane)))
  return below.find((plane) => isChosen(plane, selection)) ?? below.at(-1)
}

type PlaneProps = { draft: Draft; plane: RoofPlane; number: number; chosen: boolean }

function PlanePicture({ draft, plane, number, chosen }: PlaneProps) {
  const palette = usePalette()
  const middle = toPlan(plane, middleOf(plane))
  return (
    <G>
      <Polygon
        points={pointsOf(cornersOf(plane))}
        fill={palette.roof}
        stroke={chosen ? palette.brand : palette.control}
        strokeWidth={chosen ? 0.2 : 0.08}
        strokeLinejoin="round"
      />
      <PanelPicture draft={draft} plane={plane} />
      {plane.obstructions.map((obstruction) => {
        const { u, v, widthM } = extentOf(obstruction)
        const { shape } = obstruction
        const looks = { fill: palette.chartOther, stroke: palette.ink, strokeWidth: 0.05 }
        if ('points' in shape) {
          const points = pointsOf(shape.points.map((point) => toPlan(plane, point)))
          return <Polygon key={obstruction.id} points={points} {...looks} />
        }
        const { x, y } = toPlan(plane, { u, v })
        return <Circle key={obstruction.id} cx={x} cy={-y} r={widthM / 2} {...looks} />
      })}
      {chosen ? null : <NumberSign number={number} at={middle} />}
    </G>
  )
}

/** Panels as they are built; places left empty by hand stay as dashed outlines, other free places are not drawn. */
function PanelPicture({ draft, plane }: Omit<PlaneProps, 'number' | 'chosen'>) {
  const palette = usePalette()
  const layout = draft.computed.detail.layouts.find(({ planeId }) => planeId === plane.id)
  const { removed } = draft.inputs.panels
  return layout?.cells.map((cell) => {
    const gone = isRemoved(cell, plane.id, removed)
    if (!cell.used && !gone) return null
    const points = pointsOf(cell.corners.map((corner) => toPlan(plane, corner)))
    return (
      <Polygon
        key={points}
        points={points}
        fill={gone ? 'none' : palette.panel}
        stroke={gone ? palette.ink : palette.panelLine}
        strokeWidth={0.05}
        strokeDasharray={gone ? '0.2 0.15' : undefined}
      />
    )
  })
}

function NumberSign({ number, at }: { number: number; at: PlanPoint }) {
  const palette = usePalette()
  return (
    <G>
      <Circle
        cx={at.x}
        cy={-at.y}
        r={0.7}
        fill={palette.surface}
        stroke={palette.control}
        strokeWidth={0.05}
      />
      <SvgText
        fontFamily={fonts.text}
        x={at.x}
        y={-at.y + 0.3}
        fontSize={0.85}
        textAnchor="middle"
        fill={palette.ink}
      >
        {String(number)}
      </SvgText>
    </G>
  )
}

function NorthArrow({ view }: { view: PlanView }) {
  const palette = usePalette()
  const t = useTranslations('app.roof')
  const size = view.widthM * 0.035
  const x = view.x + view.widthM / 2 - size * 1.6
  const y = -view.y - view.widthM / aspect / 2 + size * 1.5
  const d = `M${x} ${y - size}L${x + size * 0.45} ${y + size * 0.5}L${x} ${y + size * 0.15}L${x - size * 0.45} ${y + size * 0.5}Z`
  return (
    <G>
      <Path d={d} fill={palette.ink} />
      <SvgText
        fontFamily={fonts.text}
        x={x}
        y={y + size * 1.5}
        fontSize={size * 0.95}
        textAnchor="middle"
        fill={palette.ink}
      >
        {t('northSign')}
      </SvgText>
    </G>
  )
}

const styles = StyleSheet.create({
  ground: { borderRadius: radius.normal, overflow: 'hidden', position: 'relative' },
  picture: { aspectRatio: aspect },
})
