import type { RoofPlane } from '@girasol/contract'
import { space } from '@girasol/design-tokens'
import { useState } from 'react'
import { StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Choice } from '../../design/choice.tsx'
import { Text } from '../../design/text.tsx'
import { useFigures } from '../language/figures.ts'
import { type Draft, useEstimate } from './estimate-context.tsx'
import { PlaneControls } from './plane-controls.tsx'
import { RoofDrawing } from './roof-drawing.tsx'
import { addPlane, arrange, mostPlanes } from './roof-plan.ts'

/** The roof: its picture, its sides, and the numbers of the chosen side. */
export function RoofCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.roof')
  const { change } = useEstimate()
  const { planes, moduleId, assumptions } = draft.inputs
  const [wanted, setChosen] = useState<string | null>(null)
  const chosen = planes.find(({ id }) => id === wanted) ?? planes[0]
  if (!chosen) return null
  const put = (plane: RoofPlane) =>
    change({ planes: arrange(planes.map((old) => (old.id === plane.id ? plane : old))) })
  return (
    <Card title={t('title')}>
      <RoofDrawing
        planes={planes}
        result={draft.result}
        moduleId={moduleId}
        setbackM={assumptions.setbackM}
        chosenId={chosen.id}
        onChoose={setChosen}
      />
      <Choice
        label={t('sides')}
        chosen={chosen.id}
        onChoose={setChosen}
        options={planes.map(({ id }, index) => ({
          value: id,
          label: t('side', { number: index + 1 }),
        }))}
      />
      <SideLine draft={draft} id={chosen.id} />
      <PlaneControls plane={chosen} onChange={put} />
      <SideButtons planes={planes} chosen={chosen} onChoose={setChosen} />
    </Card>
  )
}

function SideLine({ draft, id }: { draft: Draft; id: string }) {
  const t = useTranslations('app.roof')
  const figures = useFigures()
  const side = draft.result.planes.find((plane) => plane.id === id)
  const kwh = figures.yearKwh(side?.annualKwh ?? 0)
  return (
    <Text role="status" aria-live="polite">
      {t('makes', { panels: side?.panels ?? 0, kwh })}
    </Text>
  )
}

type ButtonsProps = {
  planes: readonly RoofPlane[]
  chosen: RoofPlane
  onChoose: (id: string) => void
}

function SideButtons({ planes, chosen, onChoose }: ButtonsProps) {
  const t = useTranslations('app.roof')
  const { change } = useEstimate()
  const add = () => {
    const id = freeId(planes)
    change({ planes: addPlane(planes, id) })
    onChoose(id)
  }
  const number = planes.indexOf(chosen) + 1
  return (
    <View style={styles.buttons}>
      {planes.length < mostPlanes ? <Button look="quiet" label={t('add')} onPress={add} /> : null}
      {planes.length > 1 ? (
        <Button
          look="quiet"
          label={t('remove', { number })}
          onPress={() => change({ planes: arrange(planes.filter(({ id }) => id !== chosen.id)) })}
        />
      ) : null}
    </View>
  )
}

function freeId(planes: readonly RoofPlane[]): string {
  const taken = new Set(planes.map(({ id }) => id))
  let number = planes.length + 1
  while (taken.has(`plane-${number}`)) number++
  return `plane-${number}`
}

const styles = StyleSheet.create({
  buttons: { flexDirection: 'row', flexWrap: 'wrap', gap: space.small },
})
