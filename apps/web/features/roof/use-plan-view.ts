'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Editing } from './editing.ts'
import { type PlanView, viewOf, zoomed } from './plan-view.ts'
import { outlineOnPlan } from './reshape.ts'
import { footprint } from './surroundings.ts'

/** Whether a plan of that many pixels has no room for many words. */
export const isTight = (width: number) => width < 480

/** What has to be seen: all corners of the roof, and what stands around it. */
function seenPoints({ planes, surroundings }: Pick<Editing, 'planes' | 'surroundings'>) {
  return [
    ...planes.flatMap(outlineOnPlan),
    ...surroundings.buildings.flatMap(footprint),
    ...surroundings.trees.flatMap(({ x, y, crownRadiusM: r }) => [
      { x: x - r, y: y - r },
      { x: x + r, y: y + r },
    ]),
  ]
}

/**
 * The part of the plan that is shown. By itself it holds everything; it stands still while something is changed, so that
 * nothing runs from the finger, and once somebody zoomed it stays until everything is asked for again.
 */
export function usePlanView(editing: Editing, width: number, still: boolean) {
  const aspect = isTight(width) ? 1.12 : 1.5
  const { planes, surroundings } = editing
  const wanted = useMemo(
    () => viewOf(seenPoints({ planes, surroundings }), aspect),
    [planes, surroundings, aspect],
  )
  const [fitted, setFitted] = useState(wanted)
  const [chosen, setChosen] = useState<PlanView | null>(null)
  useEffect(() => {
    if (!still) setFitted(wanted)
  }, [wanted, still])
  const view = chosen ?? fitted
  return {
    view,
    own: chosen !== null,
    show: setChosen,
    zoom: (factor: number) => setChosen(zoomed(view, factor)),
    fit: () => setChosen(null),
  }
}
