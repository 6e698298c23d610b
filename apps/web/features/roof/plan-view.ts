import { planeOnPlan, type RoofPlane } from '@girasol/estimate'
import type { Point } from './reshape.ts'

/** The part of the plan that is shown, metres; `left` and `top` in SVG's sense (y downwards). */
export type PlanView = { left: number; top: number; width: number; height: number }

const aspect = 3 / 2
const least = 15
const step = 1.5
/** Room around the roof for handles and their words, metres. */
const margin = 4.2

const upTo = (value: number) => Math.ceil(value / step) * step

/** A view that holds all planes with room for their handles; its size goes in steps, so that it rarely jumps. */
export function viewOf(planes: readonly RoofPlane[]): PlanView {
  const corners = planes.flatMap((plane) => [...planeOnPlan(plane)])
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => -y)
  const [west, east] = [Math.min(...xs, 0), Math.max(...xs, 0)]
  const [north, south] = [Math.min(...ys, 0), Math.max(...ys, 0)]
  const height = upTo(
    Math.max(least / aspect, south - north + 2 * margin, (east - west + 2 * margin) / aspect),
  )
  const width = height * aspect
  return {
    left: Math.round((west + east) / 2) - width / 2,
    top: Math.round((north + south) / 2) - height / 2,
    width,
    height,
  }
}

/** Where on the plan a pointer is: x east and y north, metres. */
export function pointerOnPlan(
  svg: SVGSVGElement,
  event: { clientX: number; clientY: number },
): Point {
  const matrix = svg.getScreenCTM()
  if (!matrix) return { x: 0, y: 0 }
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
  return { x, y: -y }
}

const millimetres = (value: number) => Math.round(value * 1000) / 1000

/** Corners as the `points` of an SVG polygon. */
export function polygonPoints(corners: readonly Point[]): string {
  return corners.map(({ x, y }) => `${millimetres(x)},${millimetres(-y)}`).join(' ')
}
