import { radius, space, target } from '@girasol/design-tokens'
import type { Cell } from '@girasol/roof-layout'
import { useState } from 'react'
import { Pressable, StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Text } from '../../design/text.tsx'
import { usePalette } from '../../design/theme.ts'
import type { Draft } from '../estimate/draft.ts'
import { useFigures } from '../language/figures.ts'
import { isRemoved } from './removed-panels.ts'

type Props = { draft: Draft; planeId: string; onToggle: (cell: Cell) => void }

/** Every panel of a side as a switch, for whoever cannot tap it on the drawing. */
export function PlacesPanel({ draft, planeId, onToggle }: Props) {
  const t = useTranslations('app.roof')
  const [open, setOpen] = useState(false)
  const { removed } = draft.inputs.panels
  const layout = draft.computed.detail.layouts.find((one) => one.planeId === planeId)
  const cells = (layout?.cells ?? []).filter(
    (cell) => cell.used || isRemoved(cell, planeId, removed),
  )
  if (cells.length === 0) return null
  return (
    <View style={{ gap: space.small }}>
      <Text kind="small" tone="inkSoft">
        {t('tapPanel')}
      </Text>
      <Button
        look="quiet"
        label={t(open ? 'hidePlaces' : 'showPlaces')}
        onPress={() => setOpen(!open)}
      />
      {open ? (
        <View role="group" aria-label={t('places')} style={styles.places}>
          {cells.map((cell, index) => (
            <Place
              key={`${cell.centre.u} ${cell.centre.v}`}
              cell={cell}
              number={index + 1}
              onPress={() => onToggle(cell)}
            />
          ))}
        </View>
      ) : null}
    </View>
  )
}

type PlaceProps = { cell: Cell; number: number; onPress: () => void }

function Place({ cell, number, onPress }: PlaceProps) {
  const palette = usePalette()
  const t = useTranslations('app.roof')
  const { kwh } = useFigures()
  return (
    <Pressable
      role="switch"
      aria-checked={cell.used}
      aria-label={t('placeNamed', { number, kwh: kwh(cell.weight) })}
      onPress={onPress}
      style={[
        styles.place,
        {
          borderColor: palette.control,
          backgroundColor: cell.used ? palette.brandSoft : palette.surface,
        },
      ]}
    >
      <Text tone={cell.used ? 'onBrandSoft' : 'inkSoft'}>
        {cell.used ? `✓ ${number}` : `✕ ${number}`}
      </Text>
    </Pressable>
  )
}

const styles = StyleSheet.create({
  places: { flexDirection: 'row', flexWrap: 'wrap', gap: space.small },
  place: {
    minWidth: 58,
    minHeight: target.normal,
    borderWidth: 1,
    borderRadius: radius.small,
    alignItems: 'center',
    justifyContent: 'center',
  },
})
