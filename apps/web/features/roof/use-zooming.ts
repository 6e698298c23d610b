'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { type PlanView, type Spot, zoomed } from './plan-view.ts'

type Shown = { view: PlanView; show: (view: PlanView) => void }
type Pinch = { view: PlanView; middle: Spot; apart: number }

/** Plans that two fingers hold: what one of them dragged before is let go. */
const pinched = new WeakSet<Element>()
export const isPinched = (plan: Element): boolean => pinched.has(plan)

/** Two taps within so many milliseconds and pixels are a double one. */
const double = { ms: 320, pixels: 28 }
const closer = 0.55

/** Pinching, the wheel with Ctrl (also a pinch on a touch pad) and a double tap zoom the plan where they happen. */
export function useZooming(plan: RefObject<SVGSVGElement | null>, shown: Shown): void {
  const now = useRef(shown)
  useEffect(() => {
    now.current = shown
  })
  useEffect(() => {
    const element = plan.current
    if (!element) return
    // React listens passively to these: it could not keep the page from zooming or scrolling along.
    const stop = new AbortController()
    const how = { passive: false, signal: stop.signal }
    const { start, move, end } = touches(element, now)
    element.addEventListener('touchstart', start, how)
    element.addEventListener('touchmove', move, how)
    element.addEventListener('touchend', end, how)
    element.addEventListener('touchcancel', end, how)
    element.addEventListener('wheel', (event) => turnWheel(element, now.current, event), how)
    element.addEventListener('dblclick', (event) => pressTwice(element, now.current, event), how)
    return () => stop.abort()
  }, [plan])
}

function spotOf(element: Element, { clientX, clientY }: Pick<Touch, 'clientX' | 'clientY'>): Spot {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: (clientX - left) / width, y: (clientY - top) / height }
}

function turnWheel(element: Element, { view, show }: Shown, event: WheelEvent) {
  if (!event.ctrlKey) return
  event.preventDefault()
  const turned = Math.max(-60, Math.min(60, event.deltaY))
  show(zoomed(view, Math.exp(turned / 120), spotOf(element, event)))
}

/** Panels and handles have their own meaning for a tap, so that two of them are no double one. */
const isOwn = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-place], [role="slider"]') !== null

function pressTwice(element: Element, { view, show }: Shown, event: MouseEvent | Touch) {
  if (!isOwn(event.target)) show(zoomed(view, closer, spotOf(element, event)))
}

function touches(element: SVGSVGElement, now: RefObject<Shown>) {
  let pinch: Pinch | null = null
  let last: { touch: Touch; time: number } | null = null
  const between = ([a, b]: TouchList) => ({
    clientX: (a!.clientX + b!.clientX) / 2,
    clientY: (a!.clientY + b!.clientY) / 2,
    apart: Math.max(10, Math.hypot(a!.clientX - b!.clientX, a!.clientY - b!.clientY)),
  })
  return {
    start(event: TouchEvent) {
      // A page that is scrolling already goes on.
      if (event.touches.length !== 2 || !event.cancelable) return
      event.preventDefault()
      pinched.add(element)
      const both = between(event.touches)
      pinch = { view: now.current.view, middle: spotOf(element, both), apart: both.apart }
    },
    move(event: TouchEvent) {
      if (!pinch || event.touches.length !== 2 || !event.cancelable) return
      event.preventDefault()
      const both = between(event.touches)
      const { view, middle, apart } = pinch
      now.current.show(zoomed(view, apart / both.apart, middle, spotOf(element, both)))
    },
    end(event: TouchEvent) {
      const wasPinch = pinch !== null
      if (event.touches.length < 2) pinch = null
      if (event.touches.length === 0) pinched.delete(element)
      const touch = event.changedTouches[0]!
      if (wasPinch || event.touches.length > 0) last = null
      else if (last && isDouble(last, touch, event.timeStamp)) {
        // Otherwise the browser would call it a double click, too.
        event.preventDefault()
        pressTwice(element, now.current, touch)
        last = null
      } else last = { touch, time: event.timeStamp }
    },
  }
}

function isDouble(last: { touch: Touch; time: number }, touch: Touch, time: number): boolean {
  const { clientX, clientY } = last.touch
  const way = Math.hypot(clientX - touch.clientX, clientY - touch.clientY)
  return time - last.time < double.ms && way < double.pixels
}
