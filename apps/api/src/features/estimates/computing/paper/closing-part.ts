import type { PlaneCheck } from '@girasol/economics'
import { assumptionRows } from './assumption-rows.ts'
import { chapter, ink, type Sheet, write } from './sheet.ts'
import type { PaperContent } from './paper-content.ts'
import { table } from './table.ts'

/** What was assumed, and how to check us. */
export function closingPart(sheet: Sheet, content: PaperContent): void {
  const { words } = sheet
  const { assumptions, check } = words.rooms.paper
  chapter(sheet, assumptions.title)
  const columns = [
    { name: assumptions.item, share: 1 },
    { name: assumptions.value, share: 1, align: 'left' as const },
  ]
  const rows = assumptionRows(words, content.inputs).map((cells) => ({ cells }))
  table(sheet, { columns, rows })
  chapter(sheet, check.title)
  write(sheet, 'P', check.lead)
  links(sheet, check.pvwatts, content.checks.pvwatts, content)
  links(sheet, check.pvgis, content.checks.pvgis, content)
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
    const values = parameters.map(([key, value]) => `${key} ${value}`).join(' · ')
    write(sheet, 'P', `${words.say(name, { side })}: ${values}`, { size: 8 })
    write(sheet, 'P', url, { size: 8, color: ink.brand, link: url })
  }
}
