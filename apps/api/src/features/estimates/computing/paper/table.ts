import { decorate, features, type Font, ink, keepTogether, type Sheet } from './sheet.ts'

export type Column = {
  name: string
  share: number
  align?: 'left' | 'right'
  /** Cells that name what stands beside them, as those of the first column do. */
  names?: boolean
  /** Empty space on the left, in points. */
  inset?: number
}
/** `bar`: length of a bar between name and figure, 0 to 1. */
export type TableRow = { cells: readonly string[]; strong?: boolean; bar?: number }
export type Table = {
  columns: readonly Column[]
  rows: readonly TableRow[]
  size?: number
  padding?: number
  /** Off where the names stand at the beginning of each row. */
  head?: boolean
}

const usualRow = 18

/** About as high as a table of so many rows of one line is, with the title of its chapter. */
export function heightOfTable(rows: number): number {
  return 40 + rows * usualRow
}

type Look = {
  columns: readonly Column[]
  widths: readonly number[]
  size: number
  padding: number
}

/** A table whose head comes again on every page, with rows and cells that screen readers can walk through. */
export function table(sheet: Sheet, given: Table): void {
  const { columns, rows, size = 8.5, padding = 4, head = true } = given
  const { doc } = sheet
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / whole) * sheet.width)
  const look = { columns, widths, size, padding }
  const names = { cells: columns.map(({ name }) => name), strong: true }
  const body = doc.struct('Table')
  doc.addStructure(body)
  keepTogether(sheet, 60)
  if (head) drawRow(sheet, body, names, look, 'TH')
  for (const row of rows) {
    const page = doc.page
    keepTogether(sheet, rowHeight(sheet, row, look))
    if (head && doc.page !== page) drawRow(sheet, body, names, look, 'TH')
    drawRow(sheet, body, row, look, 'TD')
  }
  body.end()
  doc.x = sheet.left
  doc.moveDown(0.5)
}

/** Two pairs of a name and a value side by side: the first half of the pairs on the left. */
export function pairs(sheet: Sheet, given: readonly (readonly string[])[]): void {
  const half = Math.ceil(given.length / 2)
  const columns = [0, 18].flatMap((inset) => [
    { name: '', share: 1.25, names: true, inset, align: 'left' as const },
    { name: '', share: 1, align: 'right' as const },
  ])
  const rows = given.slice(0, half).map((left, at) => {
    const right = given[half + at] ?? ['', '']
    return { cells: [...left, ...right] }
  })
  table(sheet, { columns, rows, head: false, padding: 5 })
}

/** Shares by the longest word of each head and the widest cell, so that no word is broken. */
export function fitted({ doc }: Sheet, given: Table & { size: number }): Column[] {
  const { columns, rows, size, padding = 4 } = given
  const wide = (text: string) => doc.widthOfString(text, { features })
  return columns.map((column, at) => {
    doc.font('strong').fontSize(size)
    const words = column.name.split(' ').map(wide)
    doc.font('regular').fontSize(size)
    const cells = rows.map(({ cells: texts }) => wide(texts[at]!))
    return { ...column, share: Math.max(...words, ...cells) + 2 * padding + 2 }
  })
}

function drawRow(
  sheet: Sheet,
  body: PDFKit.PDFStructureElement,
  row: TableRow,
  look: Look,
  tag: 'TH' | 'TD',
): void {
  const { doc, left } = sheet
  const { columns, widths, size, padding } = look
  const top = doc.y
  const height = rowHeight(sheet, row, look)
  drawGround(sheet, row, { top, height, head: tag === 'TH' })
  const line = doc.struct('TR')
  body.add(line)
  let x = left
  row.cells.forEach((text, at) => {
    const inset = columns[at]!.inset ?? 0
    const wide = widths[at]! - 2 * padding - inset
    const place = { x: x + padding + inset, y: top + padding - 1, width: wide }
    const align = columns[at]!.align ?? (at === 0 ? 'left' : 'right')
    const names = at === 0 || columns[at]!.names
    x += widths[at]!
    line.add(
      doc.struct(names && tag === 'TD' ? 'TH' : tag, {}, () => {
        doc
          .font(fontOf(row))
          .fontSize(size)
          .fillColor(tag === 'TH' ? ink.inkSoft : ink.ink)
        doc.text(text, place.x, place.y, { width: place.width, align, features })
      }),
    )
  })
  line.end()
  doc.x = left
  doc.y = top + height
}

type Strip = { top: number; height: number; head: boolean }

function drawGround(sheet: Sheet, { bar, strong }: TableRow, { top, height, head }: Strip): void {
  const { doc, left, width } = sheet
  decorate(sheet, () => {
    if (head) doc.rect(left, top, width, height).fill(ink.sunken)
    if (bar) {
      const long = Math.max(1, bar * width * 0.42)
      doc
        .rect(left + width * 0.42, top + 5, long, height - 10)
        .fill(strong ? ink.chartMakes : ink.chartOther)
    }
    doc.lineWidth(0.5).strokeColor(ink.line)
    doc
      .moveTo(left, top + height)
      .lineTo(left + width, top + height)
      .stroke()
  })
}

function rowHeight(
  { doc }: Sheet,
  row: TableRow,
  { columns, widths, size, padding }: Look,
): number {
  doc.font(fontOf(row)).fontSize(size)
  const heights = row.cells.map((text, at) =>
    doc.heightOfString(text, {
      width: widths[at]! - 2 * padding - (columns[at]!.inset ?? 0),
      features,
    }),
  )
  return Math.max(...heights) + 2 * padding - 2
}

function fontOf({ strong }: TableRow): Font {
  return strong ? 'strong' : 'regular'
}
