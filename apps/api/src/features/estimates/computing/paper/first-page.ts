import { decorate, ink, type Sheet, write } from './sheet.ts'
import type { PaperContent } from './paper-content.ts'
import { threeDigits } from './words.ts'

const cardGap = 10
const cardHeight = 96

/** Title, the three figures, and whether we would build it. */
export function firstPage(sheet: Sheet, content: PaperContent): void {
  const { words } = sheet
  const { inputs, result, savedAt, version } = content
  const paper = words.rooms.paper
  write(sheet, 'P', 'Girasol', { font: 'display', size: 12, color: ink.brand })
  const title = words.say(paper.title, { place: inputs.place.label })
  write(sheet, 'H1', title, { font: 'display', size: 22, color: ink.brandStrong })
  const date = words.date(savedAt, inputs.place.timeZone)
  const made = { model: result.modelVersion, book: result.price.bookVersion }
  const saved = `${words.say(paper.saved, { date, version })} ${words.say(paper.made, made)}`
  write(sheet, 'P', saved, { color: ink.inkSoft })
  cards(sheet, content)
  verdict(sheet, content)
}

function cards(sheet: Sheet, { result }: PaperContent): void {
  const { doc, words, left, width } = sheet
  doc.moveDown(0.6)
  const top = doc.y
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
    write(sheet, 'P', figure!, { ...inside, font: 'display', size: 18, color: ink.brandStrong })
    for (const detail of details) write(sheet, 'P', detail, { ...inside, size: 8 })
  })
  doc.x = left
  doc.y = top + cardHeight + 6
  if (!result.station.fair) write(sheet, 'P', words.rooms.paper.production.unfair)
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

function verdict(sheet: Sheet, { result }: PaperContent): void {
  const { words, doc } = sheet
  const { code, reasons, changes } = result.verdict
  const color = { good: ink.good, borderline: ink.warn, notWorthIt: ink.bad }[code]
  doc.moveDown(0.6)
  const said = words.figure(`verdict.codes.${code}`)
  write(sheet, 'H2', said, { font: 'display', size: 15, color })
  const lines = [
    ...reasons.map((reason) => words.figure(`verdict.reasons.${reason}`)),
    ...result.choice.reasons.map((reason) => words.figure(`choice.${reason}`)),
    ...changes.map((change) => changeText(sheet, change)),
  ]
  for (const line of new Set(lines)) write(sheet, 'P', line)
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
