'use client'

import type { EstimatePanels, EstimateRoof, PlaneFigures, Surroundings } from '@girasol/estimate'
import type { Layout, ModuleSize, PlanPoint, RoofError, RoofPlane } from '@girasol/roof-layout'
import { createContext, use } from 'react'
import type { Part, ToolSheet } from './part.ts'

/** All that the parts of the editor share. `planes` are drawn as they are now, possible or not. */
export type Editing = {
  roof: EstimateRoof
  planes: readonly RoofPlane[]
  faults: ReadonlyMap<string, RoofError>
  surroundings: Surroundings
  panels: EstimatePanels
  layouts: ReadonlyMap<string, Layout>
  figures: ReadonlyMap<string, PlaneFigures>
  module: ModuleSize
  part: Part | null
  /** For one more side. */
  nextPlaneId: string
  sheet: ToolSheet | null
  /** Points set so far while a side is drawn; `null`: nothing is drawn. */
  drawing: readonly PlanPoint[] | null
  choose: (part: Part) => void
  open: (sheet: ToolSheet | null) => void
  draw: (points: readonly PlanPoint[] | null) => void
  changePlane: (plane: RoofPlane, gesture?: string) => void
  addPlane: (plane: RoofPlane) => void
  removePlane: (id: string) => void
  /** Forgets what cannot be a roof. */
  dropDraft: (id: string) => void
  changeRoof: (change: Partial<EstimateRoof>, gesture?: string) => void
  changeAround: (change: Partial<Surroundings>, gesture?: string) => void
  changePanels: (panels: EstimatePanels) => void
  settle: () => void
  /** Reads out what happened. */
  say: (text: string) => void
}

export const EditingContext = createContext<Editing | null>(null)

/** What is being edited and how; only inside the roof editor. */
export function useEditing(): Editing {
  const editing = use(EditingContext)
  if (!editing) throw new Error('outside the roof editor')
  return editing
}
