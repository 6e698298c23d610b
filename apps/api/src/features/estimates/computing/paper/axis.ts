import { features, ink, type Sheet } from './sheet.ts'

/** Where a chart is drawn: `left` leaves room for the figures of the axis. */
export type Field = { left: number; width: number; top: number; foot: number }

/** Two or more round steps that hold everything between two values. */
export function ticks(least: number, most: number): number[] {
  const rough = Math.max(most - least, 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough)!
  const first = Math.floor(least / step)
  const count = Math.max(Math.ceil(most / step) - first, 1) + 1
  return Array.from({ length: count }, (_, at) => (first + at) * step)
}

/** Fine lines with their figures on the left; answers where a value lies. */
export function axis(
  { doc }: Sheet,
  { left, width, top, foot }: Field,
  marks: readonly number[],
  say: (value: number) => string,
): (value: number) => number {
  const [least, most] = [marks[0]!, marks.at(-1)!]
  const y = (value: number) => foot - ((value - least) / (most - least)) * (foot - top)
  for (const mark of marks) {
    doc
      .moveTo(left, y(mark))
      .lineTo(left + width, y(mark))
      .lineWidth(0.5)
      .strokeColor(mark === 0 ? ink.control : ink.line)
      .stroke()
    doc.font('regular').fontSize(7.5).fillColor(ink.inkSoft)
    const place = { width: 60, align: 'right' as const, lineBreak: false, features }
    doc.text(say(mark), left - 66, y(mark) - 4, place)
  }
  return y
}
