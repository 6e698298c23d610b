'use client'

import { useRef, type PointerEvent } from 'react'
import { pointerOnPlan } from './plan-view.ts'
import type { Point } from './reshape.ts'

type Drag = { onStart?: () => void; onMove: (to: Point, from: Point) => void; onEnd: () => void }

/** Pointer handlers that follow one finger or mouse from press to release, in metres on the plan. */
export function usePlanDrag({ onStart, onMove, onEnd }: Drag) {
  const last = useRef<Point | null>(null)
  const onPlan = (event: PointerEvent<SVGElement>) => {
    const svg = event.currentTarget.ownerSVGElement
    return svg ? pointerOnPlan(svg, event) : { x: 0, y: 0 }
  }
  const end = () => {
    if (last.current) onEnd()
    last.current = null
  }
  return {
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      last.current = onPlan(event)
      onStart?.()
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      if (!last.current) return
      const here = onPlan(event)
      onMove(here, last.current)
      last.current = here
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}
