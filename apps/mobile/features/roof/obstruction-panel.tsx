import { space } from '@girasol/design-tokens'
import {
  type Obstruction,
  putObstruction,
  removeObstruction,
  type RoofPlane,
} from '@girasol/roof-layout'
import { View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Choice } from '../../design/choice.tsx'
import { Text } from '../../design/text.tsx'
import { LengthRow } from './length-row.tsx'
import {
  extentOf,
  type ObstructionKind,
  obstructionKinds,
  resized,
  retyped,
  usualObstruction,
} from './obstruction.ts'
import type { Selection } from './selection.ts'
import type { RoofEdit } from './use-roof-edit.ts'

/** As many as the contract admits on one side. */
const mostObstructions = 20

type Props = {
  plane: RoofPlane
  edit: RoofEdit
  selection: Selection
  onSelect: (selection: Selection) => void
}

/** What stands on a side: added, chosen, moved by numbers, removed. */
export function ObstructionPanel({ plane, edit, selection, onSelect }: Props) {
  const t = useTranslations('app.roof')
  const names = useObstructionNames(plane)
  const chosen =
    selection.kind === 'obstruction'
      ? plane.obstructions.find(({ id }) => id === selection.id)
      : undefined
  const choose = (id: string) => onSelect({ kind: 'obstruction', planeId: plane.id, id })
  const add = (kind: ObstructionKind) => {
    const one = usualObstruction(plane, kind)
    edit.attempt(() => putObstruction(plane, one))
    choose(one.id)
  }
  return (
    <View style={{ gap: space.snug }}>
      <Text strong>{t('onSide')}</Text>
      {plane.obstructions.length > 0 ? (
        <Choice
          label={t('onSide')}
          chosen={chosen?.id ?? null}
          options={plane.obstructions.map(({ id }) => ({ value: id, label: names(id) }))}
          onChoose={(id) => id && choose(id)}
        />
      ) : (
        <Text tone="inkSoft">{t('nothingOnSide')}</Text>
      )}
      {chosen ? (
        <ObstructionNumbers
          obstruction={chosen}
          name={names(chosen.id)}
          onChange={(next) => edit.attempt(() => putObstruction(plane, next))}
          onRemove={() => {
            edit.putPlane(removeObstruction(plane, chosen.id))
            onSelect({ kind: 'side', planeId: plane.id, by: 'sizes' })
          }}
        />
      ) : null}
      {plane.obstructions.length < mostObstructions ? (
        <View style={{ flexDirection: 'row', flexWrap: 'wrap', gap: space.small }}>
          {obstructionKinds.map((kind) => (
            <Button
              key={kind}
              look="quiet"
              label={t('addThing', { thing: t(`things.${kind}`) })}
              onPress={() => add(kind)}
            />
          ))}
        </View>
      ) : null}
    </View>
  )
}

/** “Chimney 2”: the kind, and a number where there are several. */
export function useObstructionNames({ obstructions }: RoofPlane) {
  const t = useTranslations('app.roof.things')
  return (id: string) => {
    const one = obstructions.find((obstruction) => obstruction.id === id)
    if (!one) return ''
    const kin = obstructions.filter(({ kind }) => kind === one.kind)
    return kin.length > 1 ? `${t(one.kind)} ${kin.indexOf(one) + 1}` : t(one.kind)
  }
}

type NumbersProps = {
  obstruction: Obstruction
  name: string
  onChange: (obstruction: Obstruction) => void
  onRemove: () => void
}

function ObstructionNumbers({ obstruction, name, onChange, onRemove }: NumbersProps) {
  const t = useTranslations('app.roof')
  const extent = extentOf(obstruction)
  const round = !('points' in obstruction.shape)
  const put = (part: Partial<typeof extent>) => onChange(resized(obstruction, part))
  return (
    <View style={{ gap: space.snug }}>
      <Choice
        label={t('kindOf', { name })}
        chosen={obstruction.kind}
        options={obstructionKinds.map((kind) => ({ value: kind, label: t(`things.${kind}`) }))}
        onChoose={(kind) => onChange(retyped(obstruction, kind))}
      />
      {round ? null : (
        <LengthRow
          label={t('thingWidth')}
          metres={extent.widthM}
          range={[0.15, 15]}
          step={0.5}
          onChange={(widthM) => put({ widthM })}
        />
      )}
      <LengthRow
        label={t(round ? 'thingAcross' : 'thingLength')}
        metres={extent.lengthM}
        range={[0.15, 15]}
        step={0.5}
        onChange={(lengthM) => put({ lengthM })}
      />
      <LengthRow
        label={t('thingAlong')}
        metres={extent.u}
        range={[-30, 90]}
        onChange={(u) => put({ u })}
      />
      <LengthRow
        label={t('thingUp')}
        metres={extent.v}
        range={[-30, 90]}
        onChange={(v) => put({ v })}
      />
      <LengthRow
        label={t('clearance')}
        metres={obstruction.clearanceM}
        range={[0, 5]}
        step={0.5}
        onChange={(clearanceM) => onChange({ ...obstruction, clearanceM })}
      />
      <Button look="quiet" label={t('removeThing', { name })} onPress={onRemove} />
    </View>
  )
}
