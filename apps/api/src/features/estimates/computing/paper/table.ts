import { decorate, type Font, ink, keepTogether, type Sheet } from './sheet.ts'

export type Column = { name: string; share: number; align?: 'left' | 'right' }
export type TableRow = { cells: readonly string[]; strong?: boolean }
export type Table = {
  columns: readonly Column[]
  rows: readonly TableRow[]
  size?: number
  /** Off where the names stand at the beginning of each row. */
  head?: boolean
}

const padding = 4

const usualRow = 18

/** About as high as a table of so many rows of one line is, with the title of its chapter. */
export function heightOfTable(rows: number): number {
  return 40 + rows * usualRow
}

/** A table whose head comes again on every page, with rows and cells that screen readers can walk through. */
export function table(sheet: Sheet, { columns, rows, size = 8.5, head = true }: Table): void {
  const { doc } = sheet
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / whole) * sheet.width)
  const names = { cells: columns.map(({ name }) => name), strong: true }
  const body = doc.struct('Table')
  doc.addStructure(body)
  const put = (row: TableRow, tag: 'TH' | 'TD') =>
    drawRow(sheet, body, { row, tag, columns, widths, size })
  keepTogether(sheet, 60)
  if (head) put(names, 'TH')
  for (const row of rows) {
    const page = doc.page
    keepTogether(sheet, rowHeight(sheet, row, widths, size))
    if (head && doc.page !== page) put(names, 'TH')
    put(row, 'TD')
  }
  body.end()
  doc.x = sheet.left
  doc.moveDown(0.5)
}

type Drawn = {
  row: TableRow
  tag: 'TH' | 'TD'
  columns: readonly Column[]
  widths: readonly number[]
  size: number
}

function drawRow(
  sheet: Sheet,
  body: PDFKit.PDFStructureElement,
  { row, tag, columns, widths, size }: Drawn,
): void {
  const { doc, left, width } = sheet
  const top = doc.y
  const height = rowHeight(sheet, row, widths, size)
  decorate(sheet, () => {
    if (tag === 'TH') doc.rect(left, top, width, height).fill(ink.sunken)
    doc.lineWidth(0.5).strokeColor(ink.line)
    doc
      .moveTo(left, top + height)
      .lineTo(left + width, top + height)
      .stroke()
  })
  const line = doc.struct('TR')
  body.add(line)
  let x = left
  row.cells.forEach((text, at) => {
    const place = { x: x + padding, y: top + padding - 1, width: widths[at]! - 2 * padding }
    const align = columns[at]!.align ?? (at === 0 ? 'left' : 'right')
    line.add(
      doc.struct(at === 0 && tag === 'TD' ? 'TH' : tag, {}, () => {
        doc
          .font(fontOf(row))
          .fontSize(size)
          .fillColor(tag === 'TH' ? ink.inkSoft : ink.ink)
        doc.text(text, place.x, place.y, { width: place.width, align, features: ['tnum'] })
      }),
    )
    x += widths[at]!
  })
  line.end()
  doc.x = left
  doc.y = top + height
}

function rowHeight({ doc }: Sheet, row: TableRow, widths: readonly number[], size: number): number {
  doc.font(fontOf(row)).fontSize(size)
  const heights = row.cells.map((text, at) =>
    doc.heightOfString(text, { width: widths[at]! - 2 * padding }),
  )
  return Math.max(...heights) + 2 * padding - 2
}

function fontOf({ strong }: TableRow): Font {
  return strong ? 'strong' : 'regular'
}
