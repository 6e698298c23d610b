import type { PlanPoint } from '@girasol/roof-layout'
import type { KeyboardEvent } from 'react'
import { fromFeet } from './feet.ts'

const ways: Record<string, PlanPoint> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
}

/** Where an arrow key leads on the plan, length 1; `null` for other keys. */
export const arrowWay = (key: string): PlanPoint | null => ways[key] ?? null

/** The step of an arrow key, metres on the plan: half a foot, with Shift five feet. */
export function arrowStep(event: KeyboardEvent): PlanPoint | null {
  const way = arrowWay(event.key)
  const length = fromFeet(event.shiftKey ? 5 : 0.5)
  return way && { x: way.x * length, y: way.y * length }
}

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
}

/** How many steps up or down a key means for a slider, five times as many with Shift; 0 for other keys. */
export const sliderSteps = ({ key, shiftKey }: KeyboardEvent) =>
  (steps[key] ?? 0) * (shiftKey ? 5 : 1)

export const meansChoose = ({ key }: KeyboardEvent) => key === 'Enter' || key === ' '
export const meansRemove = ({ key }: KeyboardEvent) => key === 'Delete' || key === 'Backspace'
