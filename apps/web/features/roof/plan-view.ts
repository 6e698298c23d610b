import type { PlanPoint, RoofPlane } from '@girasol/roof-layout'

/** The part of the plan that is shown, metres; `left` and `top` in SVG's sense (y downwards). */
export type PlanView = { left: number; top: number; width: number; height: number }

const least = 15
const step = 1.5
/** Room beside and before everything for handles and their words, metres; a narrow plan shows a metre smaller. */
const marginsOf = (aspect: number) => (aspect < 1.3 ? { x: 3, y: 5.2 } : { x: 4.2, y: 4.2 })

const upTo = (value: number) => Math.ceil(value / step) * step

/** A view that holds all points with room for handles; its size goes in steps, so that it rarely jumps. */
export function viewOf(points: readonly PlanPoint[], aspect: number): PlanView {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => -y)
  const [west, east] = [Math.min(...xs, 0), Math.max(...xs, 0)]
  const [north, south] = [Math.min(...ys, 0), Math.max(...ys, 0)]
  const margin = marginsOf(aspect)
  const height = upTo(
    Math.max(least / aspect, south - north + 2 * margin.y, (east - west + 2 * margin.x) / aspect),
  )
  return around(Math.round((west + east) / 2), Math.round((north + south) / 2), height, aspect)
}

function around(x: number, y: number, height: number, aspect: number): PlanView {
  const width = height * aspect
  return { left: x - width / 2, top: y - height / 2, width, height }
}

/** A spot of the view, from its left and its upper edge, in parts of its width and height. */
export type Spot = PlanPoint

const middle: Spot = { x: 0.5, y: 0.5 }

/**
 * Closer (`factor` below 1) or farther, from 4 to 400 metres high; what is seen at one spot is seen at the other
 * afterwards, which by itself is the same.
 */
export function zoomed(
  { left, top, width, height }: PlanView,
  factor: number,
  from: Spot = middle,
  to: Spot = from,
): PlanView {
  const high = Math.min(400, Math.max(4, height * factor))
  const wide = (high * width) / height
  return {
    left: left + from.x * width - to.x * wide,
    top: top + from.y * height - to.y * high,
    width: wide,
    height: high,
  }
}

/** The view moved so that what lies under the finger follows it. */
export function panned(view: PlanView, by: PlanPoint): PlanView {
  return { ...view, left: view.left - by.x, top: view.top + by.y }
}

/** Where on the plan a pointer is: x east and y north, metres. */
export function pointerOnPlan(
  svg: SVGSVGElement,
  event: { clientX: number; clientY: number },
): PlanPoint {
  const matrix = svg.getScreenCTM()
  if (!matrix) return { x: 0, y: 0 }
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
  return { x, y: -y }
}

const short = (value: number) => Math.round(value * 1e4) / 1e4

/** Points of the plan as the `points` of an SVG polygon. */
export function polygonPoints(corners: readonly PlanPoint[]): string {
  return corners.map(({ x, y }) => `${short(x)},${short(-y)}`).join(' ')
}

/** Points of a plane as the `points` of an SVG polygon inside of `planeTransform`. */
export function planePoints(corners: readonly { u: number; v: number }[]): string {
  return corners.map(({ u, v }) => `${short(u)},${short(v)}`).join(' ')
}

/** The SVG transform that lays coordinates of a plane on the plan, foreshortened by its pitch. */
export function planeTransform({ pitchDeg, azimuthDeg, anchor }: RoofPlane): string {
  const azimuth = (azimuthDeg * Math.PI) / 180
  const flat = Math.cos((pitchDeg * Math.PI) / 180)
  const [cos, sin] = [Math.cos(azimuth), Math.sin(azimuth)]
  const { x, y, u, v } = anchor
  const parts = [
    -cos,
    -sin,
    -flat * sin,
    flat * cos,
    x + u * cos + v * flat * sin,
    -y + u * sin - v * flat * cos,
  ]
  return `matrix(${parts.map((part) => Math.round(part * 1e7) / 1e7).join(' ')})`
}
