import { smallSunflower } from '@girasol/design-tokens'
import { decorate, ink, type Sheet, type Style, write } from './sheet.ts'
import type { PaperContent } from './paper-content.ts'
import { threeDigits } from './words.ts'

const cardGap = 10
const cardHeight = 88

/** Title, the three figures, and whether we would build it. */
export function firstPage(sheet: Sheet, content: PaperContent): void {
  const { words } = sheet
  const { inputs, result, savedAt, version } = content
  const paper = words.rooms.paper
  brand(sheet)
  const title = words.say(paper.title, { place: inputs.place.label })
  write(sheet, 'H1', title, { font: 'display', size: 22, color: ink.brandStrong })
  const date = words.date(savedAt, inputs.place.timeZone)
  const made = { model: result.modelVersion, book: result.price.bookVersion }
  const saved = `${words.say(paper.saved, { date, version })} ${words.say(paper.made, made)}`
  write(sheet, 'P', saved, { color: ink.inkSoft })
  verdict(sheet, content)
  cards(sheet, content)
}

function brand(sheet: Sheet): void {
  const { doc, left } = sheet
  const { back, front, disc, seeds, box } = smallSunflower
  const size = 26
  const top = doc.y
  decorate(sheet, () => {
    doc
      .save()
      .translate(left, top)
      .scale(size / box)
    doc.path(`${back}${front}`).fill(ink.sun)
    doc.circle(50, 50, disc).fill(ink.seed)
    for (const { x, y, r } of seeds) doc.circle(x, y, r).fill(ink.sun)
    doc.restore()
  })
  doc.y = top + 4
  const style = { font: 'display' as const, size: 15, color: ink.brandStrong }
  write(sheet, 'P', 'Girasol', { ...style, x: left + size + 8 })
  doc.x = left
  doc.y = top + size + 10
}

function cards(sheet: Sheet, { result }: PaperContent): void {
  const { doc, words, left, width } = sheet
  const top = doc.y + cardGap
  const cardWidth = (width - 2 * cardGap) / 3
  cardTexts(sheet, result).forEach((lines, at) => {
    const x = left + at * (cardWidth + cardGap)
    decorate(sheet, () => {
      doc.roundedRect(x, top, cardWidth, cardHeight, 8).fillAndStroke(ink.canvas, ink.line)
    })
    const [name, figure, ...details] = lines
    const inside = { x: x + 12, width: cardWidth - 24 }
    doc.y = top + 12
    write(sheet, 'P', name!, { ...inside, size: 9, color: ink.inkSoft })
    write(sheet, 'P', figure!, { ...inside, ...figureStyle(sheet, figure!, inside.width) })
    for (const detail of details) write(sheet, 'P', detail, { ...inside, size: 8 })
  })
  doc.x = left
  doc.y = top + cardHeight + 6
  if (!result.station.fair) write(sheet, 'P', words.rooms.paper.production.unfair)
}

/** As large as fits on one line. */
function figureStyle({ doc }: Sheet, text: string, width: number): Style {
  const sizes = [20, 18, 16, 14]
  const fits = (size: number) => doc.font('display').fontSize(size).widthOfString(text) <= width
  return { font: 'display', size: sizes.find(fits) ?? 12, color: ink.brandStrong }
}

/** The same words and figures as on the site. */
function cardTexts({ words }: Sheet, result: PaperContent['result']): string[][] {
  const text = words.rooms.estimate.cards
  const { price, money, annualKwh, monthlyUseKwh } = result
  const use = monthlyUseKwh.reduce((sum, kwh) => sum + kwh, 0)
  const share = use > 0 ? Math.round((100 * annualKwh) / use) / 100 : null
  const years = money.paybackYears === null ? null : Math.round(money.paybackYears)
  const band = { low: words.about(price.lowCents), high: words.about(price.highCents) }
  const savings = words.dollars(money.firstYearSavingsCents)
  return [
    [
      text.makes,
      words.say(text.perYear, { kwh: threeDigits(annualKwh) }),
      share === null ? text.noUse : words.say(text.perYearDetail, { share }),
    ],
    [text.costs, words.dollars(price.totalCents), words.say(text.costDetail, band)],
    [
      text.paysBack,
      years === null ? text.never : words.say(text.years, { years }),
      words.say(text.paybackDetail, { savings }),
    ],
  ]
}

const looks = {
  good: [ink.good, ink.goodSoft],
  borderline: [ink.warn, ink.warnSoft],
  notWorthIt: [ink.bad, ink.badSoft],
} as const

/** Our view with its reasons, on a ground of its colour. */
function verdict(sheet: Sheet, { result }: PaperContent): void {
  const { words, doc, left, width } = sheet
  const { code } = result.verdict
  const [color, ground] = looks[code]
  const inside = { x: left + 18, width: width - 36 }
  const lines = verdictLines(sheet, result)
  doc.moveDown(0.5)
  const top = doc.y
  doc.font('regular').fontSize(9.5)
  const high = lines.map((line) => doc.heightOfString(line, inside) + 5)
  const height = high.reduce((sum, line) => sum + line, 48)
  decorate(sheet, () => {
    doc.roundedRect(left, top, width, height, 8).fill(ground)
    doc.rect(left, top + 8, 3, height - 16).fill(color)
  })
  doc.y = top + 13
  const said = words.figure(`verdict.codes.${code}`)
  write(sheet, 'H2', said, { ...inside, font: 'display', size: 15, color })
  for (const line of lines) write(sheet, 'P', line, inside)
  doc.x = left
  doc.y = top + height
}

function verdictLines(sheet: Sheet, { verdict: view, choice }: PaperContent['result']): string[] {
  const { words } = sheet
  const lines = [
    ...view.reasons.map((reason) => words.figure(`verdict.reasons.${reason}`)),
    ...choice.reasons.map((reason) => words.figure(`choice.${reason}`)),
    ...view.changes.map((change) => changeText(sheet, change)),
  ]
  return [...new Set(lines)]
}

function changeText(
  { words }: Sheet,
  change: PaperContent['result']['verdict']['changes'][number],
) {
  const text = words.rooms.figures.verdict.changes
  return change.code === 'systemCostsAtMost'
    ? words.say(text.systemCostsAtMost, { price: words.dollars(change.cents) })
    : words.say(text.powerIsWorthAtLeast, {
        price: words.perKwh(change.centsPerKwh * 10),
        times: Math.round(change.timesPresent * 100) / 100,
      })
}
