'use client'

import type { PlanPoint } from '@girasol/roof-layout'
import { type MouseEvent, type PointerEvent, useRef } from 'react'
import { pointerOnPlan } from './plan-view.ts'
import { isPinched } from './use-zooming.ts'

type Drag<T> = {
  /** What is dragged, as it was before; asked when the drag really begins. */
  begin: () => T
  /** Where the pointer is now and where it began, metres on the plan. */
  move: (start: T, to: PlanPoint, from: PlanPoint) => void
  end: () => void
  /** Pressed and let go in one place. */
  tap?: (target: Element, at: PlanPoint) => void
  /** Whether this pointer may drag; a finger that may not scrolls the page. */
  may?: (event: PointerEvent) => boolean
}

type Going<T> = { target: Element; x: number; y: number; from: PlanPoint; start: T | null }

/** Pixels that a pointer may tremble before a tap becomes a drag. */
const trembleX = 5

const planOf = (element: Element) =>
  (element instanceof SVGSVGElement ? element : (element as SVGElement).ownerSVGElement)!

/**
 * Pointer handlers that follow one finger or mouse from press to release. What is dragged is always reckoned from where it
 * began: however late the screen is drawn, nothing is lost or counted twice.
 */
export function usePlanDrag<T>({ begin, move, end, tap, may = () => true }: Drag<T>) {
  const drag = useRef<Going<T> | null>(null)
  const stop = (event: PointerEvent<SVGElement>, tapped: boolean) => {
    const going = drag.current
    drag.current = null
    if (!going) return
    if (going.start !== null) end()
    else if (tapped && !isPinched(planOf(event.currentTarget)))
      tap?.(going.target, pointerOnPlan(planOf(event.currentTarget), event))
  }
  return {
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      if (event.button !== 0 || !event.isPrimary) return
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      const from = pointerOnPlan(planOf(event.currentTarget), event)
      const target = event.target as Element
      drag.current = { target, x: event.clientX, y: event.clientY, from, start: null }
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      const going = drag.current
      if (!going || !may(event)) return
      if (isPinched(planOf(event.currentTarget))) return stop(event, false)
      if (going.start === null) {
        if (Math.hypot(event.clientX - going.x, event.clientY - going.y) < trembleX) return
        going.start = begin()
      }
      move(going.start, pointerOnPlan(planOf(event.currentTarget), event), going.from)
    },
    onPointerUp: (event: PointerEvent<SVGElement>) => stop(event, true),
    onPointerCancel: (event: PointerEvent<SVGElement>) => stop(event, false),
    // Screen readers press without a pointer.
    onClick: (event: MouseEvent<SVGElement>) => {
      if (event.detail === 0) tap?.(event.target as Element, { x: 0, y: 0 })
    },
  }
}
