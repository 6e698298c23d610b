import type { EstimateDetailLevel, EstimateInputs, Tree } from '@girasol/estimate'
import { type Problem, problemOf } from '@girasol/messages'
import { RoofError, type RoofPlane } from '@girasol/roof-layout'
import { useState } from 'react'
import type { Draft } from '../estimate/draft.ts'
import { useEstimate } from '../estimate/estimate-context.tsx'

export type RoofEdit = {
  /** Puts a changed side, tree or set of removed panels in the place of the old one. */
  putPlane: (plane: RoofPlane, level?: EstimateDetailLevel) => void
  putTree: (tree: Tree, level?: EstimateDetailLevel) => void
  putRoof: (part: Partial<EstimateInputs['roof']>) => void
  putRemoved: (removed: EstimateInputs['panels']['removed']) => void
  /** Ends a movement of a finger: from here on in full detail. */
  settle: () => void
  /** The change, or why it cannot be; the roof then stays as it was. */
  attempt: (edit: () => RoofPlane, level?: EstimateDetailLevel) => void
  refused: Problem | null
}

/** Changes to the roof and what stands around it. */
export function useRoofEdit({ inputs }: Draft): RoofEdit {
  const { change } = useEstimate()
  const [refused, setRefused] = useState<Problem | null>(null)
  const { roof, surroundings, panels } = inputs
  const putPlane = (plane: RoofPlane, level?: EstimateDetailLevel) => {
    setRefused(null)
    const planes = roof.planes.map((old) => (old.id === plane.id ? plane : old))
    change({ roof: { ...roof, planes } }, level)
  }
  return {
    putPlane,
    putTree: (tree, level) => {
      const trees = surroundings.trees.map((old) => (old.id === tree.id ? tree : old))
      change({ surroundings: { ...surroundings, trees } }, level)
    },
    putRoof: (part) => change({ roof: { ...roof, ...part } }),
    putRemoved: (removed) => change({ panels: { ...panels, removed } }),
    settle: () => change({}, 'fine'),
    attempt: (edit, level) => {
      try {
        putPlane(edit(), level)
      } catch (cause) {
        if (!(cause instanceof RoofError)) throw cause
        setRefused(problemOf(cause))
      }
    },
    refused,
  }
}
