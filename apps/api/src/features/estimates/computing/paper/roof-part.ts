import { type RoofPlane, toPlan } from '@girasol/roof-layout'
import { chapter, ink, keepTogether, picture, type Sheet, write } from './sheet.ts'
import type { PaperContent } from './paper-content.ts'
import { table } from './table.ts'

const pictureHeight = 230

/** The roof with its panels from above, and what each side holds. */
export function roofPart(sheet: Sheet, content: PaperContent): void {
  const { words } = sheet
  const { inputs, result, module, layouts } = content
  const text = words.rooms.paper.roof
  chapter(sheet, text.title, pictureHeight + 60)
  const { panels, kwDc: kw, mostPanels: most } = result
  write(sheet, 'P', words.say(text.system, { panels, kw, most, module }))
  if (result.design.kind !== 'none') {
    const { units, maker, model } = result.design
    write(sheet, 'P', words.say(text.inverter, { units, model: `${maker} ${model}` }))
  } else {
    write(sheet, 'P', words.figure(`design.none.${result.design.code}`))
  }
  const sides = inputs.roof.planes.length
  if (layouts === null) write(sheet, 'P', text.noPicture)
  keepTogether(sheet, pictureHeight)
  picture(sheet, words.say(text.picture, { sides, panels }), () => drawRoof(sheet, content))
  sidesTable(sheet, content)
  const rule = words.figure(`setbacks.${result.rule}`)
  write(sheet, 'P', words.say(text.rule, { rule }), { color: ink.inkSoft })
}

function sidesTable(sheet: Sheet, { inputs, result }: PaperContent): void {
  const { words } = sheet
  const text = words.rooms.paper.roof
  const names = [text.side, text.facing, text.pitch, text.panels, text.energy, text.shade]
  const columns = names.map((name) => ({ name, share: 1 }))
  const rows = inputs.roof.planes.map(({ azimuthDeg, pitchDeg }, at) => {
    const made = result.planes[at]
    const degrees = (value: number) => words.say(text.degrees, { degrees: value })
    return {
      cells: [
        String(at + 1),
        `${facing(sheet, azimuthDeg)}, ${degrees(azimuthDeg)}`,
        degrees(pitchDeg),
        words.whole(made?.panels ?? 0),
        words.whole(made?.annualKwh ?? 0),
        words.percent(made?.shadePct ?? 0),
      ],
    }
  })
  table(sheet, { columns, rows })
}

const compass = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const

function facing({ words }: Sheet, azimuthDeg: number): string {
  return words.rooms.paper.facings[compass[Math.round(azimuthDeg / 45) % 8]!]
}

type Point = { x: number; y: number }

function drawRoof(sheet: Sheet, { inputs, layouts }: PaperContent): void {
  const { doc, left, width } = sheet
  const { planes } = inputs.roof
  const outlines = planes.map((plane) => plane.outline.map((point) => toPlan(plane, point)))
  const area = { left, top: doc.y, width, height: pictureHeight - 12 }
  const place = scaled(outlines.flat(), area)
  const draw = (points: readonly Point[], fill: string, line: string, weight: number) => {
    doc
      .polygon(...points.map(place))
      .lineWidth(weight)
      .fillAndStroke(fill, line)
  }
  outlines.forEach((outline) => draw(outline, ink.sunken, ink.control, 0.8))
  planes.forEach((plane, at) => {
    drawObstructions(plane, (points) => draw(points, ink.line, ink.control, 0.5))
    for (const { used, corners } of layouts?.[at]?.cells ?? []) {
      const onPlan = corners.map((corner) => toPlan(plane, corner))
      if (used) draw(onPlan, ink.panel, ink.panelLine, 0.5)
    }
  })
  compassMark(sheet, area)
  doc.x = left
  doc.y = area.top + pictureHeight
}

function drawObstructions(plane: RoofPlane, draw: (points: Point[]) => void): void {
  for (const { shape } of plane.obstructions) {
    const around = 'points' in shape ? shape.points : circle(shape)
    draw(around.map((point) => toPlan(plane, point)))
  }
}

function circle({ centre, radiusM }: { centre: { u: number; v: number }; radiusM: number }) {
  return Array.from({ length: 24 }, (_, step) => {
    const turn = (step * Math.PI) / 12
    return { u: centre.u + radiusM * Math.cos(turn), v: centre.v + radiusM * Math.sin(turn) }
  })
}

type Area = { left: number; top: number; width: number; height: number }

/** Where a point of the plan, metres with y to the north, lies on the page. */
function scaled(points: readonly Point[], area: Area): (point: Point) => [number, number] {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  const scale = Math.min(area.width / (east - west), area.height / (north - south), 40)
  const middle = area.left + area.width / 2
  return ({ x, y }) => [
    middle + (x - (west + east) / 2) * scale,
    area.top + area.height / 2 - (y - (south + north) / 2) * scale,
  ]
}

function compassMark({ doc, words }: Sheet, { left, top }: Area): void {
  const x = left + 10
  doc.polygon([x, top + 14], [x - 5, top + 28], [x, top + 24], [x + 5, top + 28]).fill(ink.brand)
  doc.font('strong').fontSize(9).fillColor(ink.brand)
  doc.text(words.rooms.paper.roof.north, x - 10, top, { width: 20, align: 'center' })
}
