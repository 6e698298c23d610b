import { space } from '@girasol/design-tokens'
import type { RoofPlane } from '@girasol/roof-layout'
import { useState } from 'react'
import { StyleSheet, View } from 'react-native'
import { useTranslations } from 'use-intl'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Choice } from '../../design/choice.tsx'
import { Notice } from '../../design/notice.tsx'
import { Text } from '../../design/text.tsx'
import type { Draft } from '../estimate/draft.ts'
import { useEstimate } from '../estimate/estimate-context.tsx'
import { useFaultWords } from '../estimate/fault-words.ts'
import { useFigures } from '../language/figures.ts'
import { AroundPanel } from './around-panel.tsx'
import { mostPlanes, withFarSide } from './edit-plane.ts'
import { ObstructionPanel, useObstructionNames } from './obstruction-panel.tsx'
import { CornerHandles, ObstructionHandle, SizeHandles, TreeHandle } from './plan-handles.tsx'
import { PlacesPanel } from './places-panel.tsx'
import { viewOf } from './plan-view.ts'
import { toggled } from './removed-panels.ts'
import { RoofDrawing } from './roof-drawing.tsx'
import { RulePanel } from './rule-panel.tsx'
import type { Selection } from './selection.ts'
import { CornerPanel, SizePanel } from './side-panel.tsx'
import { type RoofEdit, useRoofEdit } from './use-roof-edit.ts'

const parts = ['sizes', 'corners', 'things', 'around'] as const
type Part = (typeof parts)[number]

/** The roof: its picture to take hold of, its sides, and the numbers of what is chosen. */
export function RoofCard({ draft }: { draft: Draft }) {
  const t = useTranslations('app.roof')
  const edit = useRoofEdit(draft)
  const words = useFaultWords(draft.inputs.roof.planes)
  const [wanted, setSelection] = useState<Selection | null>(null)
  const { roof, panels } = draft.inputs
  const { planes } = roof
  const plane = planeOf(planes, wanted)
  if (!plane) return null
  const selection: Selection = standing(draft, wanted, plane)
  const choosePlane = (planeId: string) => setSelection({ kind: 'side', planeId, by: 'sizes' })
  return (
    <Card title={t('title')}>
      <Plan draft={draft} edit={edit} plane={plane} selection={selection} onSelect={setSelection} />
      <Text role="status" aria-live="polite">
        <SideLine draft={draft} id={plane.id} />
      </Text>
      {draft.fault ? (
        <Notice tone="bad" announce="alert" title={words(draft.fault)} body={t('kept')} />
      ) : null}
      {edit.refused ? (
        <Notice tone="warn" announce="status" title={words(edit.refused)} body={t('stays')} />
      ) : null}
      <Steps draft={draft} />
      <Choice
        label={t('sides')}
        chosen={selection.kind === 'tree' ? null : plane.id}
        onChoose={(id) => id && choosePlane(id)}
        options={planes.map(({ id }, index) => ({
          value: id,
          label: t('side', { number: index + 1 }),
        }))}
      />
      <Parts
        draft={draft}
        edit={edit}
        plane={plane}
        selection={selection}
        onSelect={setSelection}
      />
      <PlacesPanel
        draft={draft}
        planeId={plane.id}
        onToggle={(cell) => edit.putRemoved(toggled(cell, plane.id, panels.removed))}
      />
      <SideButtons planes={planes} chosen={plane} edit={edit} onChoose={choosePlane} />
    </Card>
  )
}

type PartProps = {
  draft: Draft
  edit: RoofEdit
  plane: RoofPlane
  selection: Selection
  onSelect: (selection: Selection) => void
}

/** The drawing; while something is dragged the ground below it keeps still. */
function Plan({ draft, edit, plane, selection, onSelect }: PartProps) {
  const t = useTranslations('app.roof')
  const { roof, surroundings, panels } = draft.inputs
  const now = viewOf({ planes: roof.planes, ...surroundings })
  const [heldView, setHeldView] = useState<typeof now | null>(null)
  const view = heldView ?? now
  const names = useObstructionNames(plane)
  const number = roof.planes.indexOf(plane) + 1
  const handles = (widthPx: number) => {
    const ground = { view, widthPx, edit, hold: (held: boolean) => setHeldView(held ? view : null) }
    if (selection.kind === 'tree') {
      const index = surroundings.trees.findIndex(({ id }) => id === selection.id)
      const tree = surroundings.trees[index]
      return tree ? (
        <TreeHandle tree={tree} name={t('tree', { number: index + 1 })} {...ground} />
      ) : null
    }
    if (selection.kind === 'obstruction') {
      const { id } = selection
      return <ObstructionHandle key={id} plane={plane} id={id} name={names(id)} {...ground} />
    }
    const Handles = selection.by === 'sizes' ? SizeHandles : CornerHandles
    return <Handles key={plane.id} plane={plane} number={number} {...ground} />
  }
  return (
    <RoofDrawing
      draft={draft}
      view={view}
      selection={selection}
      onTapPlane={(planeId) => onSelect({ kind: 'side', planeId, by: 'sizes' })}
      onTapCell={(planeId, cell) => edit.putRemoved(toggled(cell, planeId, panels.removed))}
      handles={handles}
    />
  )
}

/** What of the side is being changed, and its numbers. */
function Parts({ draft, edit, plane, selection, onSelect }: PartProps) {
  const t = useTranslations('app.roof')
  const [open, setOpen] = useState<Part | null>(null)
  const part =
    selection.kind === 'tree' ? 'around' : selection.kind === 'obstruction' ? 'things' : open
  const choose = (next: Part) => {
    setOpen(next)
    onSelect({ kind: 'side', planeId: plane.id, by: next === 'corners' ? 'corners' : 'sizes' })
  }
  return (
    <>
      <Choice
        label={t('parts')}
        chosen={part}
        options={parts.map((value) => ({ value, label: t(`part.${value}`) }))}
        onChoose={choose}
      />
      {part === 'sizes' ? <SizePanel plane={plane} edit={edit} /> : null}
      {part === 'corners' ? <CornerPanel plane={plane} edit={edit} /> : null}
      {part === 'things' ? (
        <ObstructionPanel plane={plane} edit={edit} selection={selection} onSelect={onSelect} />
      ) : null}
      {part === 'around' ? (
        <>
          <AroundPanel inputs={draft.inputs} selection={selection} onSelect={onSelect} />
          <RulePanel draft={draft} edit={edit} />
        </>
      ) : null}
    </>
  )
}

function planeOf(planes: readonly RoofPlane[], selection: Selection | null) {
  const id = selection && selection.kind !== 'tree' ? selection.planeId : null
  return planes.find((plane) => plane.id === id) ?? planes[0]
}

/** The selection, or the side where what was selected is gone. */
function standing({ inputs }: Draft, wanted: Selection | null, plane: RoofPlane): Selection {
  const side = { kind: 'side', planeId: plane.id, by: 'sizes' } as const
  if (!wanted) return side
  if (wanted.kind === 'side') return { ...wanted, planeId: plane.id }
  const things = wanted.kind === 'tree' ? inputs.surroundings.trees : plane.obstructions
  return things.some(({ id }) => id === wanted.id) ? wanted : side
}

function SideLine({ draft, id }: { draft: Draft; id: string }) {
  const t = useTranslations('app.roof')
  const figures = useFigures()
  const side = draft.computed.result.planes.find((plane) => plane.id === id)
  const makes = t('makes', { panels: side?.panels ?? 0, kwh: figures.kwh(side?.annualKwh ?? 0) })
  const shade =
    side && side.shadePct > 0 ? t('shade', { share: figures.percent(side.shadePct) }) : ''
  return [makes, shade].filter(Boolean).join(' ')
}

function Steps({ draft }: { draft: Draft }) {
  const t = useTranslations('app.roof')
  const { undo, redo } = useEstimate()
  return (
    <View style={styles.buttons}>
      <Button look="quiet" label={t('undo')} disabled={draft.done.length === 0} onPress={undo} />
      <Button look="quiet" label={t('redo')} disabled={draft.undone.length === 0} onPress={redo} />
    </View>
  )
}

type ButtonsProps = {
  planes: RoofPlane[]
  chosen: RoofPlane
  edit: RoofEdit
  onChoose: (id: string) => void
}

function SideButtons({ planes, chosen, edit, onChoose }: ButtonsProps) {
  const t = useTranslations('app.roof')
  const add = () => {
    const next = withFarSide(planes)
    edit.putRoof({ planes: next })
    const added = next.at(-1)
    if (added) onChoose(added.id)
  }
  const number = planes.indexOf(chosen) + 1
  return (
    <View style={styles.buttons}>
      {planes.length < mostPlanes ? <Button look="quiet" label={t('add')} onPress={add} /> : null}
      {planes.length > 1 ? (
        <Button
          look="quiet"
          label={t('remove', { number })}
          onPress={() => edit.putRoof({ planes: planes.filter(({ id }) => id !== chosen.id) })}
        />
      ) : null}
    </View>
  )
}

const styles = StyleSheet.create({
  buttons: { flexDirection: 'row', flexWrap: 'wrap', gap: space.small },
})
