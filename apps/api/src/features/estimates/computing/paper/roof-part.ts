import { drawRoof } from './roof-drawing.ts'
import { chapter, ink, keepTogether, picture, roomLeft, type Sheet, write } from './sheet.ts'
import type { PaperContent } from './paper-content.ts'
import { heightOfTable, table } from './table.ts'

const least = 190
const most = 320

/** The roof with its panels from above, and what each side holds. */
export function roofPart(sheet: Sheet, content: PaperContent): void {
  const { words } = sheet
  const { inputs, result, module, layouts } = content
  const text = words.rooms.paper.roof
  chapter(sheet, text.title, least + 60)
  const { panels, kwDc: kw, mostPanels } = result
  if (panels > 0)
    write(sheet, 'P', words.say(text.system, { panels, kw, most: mostPanels, module }))
  if (result.design.kind !== 'none') {
    const { units, maker, model } = result.design
    write(sheet, 'P', words.say(text.inverter, { units, model: `${maker} ${model}` }))
  } else {
    write(sheet, 'P', words.figure(`design.none.${result.design.code}`))
  }
  const sides = inputs.roof.planes.length
  if (layouts === null) write(sheet, 'P', text.noPicture)
  keepTogether(sheet, least)
  const room = roomLeft(sheet)
  const above = room - heightOfTable(sides + 1) - 10
  const height = Math.min(most, above < least ? room : above)
  const alt = words.say(text.picture, { sides, panels })
  picture(sheet, alt, () => drawRoof(sheet, content, height))
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
