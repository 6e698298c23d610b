import type { EstimateInputs } from '@girasol/contract'
import type { PaperContent } from './paper-content.ts'
import type { Words } from './words.ts'

const metresPerFoot = 0.3048

/** Everything that was assumed, as names and values; the allowance for shade only where it counted. */
export function assumptionRows(
  words: Words,
  { inputs, result }: Pick<PaperContent, 'inputs' | 'result'>,
): string[][] {
  const counted = result.losses.lines.some(({ name, kwh }) => name === 'shading' && kwh !== 0)
  const named = losses.filter((name) => name !== 'shading' || counted)
  const { use, tariff, roof, surroundings, panels } = inputs
  const text = words.rooms.paper.assumptions
  const feet = Math.round(roof.eaveHeightM / metresPerFoot)
  const around = surroundings.trees.length + surroundings.buildings.length
  const { exportTenthCents } = tariff
  const credit = exportTenthCents === null ? text.asBought : words.perKwh(exportTenthCents)
  return [
    [text.use, words.say(text.kwh, { kwh: Math.round(use.annualKwh) })],
    [text.price, priceText(words, tariff.price)],
    [text.export, credit],
    [text.fixed, words.exact(tariff.fixedCentsPerMonth)],
    ...(tariff.minimumCentsPerMonth > 0
      ? [[text.minimum, words.exact(tariff.minimumCentsPerMonth)]]
      : []),
    ...financeRows(words, inputs),
    ...technicalRows(words, inputs.assumptions, named),
    [text.eaves, words.say(text.feet, { feet })],
    [text.trees, words.whole(around)],
    [text.removed, words.whole(panels.removed.length)],
  ]
}

function priceText(words: Words, price: EstimateInputs['tariff']['price']): string {
  const text = words.rooms.paper.assumptions
  if (price.kind === 'flat') return words.perKwh(price.tenthCents)
  if (price.kind === 'tiered') {
    const first = words.perKwh(price.steps[0]?.tenthCents ?? 0)
    return words.say(text.steps, { steps: price.steps.length, price: first })
  }
  const base = words.perKwh(price.offPeakTenthCents)
  const { fromHour: from, toHour: to, summerPeakTenthCents: summer } = price
  const named = { peak: words.perKwh(price.peakTenthCents), base, from, to }
  return summer === null
    ? words.say(text.hours, named)
    : words.say(text.seasons, { ...named, summer: words.perKwh(summer) })
}

function financeRows(words: Words, inputs: EstimateInputs): string[][] {
  const text = words.rooms.paper.assumptions
  const { battery, finance, incentives } = inputs
  const { loan } = finance
  const terms = loan && {
    share: words.percent(loan.financedPct),
    rate: words.percent(loan.aprPct),
    years: loan.years,
  }
  const named = incentives.map((id) => words.figure(`incentives.rows.${id}`)).join(', ')
  const size = battery && { kwh: battery.capacityKwh, kw: battery.powerKw }
  return [
    ...(size ? [[text.battery, words.say(text.batterySize, size)]] : []),
    [text.loan, terms ? words.say(text.loanTerms, terms) : text.cash],
    [text.discount, words.percent(finance.discountPctPerYear)],
    [text.incentives, named || text.noIncentives],
  ]
}

const losses = [
  'soiling',
  'shading',
  'snow',
  'mismatch',
  'wiring',
  'connections',
  'lightInduced',
  'nameplate',
  'availability',
] as const

function technicalRows(
  words: Words,
  assumed: EstimateInputs['assumptions'],
  named: readonly (typeof losses)[number][],
): string[][] {
  const text = words.rooms.paper.assumptions
  return [
    ...named.map((name) => [
      words.say(text.loss, { name: words.figure(`losses.${name}`) }),
      words.percent(assumed[`${name}Pct`]),
    ]),
    [text.ratio, String(assumed.dcAcRatio)],
    [text.efficiency, words.percent(assumed.inverterEfficiencyPct)],
    [text.ageing, words.percent(assumed.degradationPctPerYear)],
    [text.rise, words.percent(assumed.escalationPctPerYear)],
  ]
}
