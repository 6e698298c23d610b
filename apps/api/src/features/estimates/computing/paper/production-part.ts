import { chartHeight, monthChart } from './month-chart.ts'
import { chapter, ink, keepTogether, picture, type Sheet, write } from './sheet.ts'
import type { PaperContent } from './paper-content.ts'
import { heightOfTable, table } from './table.ts'

type Result = PaperContent['result']

/** What the roof makes month by month, where the energy goes, and how sure that is. */
export function productionPart(sheet: Sheet, { inputs, result }: PaperContent): void {
  const { words } = sheet
  const text = words.rooms.paper.production
  const { station, flows, uncertainty } = result
  chapter(sheet, text.title, chartHeight + 80)
  keepTogether(sheet, chartHeight)
  picture(sheet, text.picture, () => monthChart(sheet, result))
  monthTable(sheet, result)
  if (result.panels > 0) {
    const moved = { used: flows.usedKwh, sold: flows.exportedKwh, bought: flows.boughtKwh }
    write(sheet, 'P', words.say(text.flows, rounded(moved)))
    const percent = words.percent(uncertainty.sdPct)
    const kwh = Math.round(uncertainty.p90Kwh)
    write(sheet, 'P', words.say(text.spread, { kwh, percent }))
  }
  const meter = words.figure(`meters.${inputs.tariff.meter}`)
  write(sheet, 'P', words.say(text.meter, { meter }), { color: ink.inkSoft })
  const { name, years, source } = station
  const miles = Math.round(station.distanceKm / 1.609344)
  const from = words.say(text.station, { name, years, source, miles })
  write(sheet, 'P', from, { color: ink.inkSoft })
}

function rounded(values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, kwh]) => [name, Math.round(kwh)]))
}

/** Kilowatt-hours and bills of every month in one table. */
function monthTable(sheet: Sheet, { monthlyKwh, monthlyUseKwh, annualKwh, bills }: Result) {
  const { words } = sheet
  const text = words.rooms.paper.production
  const names = [text.month, text.makes, text.uses, text.without, text.with]
  const columns = names.map((name) => ({ name, share: 1 }))
  const use = monthlyUseKwh.reduce((sum, kwh) => sum + kwh, 0)
  const billed = (bill: { withoutCents: number; withCents: number }) => [
    words.exact(bill.withoutCents),
    words.exact(bill.withCents),
  ]
  const months = words.months('long').map((name, month) => ({
    cells: [
      name,
      words.whole(monthlyKwh[month]!),
      words.whole(monthlyUseKwh[month]!),
      ...billed(bills.months[month]!),
    ],
  }))
  const year = [text.year, words.whole(annualKwh), words.whole(use), ...billed(bills)]
  table(sheet, { columns, rows: [...months, { cells: year, strong: true }] })
}

/** Between the panels in full sun and the socket, step by step. */
export function lossPart(sheet: Sheet, { result }: PaperContent): void {
  const { words } = sheet
  const text = words.rooms.paper.losses
  const { nominalKwh } = result.losses
  if (nominalKwh === 0) return
  const lines = result.losses.lines.filter(({ kwh }) => Math.round(kwh) !== 0)
  chapter(sheet, text.title, heightOfTable(lines.length + 3))
  const columns = [
    { name: text.line, share: 3 },
    { name: text.kwh, share: 1 },
  ]
  const rows = [
    { cells: [text.start, words.whole(nominalKwh)], strong: true, bar: 1 },
    ...lines.map(({ name, kwh }) => ({
      cells: [words.figure(`losses.${name}`), words.whole(-kwh)],
      bar: Math.abs(kwh) / nominalKwh,
    })),
    {
      cells: [text.end, words.whole(result.annualKwh)],
      strong: true,
      bar: result.annualKwh / nominalKwh,
    },
  ]
  table(sheet, { columns, rows })
}
