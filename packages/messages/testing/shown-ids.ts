import {
  type AnyExplained,
  avoidedCo2,
  billPair,
  breakEven,
  claimIncentives,
  columnCodes,
  flatTariff,
  type IncentiveRow,
  meterRules,
  type MoneyPlan,
  moneyFigures,
  type PriceBook,
  quotePrice,
  tariffYear,
  usualUpkeep,
} from '../../economics/src/index.ts'
import { energyTree } from '../../estimate/src/energy-tree.ts'
import { savingsAhead } from '../../estimate/src/savings-ahead.ts'
import { lossNames } from '../../pv-model/src/index.ts'
import { solarData } from './code-lists.ts'

const year = (value: number) => new Float64Array(8760).fill(value)
const book = solarData<PriceBook>('price-book.json')
const everyAdder = (prices: PriceBook) => prices.adders.map(({ code }) => ({ code, quantity: 2 }))

/** Incentives of all kinds, capped in every way, as figures of the plan. */
function incentives(price: AnyExplained & { value: number }) {
  const [row] = solarData<{ rows: IncentiveRow[] }>('incentives.json').rows
  if (row === undefined) throw new Error('no incentives to try')
  const base = { ...row, until: null, baseCapCents: 1_000_000, capCents: 40_000, years: 3 }
  const kinds = ['percent', 'amount', 'perWatt', 'production'] as const
  const rows = kinds.map((kind, order) => ({ ...base, kind, order, id: `${row.id}${kind}` }))
  const situation = {
    jurisdictions: ['US'],
    completedOn: '2025-06-01',
    ownership: 'owner',
  } as const
  const home = { price, kwDc: 8, yearlyKwh: [9000, 8950, 8900] }
  return claimIncentives(
    rows,
    rows.map(({ id }) => id),
    situation,
    home,
  ).payments
}

/** Three plans: savings by a percentage, with a wearing battery, and with amounts that are plain numbers. */
function plans(): MoneyPlan[] {
  const quote = quotePrice(8, book, everyAdder(book))
  const upkeep = usualUpkeep(8, book)
  const battery = { code: 'battery', year: 12, cents: 900_000 } as const
  const ahead = {
    years: 25,
    firstYearKwh: energyOfRoof(),
    degradationPctPerYear: 0.5,
    priceRisePctPerYear: 1,
  }
  const plan: MoneyPlan = {
    ...upkeep,
    years: 25,
    costCents: quote.tree,
    firstYearKwh: 9000,
    degradationPctPerYear: 0.5,
    degradation: 'linear',
    savings: savingsAhead({ bills: bills(), wear: null }, ahead),
    replacements: [...upkeep.replacements, battery],
    incentives: incentives(quote.tree),
    loan: { aprPct: 7, years: 20, financedPct: 90, dealerFeePct: 20, paymentsPerYear: 12 },
    discountPctPerYear: 5,
  }
  const wear = { serviceYears: 12, wornBills: bills() }
  return [
    plan,
    { ...plan, savings: savingsAhead({ bills: bills(), wear }, ahead) },
    {
      ...plan,
      incentives: [{ code: 'us25D', year: 1, cents: 5 }],
      replacements: [battery, { code: 'inverter', year: 13, cents: 5 }],
    },
  ]
}

function money(): AnyExplained[] {
  return plans()
    .map(moneyFigures)
    .flatMap((one) => [
      ...Object.values(one.trees),
      ...columnCodes.flatMap((code) => one.columns[code]),
      ...Object.values(breakEven(one)).filter(
        (value) => typeof value === 'object' && value !== null,
      ),
    ])
}

function energyOfRoof() {
  const months = Array.from({ length: 12 }, () => 1)
  const lines = lossNames.map((name) => ({ name, kwh: months }))
  const ledger = { nominalKwh: months.map(() => 99), lines, deliveredKwh: months }
  const station = { name: 'Station', source: 'Source', years: '2001' }
  return energyTree([{ id: 'plane', kwDc: 1 }], [ledger], station)
}

function bills() {
  const about = {
    id: 'flat',
    name: 'Flat',
    currency: 'USD',
    source: { title: '', date: '2026-01-01' },
  } as const
  const sheet = flatTariff({ ...about, centsPerKwh: 20, exportCentsPerKwh: 10 })
  const home = { loadKwh: year(1), productionKwh: year(0.5) }
  return billPair(tariffYear(sheet, null), meterRules('netBilling'), home)
}

/** Ids of all figures below some figures. */
function idsBelow(figures: readonly AnyExplained[], found = new Set<string>()): Set<string> {
  for (const { id, parts } of figures) {
    if (parts.length > 0 || !found.has(id)) idsBelow(parts, found.add(id))
  }
  return found
}

/** Ids of the figures of an estimate in which everything occurs that can. */
export function shownIds(): string[] {
  const spanish = solarData<PriceBook>('price-book-es.json')
  const quotes = [
    quotePrice(8, book, everyAdder(book)),
    quotePrice(5, spanish, everyAdder(spanish)),
  ]
  return [
    ...idsBelow([
      ...quotes.flatMap(({ tree, nationalTree }) => [tree, nationalTree]),
      ...money(),
      energyOfRoof(),
      avoidedCo2(year(1000), year(0.4)).tree,
    ]),
  ].sort()
}
