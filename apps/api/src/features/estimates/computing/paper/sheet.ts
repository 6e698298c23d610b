import { join } from 'node:path'
import { light } from '@girasol/design-tokens'
import PdfDocument from 'pdfkit'
import type { Words } from './words.ts'

/** A document under way: its pages, and the words that it speaks in. */
export type Sheet = { doc: PDFKit.PDFDocument; words: Words; left: number; width: number }

/** The sides of the drawing area, in points. */
const margin = 48
const footHeight = 20
/** Figures of one width, for columns. */
export const features: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum']
/** In a sentence the font would pull a comma under a seven; the layout takes names with yes or no, too, unlike its types. */
const unkerned = { kern: false } as unknown as typeof features

const fonts = {
  regular: 'inter-regular',
  strong: 'inter-semibold',
  display: 'fraunces-semibold',
} as const
export type Font = keyof typeof fonts
export const ink = light

/** `compress` off makes the drawing commands readable. */
export type SheetOptions = {
  title: string
  language: string
  size: 'A4' | 'LETTER'
  createdAt: Date
  compress: boolean
}

/** An empty document with fonts, title, language and structure for screen readers. */
export function createSheet(words: Words, options: SheetOptions): Sheet {
  const { title, language, size, createdAt, compress } = options
  const doc = new PdfDocument({
    size,
    compress,
    margins: { top: margin, left: margin, right: margin, bottom: margin + footHeight },
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    lang: language,
    pdfVersion: '1.7',
    font: fontFile('regular'),
    info: { Title: title, Author: 'Girasol', Creator: 'Girasol', CreationDate: createdAt },
  })
  for (const font of Object.keys(fonts) as Font[]) doc.registerFont(font, fontFile(font))
  return { doc, words, left: margin, width: doc.page.width - 2 * margin }
}

function fontFile(font: Font): string {
  return join(import.meta.dirname, 'fonts', `${fonts[font]}.ttf`)
}

export type Style = {
  font?: Font
  size?: number
  color?: string
  x?: number
  width?: number
  align?: 'left' | 'right'
  link?: string
}

/** A piece of text that screen readers meet as `tag`; the next one goes below it. */
export function write(sheet: Sheet, tag: 'H1' | 'H2' | 'P', text: string, style: Style = {}): void {
  const { doc } = sheet
  const { font = 'regular', size = 9.5, color = ink.ink, x = sheet.left, ...rest } = style
  const width = rest.width ?? sheet.width
  doc.font(font).fontSize(size)
  keepTogether(sheet, doc.heightOfString(text, { width, lineGap: 1.5 }))
  const options = {
    width,
    align: rest.align ?? ('left' as const),
    lineGap: 1.5,
    features: unkerned,
  }
  doc.addStructure(
    doc.struct(rest.link ? 'Link' : tag, {}, () => {
      doc
        .font(font)
        .fontSize(size)
        .fillColor(color)
        .text(
          text,
          x,
          doc.y,
          rest.link ? { ...options, link: rest.link, underline: true } : options,
        )
    }),
  )
  doc.moveDown(0.25)
}

/** A chapter's title, which never stands alone at the foot of a page. */
export function chapter(sheet: Sheet, text: string, below = 120): void {
  sheet.doc.moveDown(0.9)
  keepTogether(sheet, below)
  write(sheet, 'H2', text, { font: 'display', size: 15, color: ink.brandStrong })
  sheet.doc.moveDown(0.2)
}

/** Begins a new page where less than `height` is left of this one. */
export function keepTogether({ doc, left }: Sheet, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) {
    doc.addPage()
    doc.x = left
  }
}

/** Lines and grounds that say nothing: screen readers pass them by. */
export function decorate({ doc }: Sheet, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

/** How much of this page is left, in points. */
export function roomLeft({ doc }: Sheet): number {
  return doc.page.height - doc.page.margins.bottom - doc.y
}

/** A picture with the words that stand for it. */
export function picture({ doc }: Sheet, alt: string, draw: () => void): void {
  doc.addStructure(doc.struct('Figure', { alt }, draw))
}

/** Place and page number at the foot of every page; then the bytes. */
export function finish(sheet: Sheet, foot: string): Promise<Uint8Array> {
  const { doc, words, left, width } = sheet
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    const text = words.say(words.rooms.paper.page, { page: page + 1, pages: count })
    const y = doc.page.height - margin
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('regular').fontSize(8).fillColor(ink.inkSoft)
    doc.text(foot, left, y, { width: width * 0.75, lineBreak: false })
    doc.text(text, left, y, { width, align: 'right', lineBreak: false })
    doc.endMarkedContent()
  }
  return bytesOf(doc)
}

function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', reject)
    doc.end()
  })
}
