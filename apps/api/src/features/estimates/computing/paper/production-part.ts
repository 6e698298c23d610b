import { chapter, ink, keepTogether, picture, type Sheet, write } from './sheet.ts'
import type { PaperContent } from './paper-content.ts'
import { heightOfTable, table } from './table.ts'

const chartHeight = 150

/** What the roof makes month by month, where the energy goes, and how sure that is. */
export function productionPart(sheet: Sheet, { result }: PaperContent): void {
  const { words } = sheet
  const text = words.rooms.paper.production
  const { station, flows, uncertainty } = result
  chapter(sheet, text.title, chartHeight + 80)
  keepTogether(sheet, chartHeight)
  picture(sheet, text.picture, () => bars(sheet, result))
  monthTable(sheet, result)
  const moved = { used: flows.usedKwh, sold: flows.exportedKwh, bought: flows.boughtKwh }
  write(sheet, 'P', words.say(text.flows, rounded(moved)))
  const percent = words.percent(uncertainty.sdPct)
  const kwh = Math.round(uncertainty.p90Kwh)
  write(sheet, 'P', words.say(text.spread, { kwh, percent }))
  const { name, years, source } = station
  const miles = Math.round(station.distanceKm / 1.609344)
  const from = words.say(text.station, { name, years, source, miles })
  write(sheet, 'P', from, { color: ink.inkSoft })
}

function rounded(values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, kwh]) => [name, Math.round(kwh)]))
}

function monthTable(
  sheet: Sheet,
  { monthlyKwh, monthlyUseKwh, annualKwh }: PaperContent['result'],
) {
  const { words } = sheet
  const text = words.rooms.paper.production
  const columns = [text.month, text.makes, text.uses].map((name) => ({ name, share: 1 }))
  const use = monthlyUseKwh.reduce((sum, kwh) => sum + kwh, 0)
  const months = words.months('long').map((name, month) => ({
    cells: [name, words.whole(monthlyKwh[month]!), words.whole(monthlyUseKwh[month]!)],
  }))
  const year = { cells: [text.year, words.whole(annualKwh), words.whole(use)], strong: true }
  table(sheet, { columns, rows: [...months, year] })
}

function bars(sheet: Sheet, { monthlyKwh, monthlyUseKwh }: PaperContent['result']): void {
  const { doc, left, width, words } = sheet
  const top = doc.y
  const foot = top + chartHeight - 24
  const most = Math.max(...monthlyKwh, ...monthlyUseKwh, 1)
  const y = (kwh: number) => foot - (kwh / most) * (foot - top - 6)
  const step = width / 12
  words.months('narrow').forEach((name, month) => {
    const x = left + step * month
    const made = y(monthlyKwh[month]!)
    const used = y(monthlyUseKwh[month]!)
    doc.rect(x + step * 0.2, made, step * 0.6, foot - made).fill(ink.chartMakes)
    doc.moveTo(x + 2, used).lineTo(x + step - 2, used)
    doc.lineWidth(2).strokeColor(ink.chartUses).stroke()
    doc.font('regular').fontSize(8).fillColor(ink.inkSoft)
    doc.text(name, x, foot + 4, { width: step, align: 'center' })
  })
  doc
    .moveTo(left, foot)
    .lineTo(left + width, foot)
    .lineWidth(0.5)
    .strokeColor(ink.control)
    .stroke()
  doc.x = left
  doc.y = top + chartHeight
}

/** Between the panels in full sun and the socket, step by step. */
export function lossPart(sheet: Sheet, { result }: PaperContent): void {
  const { words } = sheet
  const text = words.rooms.paper.losses
  const lines = result.losses.lines.filter(({ kwh }) => Math.round(kwh) !== 0)
  chapter(sheet, text.title, heightOfTable(lines.length + 3))
  const columns = [
    { name: text.line, share: 3 },
    { name: text.kwh, share: 1 },
  ]
  const rows = [
    { cells: [text.start, words.whole(result.losses.nominalKwh)] },
    ...lines.map(({ name, kwh }) => ({
      cells: [words.figure(`losses.${name}`), words.whole(-kwh)],
    })),
    { cells: [text.end, words.whole(result.annualKwh)], strong: true },
  ]
  table(sheet, { columns, rows })
}
