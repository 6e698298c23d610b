import { columnCodes } from '@girasol/economics'
import { moneyChart, moneyChartHeight } from './money-chart.ts'
import { chapter, ink, keepTogether, picture, type Sheet, write } from './sheet.ts'
import type { PaperContent } from './paper-content.ts'
import { fitted, heightOfTable, pairs, table } from './table.ts'

/** Our price beside the public figure, with where that is from. */
export function pricePart(sheet: Sheet, { result, sources }: PaperContent): void {
  const { words } = sheet
  const text = words.rooms.paper.price
  const { price } = result
  if (price.lines.length === 0) return
  chapter(sheet, text.title, heightOfTable(price.lines.length + 2))
  const columns = [
    { name: text.line, share: 3 },
    { name: text.ours, share: 1 },
    { name: text.national, share: 1 },
  ]
  const known = [...new Set(price.lines.map(({ source }) => source))]
  const lines = price.lines.map(({ code, cents, nationalCents, source }) => ({
    cells: [
      `${words.figure(`priceLines.${code}`)} (${known.indexOf(source) + 1})`,
      words.dollars(cents),
      words.dollars(nationalCents),
    ],
  }))
  const total = [
    text.total,
    words.dollars(price.totalCents),
    words.dollars(price.nationalTotalCents),
  ]
  table(sheet, { columns, rows: [...lines, { cells: total, strong: true }] })
  const band = { low: words.about(price.lowCents), high: words.about(price.highCents) }
  write(sheet, 'P', words.say(text.band, band))
  write(sheet, 'P', words.say(text.deposit, { deposit: words.dollars(price.depositCents) }))
  known.forEach((id, at) => {
    const title = sourceTitle(sheet, id, sources)
    write(sheet, 'P', `${at + 1}. ${title}`, { size: 8, color: ink.inkSoft })
  })
}

function sourceTitle({ words }: Sheet, id: string, sources: PaperContent['sources']): string {
  const titles = words.rooms.estimate.price.titles as Record<string, string>
  return titles[id] ?? sources[id]?.title ?? id
}

/** What it earns, and every year of the cash flow. */
export function moneyPart(sheet: Sheet, { result }: PaperContent): void {
  const { words } = sheet
  const text = words.rooms.paper.money
  if (result.panels === 0) return
  chapter(sheet, text.title, 560)
  pairs(sheet, moneyFacts(sheet, result))
  write(sheet, 'P', text.balance, { size: 8, color: ink.inkSoft })
  keepTogether(sheet, moneyChartHeight)
  picture(sheet, text.picture, () => moneyChart(sheet, result.money))
  yearTable(sheet, result.money)
}

function moneyFacts({ words }: Sheet, { money, co2 }: PaperContent['result']): string[][] {
  const text = words.rooms.paper.money
  const { paybackYears, internalRatePct, loan } = money
  return [
    [text.savings, words.exact(money.firstYearSavingsCents)],
    [
      text.payback,
      paybackYears === null ? text.never : words.say(text.years, { years: paybackYears }),
    ],
    [text.value, words.dollars(money.netPresentValueCents)],
    [text.rate, internalRatePct === null ? text.none : words.percent(internalRatePct)],
    [text.cost, words.perKwh(money.levelCostTenthCents)],
    [text.gain, words.dollars(money.lifetimeGainCents)],
    [text.paid, words.exact(money.totalPaidCents)],
    ...(loan === null
      ? []
      : [
          [text.monthly, words.exact(loan.monthlyPaymentCents)],
          [text.interest, words.exact(loan.interestCents)],
          [text.fee, words.exact(loan.feeCents)],
        ]),
    ...(co2 === null ? [] : [[text.co2, words.say(text.kg, { kg: Math.round(co2.kgPerYear) })]]),
  ]
}

function yearTable(sheet: Sheet, { rows }: PaperContent['result']['money']): void {
  const { words } = sheet
  const names = words.rooms.figures.rows
  const used = columnCodes.filter((code) => rows.some((row) => row[code] !== 0))
  const columns = [
    { name: names.year, share: 0.6 },
    { name: names.energyKwh, share: 0.9 },
    ...used.map((code) => ({ name: words.figure(`columns.${code}`), share: 1 })),
    { name: names.netCents, share: 1 },
    { name: names.cumulativeCents, share: 1 },
  ]
  const money = (cents: number) => (cents === 0 ? '–' : words.dollars(cents))
  const cells = rows.map((row) => ({
    cells: [
      String(row.year),
      words.whole(row.energyKwh),
      ...used.map((code) => money(row[code])),
      words.dollars(row.netCents),
      words.dollars(row.cumulativeCents),
    ],
  }))
  const size = used.length > 6 ? 6.5 : 7.5
  const small = { columns, rows: cells, size, padding: 2.8 }
  table(sheet, { ...small, columns: fitted(sheet, small) })
}
