import { axis, type Field, ticks } from './axis.ts'
import { ink, type Sheet } from './sheet.ts'
import type { PaperContent } from './paper-content.ts'

export const chartHeight = 156

/** Bars of what the roof makes, lines of what the home uses, by month. */
export function monthChart(sheet: Sheet, result: PaperContent['result']): void {
  const { doc, left, width, words } = sheet
  const { monthlyKwh, monthlyUseKwh } = result
  const top = doc.y
  legend(sheet, top)
  const field = { left: left + 40, width: width - 40, top: top + 24, foot: top + chartHeight - 26 }
  const marks = ticks(0, Math.max(...monthlyKwh, ...monthlyUseKwh, 1))
  const y = axis(sheet, field, marks, words.whole)
  const step = field.width / 12
  words.months('narrow').forEach((name, month) => {
    const x = field.left + step * month
    const made = y(monthlyKwh[month]!)
    const used = y(monthlyUseKwh[month]!)
    doc.rect(x + step * 0.2, made, step * 0.6, field.foot - made).fill(ink.chartMakes)
    doc.moveTo(x + 3, used).lineTo(x + step - 3, used)
    doc.lineWidth(2).strokeColor(ink.chartUses).stroke()
    monthName(sheet, name, { ...field, left: x, width: step })
  })
  doc.x = left
  doc.y = top + chartHeight
}

function monthName({ doc }: Sheet, name: string, { left, width, foot }: Field): void {
  doc.font('regular').fontSize(8).fillColor(ink.inkSoft)
  doc.text(name, left, foot + 5, { width, align: 'center', lineBreak: false })
}

function legend({ doc, words, left }: Sheet, top: number): void {
  const { makes, uses } = words.rooms.paper.production
  const x = left + 40
  const write = (text: string, at: number) => {
    doc.font('regular').fontSize(8).fillColor(ink.inkSoft)
    doc.text(text, at, top, { lineBreak: false })
    return at + doc.widthOfString(text)
  }
  doc.rect(x, top, 8, 8).fill(ink.chartMakes)
  const next = write(makes, x + 13) + 18
  doc.rect(next, top + 3, 12, 2).fill(ink.chartUses)
  write(uses, next + 17)
}
