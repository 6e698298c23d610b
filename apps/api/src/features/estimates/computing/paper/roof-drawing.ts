import { type RoofPlane, toPlan } from '@girasol/roof-layout'
import { ink, type Sheet } from './sheet.ts'
import type { PaperContent } from './paper-content.ts'

type Point = { x: number; y: number }
type Area = { left: number; top: number; width: number; height: number }
type Plan = { place: (point: Point) => [number, number]; pointsPerMetre: number }

const edge = 18

/** Roof, panels and what stands around, seen from above with north at the top. */
export function drawRoof(sheet: Sheet, content: PaperContent, height: number): void {
  const { doc, left, width } = sheet
  const { planes } = content.inputs.roof
  const area = { left, top: doc.y, width, height: height - 12 }
  const corners = planes.flatMap((plane) => plane.outline.map((point) => toPlan(plane, point)))
  const plan = planOf(corners, area)
  doc.save()
  doc.roundedRect(area.left, area.top, area.width, area.height, 8).fill(ink.canvas)
  doc.roundedRect(area.left, area.top, area.width, area.height, 8).clip()
  drawAround(sheet, content, plan)
  planes.forEach((plane, at) => drawPlane(sheet, plan, plane, content.layouts?.[at]))
  drawAbove(sheet, content, plan)
  doc.restore()
  doc.roundedRect(area.left, area.top, area.width, area.height, 8)
  doc.lineWidth(0.75).strokeColor(ink.line).stroke()
  if (planes.length > 1) numberSides(sheet, planes, plan)
  compassMark(sheet, area)
  scaleBar(sheet, area, plan)
  doc.x = left
  doc.y = area.top + height
}

/** Metres to points of the page, the roof in the middle. */
function planOf(points: readonly Point[], area: Area): Plan {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  const most = Math.min(
    (area.width - 2 * edge - 60) / (east - west),
    (area.height - 2 * edge) / (north - south),
    40,
  )
  const middle = { x: area.left + area.width / 2, y: area.top + area.height / 2 }
  return {
    pointsPerMetre: most,
    place: ({ x, y }) => [
      middle.x + (x - (west + east) / 2) * most,
      middle.y - (y - (south + north) / 2) * most,
    ],
  }
}

function shape({ doc }: Sheet, { place }: Plan, points: readonly Point[]) {
  return (fill: string, line: string, weight: number) => {
    doc
      .polygon(...points.map(place))
      .lineWidth(weight)
      .fillAndStroke(fill, line)
  }
}

type Layout = NonNullable<PaperContent['layouts']>[number]

function drawPlane(sheet: Sheet, plan: Plan, plane: RoofPlane, layout?: Layout): void {
  const onPlan = (points: readonly { u: number; v: number }[]) =>
    shape(
      sheet,
      plan,
      points.map((point) => toPlan(plane, point)),
    )
  onPlan(plane.outline)(ink.sunken, ink.control, 0.8)
  for (const { shape: solid } of plane.obstructions) {
    onPlan('points' in solid ? solid.points : circle(solid))(ink.line, ink.control, 0.5)
  }
  for (const { used, corners } of layout?.cells ?? []) {
    if (used) onPlan(corners)(ink.panel, ink.panelLine, 0.5)
  }
}

function circle({ centre, radiusM }: { centre: { u: number; v: number }; radiusM: number }) {
  return Array.from({ length: 24 }, (_, step) => {
    const turn = (step * Math.PI) / 12
    return { u: centre.u + radiusM * Math.cos(turn), v: centre.v + radiusM * Math.sin(turn) }
  })
}

function drawAround(sheet: Sheet, { inputs }: PaperContent, plan: Plan): void {
  for (const { x, y, widthM, depthM, turnDeg } of inputs.surroundings.buildings) {
    const turn = (turnDeg * Math.PI) / 180
    const corners = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ].map(([across, along]) => {
      const [a, b] = [(across! * widthM) / 2, (along! * depthM) / 2]
      return {
        x: x + a * Math.cos(turn) + b * Math.sin(turn),
        y: y - a * Math.sin(turn) + b * Math.cos(turn),
      }
    })
    shape(sheet, plan, corners)(ink.line, ink.control, 0.5)
  }
}

/** Crowns may hang over the roof, so one sees through them. */
function drawAbove({ doc }: Sheet, { inputs }: PaperContent, plan: Plan): void {
  for (const tree of inputs.surroundings.trees) {
    const [x, y] = plan.place(tree)
    doc.circle(x, y, tree.crownRadiusM * plan.pointsPerMetre).fillOpacity(0.35)
    doc.fillAndStroke(ink.good, ink.good).fillOpacity(1)
  }
}

function numberSides({ doc }: Sheet, planes: readonly RoofPlane[], { place }: Plan): void {
  planes.forEach((plane, at) => {
    const points = plane.outline.map((point) => toPlan(plane, point))
    const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }))
    const [x, y] = place({ x: sum.x / points.length, y: sum.y / points.length })
    doc.circle(x, y, 8).lineWidth(0.75).fillAndStroke(ink.surface, ink.panel)
    doc.font('strong').fontSize(9).fillColor(ink.ink)
    doc.text(String(at + 1), x - 8, y - 5, { width: 16, align: 'center' })
  })
}

function compassMark({ doc, words }: Sheet, { left, top }: Area): void {
  const [x, y] = [left + 20, top + 10]
  doc.polygon([x, y + 14], [x - 5, y + 28], [x, y + 24], [x + 5, y + 28]).fill(ink.brand)
  doc.font('strong').fontSize(9).fillColor(ink.brand)
  doc.text(words.rooms.paper.roof.north, x - 10, y, { width: 20, align: 'center' })
}

const metresPerFoot = 0.3048

function scaleBar({ doc, words }: Sheet, area: Area, { pointsPerMetre }: Plan): void {
  const feet = pointsPerMetre > 12 ? 10 : 20
  const long = feet * metresPerFoot * pointsPerMetre
  const [x, y] = [area.left + 12, area.top + area.height - 12]
  doc
    .moveTo(x, y - 3)
    .lineTo(x, y)
    .lineTo(x + long, y)
    .lineTo(x + long, y - 3)
  doc.lineWidth(1).strokeColor(ink.inkSoft).stroke()
  doc.font('regular').fontSize(7.5).fillColor(ink.inkSoft)
  const text = words.say(words.rooms.paper.roof.scale, { feet })
  doc.text(text, x, y - 14, { lineBreak: false })
}
