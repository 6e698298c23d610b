import { closingPart } from './closing-part.ts'
import { firstPage } from './first-page.ts'
import { moneyPart, pricePart } from './money-part.ts'
import type { PaperContent } from './paper-content.ts'
import { lossPart, productionPart } from './production-part.ts'
import { roofPart } from './roof-part.ts'
import { createSheet, finish } from './sheet.ts'
import { createWords } from './words.ts'

/**
 * A saved estimate as a PDF with tags for screen readers: Letter for homes in the United States, A4 for others. Its figures are those of the
 * result, written as on the site. `compress` off makes its texts readable for tests.
 */
export function makePaper(
  content: PaperContent,
  { compress } = { compress: true },
): Promise<Uint8Array> {
  const { language, inputs, savedAt } = content
  const words = createWords(language)
  const title = words.say(words.rooms.paper.title, { place: inputs.place.label })
  const size = inputs.place.state === null ? 'A4' : 'LETTER'
  const createdAt = new Date(savedAt)
  const sheet = createSheet(words, { title, language, size, createdAt, compress })
  firstPage(sheet, content)
  roofPart(sheet, content)
  productionPart(sheet, content)
  lossPart(sheet, content)
  pricePart(sheet, content)
  moneyPart(sheet, content)
  closingPart(sheet, content)
  return finish(sheet, `Girasol · ${title}`)
}
