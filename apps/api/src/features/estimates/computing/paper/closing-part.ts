import type { PlaneCheck } from '@girasol/economics'
import { assumptionRows } from './assumption-rows.ts'
import { chapter, ink, keepTogether, type Sheet, write } from './sheet.ts'
import type { PaperContent } from './paper-content.ts'
import { pairs } from './table.ts'

/** What was assumed, and how to check us. */
export function closingPart(sheet: Sheet, content: PaperContent): void {
  const { words } = sheet
  const { assumptions, check } = words.rooms.paper
  chapter(sheet, assumptions.title, 240)
  pairs(sheet, assumptionRows(words, content))
  const { pvwatts, pvgis } = content.checks
  if (pvwatts.length + pvgis.length > 0) {
    chapter(sheet, check.title)
    write(sheet, 'P', check.lead)
    links(sheet, check.pvwatts, pvwatts, content)
    links(sheet, check.pvgis, pvgis, content)
  }
  sheet.doc.moveDown(0.6)
  write(sheet, 'P', words.rooms.paper.private, { color: ink.inkSoft })
}

function links(
  sheet: Sheet,
  name: string,
  checks: readonly PlaneCheck[],
  { inputs }: PaperContent,
): void {
  const { words } = sheet
  for (const { planeId, url, parameters } of checks) {
    const number = inputs.roof.planes.findIndex(({ id }) => id === planeId) + 1
    const side = words.say(words.rooms.paper.check.side, { number })
    const values = parameters
      .filter(([key]) => key !== 'outputformat')
      .map(([key, value]) => `${key} ${value}`)
      .join(' · ')
    keepTogether(sheet, 40)
    write(sheet, 'P', words.say(name, { side }), { size: 8.5, color: ink.brand, link: url })
    write(sheet, 'P', values, { size: 7.2, color: ink.inkSoft })
  }
}
