import { space } from '@girasol/design-tokens'
import {
  moveVertex,
  removeVertex,
  retypeEdge,
  type RoofPlane,
  splitEdge,
} from '@girasol/roof-layout'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Choice } from '../../design/choice.tsx'
import { Text } from '../../design/text.tsx'
import { NumberRow } from '../estimate/number-row.tsx'
import { toFeet, toMetres } from '../language/figures.ts'
import { compass, directionOf } from './compass.ts'
import { lengthened, limits, pitched, turned, widened } from './edit-plane.ts'
import { LengthRow } from './length-row.tsx'
import { boxOf, shaped, shapeOf, shapes } from './plane-shape.ts'
import type { RoofEdit } from './use-roof-edit.ts'

type Props = { plane: RoofPlane; edit: RoofEdit }

/** A side by its numbers: shape, facing, pitch, width and length. */
export function SizePanel({ plane, edit }: Props) {
  const t = useTranslations('app.roof')
  const box = boxOf(plane)
  const shape = shapeOf(plane)
  return (
    <View style={{ gap: space.snug }}>
      <Text>{t('shape')}</Text>
      <Choice
        label={t('shape')}
        chosen={shape}
        options={shapes.map((value) => ({ value, label: t(`shapes.${value}`) }))}
        onChoose={(value) => value && edit.putPlane(shaped(plane, value))}
      />
      <Text>{t('facing')}</Text>
      <Choice
        label={t('facing')}
        chosen={directionOf(plane.azimuthDeg)}
        options={compass.map((value) => ({ value, label: t(`compass.${value}`) }))}
        onChoose={(value) => edit.putPlane(turned(plane, compass.indexOf(value) * 45))}
      />
      <NumberRow
        name="direction"
        unit="degrees"
        value={plane.azimuthDeg}
        least={0}
        most={359}
        step={5}
        onChange={(degrees) => edit.putPlane(turned(plane, degrees))}
      />
      <NumberRow
        name="pitch"
        unit="degrees"
        value={plane.pitchDeg}
        least={0}
        most={75}
        step={1}
        digits={1}
        onChange={(degrees) => edit.putPlane(pitched(plane, degrees))}
      />
      <LengthRow
        label={t('width')}
        metres={box.widthM}
        range={limits.widthM}
        onChange={(metres) => edit.putPlane(widened(plane, metres))}
      />
      <LengthRow
        label={t('slope')}
        metres={box.lengthM}
        range={limits.lengthM}
        onChange={(metres) => edit.putPlane(lengthened(plane, metres))}
      />
    </View>
  )
}

const edgeKinds = ['eave', 'rake', 'ridge', 'hip', 'valley'] as const

/** A side corner by corner, along the eave and up the slope from its first corner. */
export function CornerPanel({ plane, edit }: Props) {
  const t = useTranslations('app.roof')
  const edges = useTranslations('roof.edges')
  const count = plane.outline.length
  return (
    <View style={{ gap: space.snug }}>
      {plane.outline.map((corner, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a corner is its place in the outline
        <View key={index} style={{ gap: space.tiny }}>
          <Text strong>{t('corner', { corner: index + 1 })}</Text>
          {(['u', 'v'] as const).map((axis) => (
            <NumberRow
              key={axis}
              name={{ label: t(axis === 'u' ? 'along' : 'up', { corner: index + 1 }) }}
              unit="feet"
              value={toFeet(corner[axis])}
              least={-120}
              most={300}
              step={0.5}
              digits={1}
              onChange={(feet) =>
                edit.attempt(() => moveVertex(plane, index, { ...corner, [axis]: toMetres(feet) }))
              }
            />
          ))}
          <Text kind="small">{t('edge')}</Text>
          <Choice
            label={t('edgeNamed', { corner: index + 1 })}
            chosen={plane.edges[index] ?? null}
            options={edgeKinds.map((value) => ({ value, label: edges(value) }))}
            onChoose={(kind) => edit.attempt(() => retypeEdge(plane, index, kind))}
          />
          <View style={{ flexDirection: 'row', flexWrap: 'wrap', gap: space.small }}>
            {count < 24 ? (
              <Button
                look="quiet"
                label={t('split')}
                accessibleName={t('splitAfter', { corner: index + 1 })}
                onPress={() => edit.attempt(() => splitEdge(plane, index))}
              />
            ) : null}
            {count > 3 ? (
              <Button
                look="quiet"
                label={t('removeCorner')}
                accessibleName={t('removeCornerNamed', { corner: index + 1 })}
                onPress={() => edit.attempt(() => removeVertex(plane, index))}
              />
            ) : null}
          </View>
        </View>
      ))}
    </View>
  )
}
