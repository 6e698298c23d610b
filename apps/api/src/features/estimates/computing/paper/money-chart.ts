import { axis, ticks } from './axis.ts'
import { ink, type Sheet } from './sheet.ts'
import type { PaperContent } from './paper-content.ts'

export const moneyChartHeight = 132

/** The balance so far, year by year. */
export function moneyChart(sheet: Sheet, { rows }: PaperContent['result']['money']): void {
  const { doc, words, left, width } = sheet
  const balance = rows.map(({ cumulativeCents }) => cumulativeCents)
  const field = { left: left + 58, width: width - 70, top: doc.y + 6, foot: doc.y + 106 }
  const marks = ticks(Math.min(...balance, 0) / 100, Math.max(...balance, 0) / 100)
  const y = axis(sheet, field, marks, (dollars) => words.dollars(dollars * 100))
  const x = (at: number) => field.left + (at / Math.max(rows.length - 1, 1)) * field.width
  balance.forEach((cents, at) => {
    if (at === 0) doc.moveTo(x(at), y(cents / 100))
    else doc.lineTo(x(at), y(cents / 100))
  })
  doc.lineWidth(2).lineJoin('round').strokeColor(ink.brand).stroke()
  doc.font('regular').fontSize(8).fillColor(ink.inkSoft)
  for (const [at, { year }] of rows.entries()) {
    if (year % 5 !== 0) continue
    doc.text(String(year), x(at) - 15, field.foot + 6, { width: 30, align: 'center' })
  }
  doc.x = left
  doc.y = field.top - 6 + moneyChartHeight
}
