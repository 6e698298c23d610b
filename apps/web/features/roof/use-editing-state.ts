'use client'

import type { EstimatePanels, EstimateRoof, PlaneFigures, Surroundings } from '@girasol/estimate'
import type { Layout, ModuleSize, PlanPoint, RoofError, RoofPlane } from '@girasol/roof-layout'
import { useMemo, useState } from 'react'
import { type Drafts, drawnPlanes, noDrafts, withDraft, withoutDraft, withPlane } from './drafts.ts'
import type { Editing } from './editing.ts'
import { type Part, standing, type ToolSheet } from './part.ts'
import { freeId } from './new-planes.ts'
import { faultOf } from './plane-fault.ts'

export type RoofEditorProps = {
  /** Of the place, degrees. */
  latitude: number
  roof: EstimateRoof
  surroundings: Surroundings
  panels: EstimatePanels
  /** As last computed; may lag behind what is drawn. */
  layouts: readonly Layout[]
  planes: readonly PlaneFigures[]
  module: ModuleSize
  canUndo: boolean
  canRedo: boolean
  onRoof: (roof: EstimateRoof, gesture?: string) => void
  onSurroundings: (surroundings: Surroundings, gesture?: string) => void
  onPanels: (panels: EstimatePanels, gesture?: string) => void
  onSettle: () => void
  onUndo: () => void
  onRedo: () => void
}

/** The state of the editor beside the roof itself: what is chosen, what is open, and drafts that cannot be roofs yet. */
export function useEditingState(props: RoofEditorProps) {
  const { roof, surroundings, panels, module } = props
  const [wanted, setWanted] = useState<Part | null>(null)
  const [sheet, open] = useState<ToolSheet | null>(null)
  const [drawing, draw] = useState<readonly PlanPoint[] | null>(null)
  const [drafts, setDrafts] = useState<Drafts>(noDrafts)
  const [said, say] = useState('')
  const planes = useMemo(() => drawnPlanes(roof.planes, drafts), [roof.planes, drafts])
  const faults = useMemo(() => faultsOf(planes, module), [planes, module])
  const figures = useMemo(() => new Map(props.planes.map((one) => [one.id, one])), [props.planes])
  const layouts = useMemo(
    () => new Map(props.layouts.map((one) => [one.planeId, one])),
    [props.layouts],
  )
  const choose = (part: Part) => {
    setWanted(part)
    open(null)
  }
  const editing: Editing = {
    roof,
    planes,
    faults,
    surroundings,
    panels,
    layouts,
    figures,
    module,
    sheet,
    drawing,
    choose,
    open,
    draw,
    say,
    part: standing(wanted, planes, surroundings),
    // Marks of a side that was removed must not come to lie on a new one.
    nextPlaneId: freeId('plane', [
      ...planes.map(({ id }) => id),
      ...panels.removed.map(({ planeId }) => planeId),
    ]),
    ...planeChanges(props, drafts, setDrafts),
    changeRoof: (change, gesture) => props.onRoof({ ...roof, ...change }, gesture),
    changeAround: (change, gesture) =>
      props.onSurroundings({ ...surroundings, ...change }, gesture),
    changePanels: (next) => props.onPanels(next),
    settle: props.onSettle,
  }
  return { editing, said, drafts, clearDrafts: () => setDrafts(noDrafts) }
}

function faultsOf(planes: readonly RoofPlane[], module: ModuleSize): Map<string, RoofError> {
  const faults = new Map<string, RoofError>()
  for (const plane of planes) {
    const fault = faultOf(plane, module)
    if (fault) faults.set(plane.id, fault)
  }
  return faults
}

/** Only what can be a roof is passed on; anything else stays here as a draft. */
function planeChanges(
  { roof, module, onRoof }: RoofEditorProps,
  drafts: Drafts,
  setDrafts: (drafts: Drafts) => void,
) {
  const put = (plane: RoofPlane, gesture?: string) => {
    if (faultOf(plane, module)) {
      setDrafts(withDraft(drafts, plane))
      return
    }
    setDrafts(withoutDraft(drafts, plane.id))
    onRoof({ ...roof, planes: withPlane(roof.planes, plane) }, gesture)
  }
  return {
    changePlane: put,
    addPlane: (plane: RoofPlane) => put(plane),
    removePlane: (id: string) => {
      setDrafts(withoutDraft(drafts, id))
      const left = roof.planes.filter((plane) => plane.id !== id)
      if (left.length < roof.planes.length && left.length > 0) onRoof({ ...roof, planes: left })
    },
    dropDraft: (id: string) => setDrafts(withoutDraft(drafts, id)),
  }
}
