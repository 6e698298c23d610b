import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvRows } from './write-json.ts'

/** EIA STEO of December 2025: US residential average forecast for 2026, tenths of a cent per kWh. */
const national2026 = 180.2

/** Electricity prices and household use by state. */
export function makeRates(pack: string, data: string): void {
  const prices = csvRows(readFileSync(join(pack, 'rates/residential_price_by_state.csv'), 'utf8'))
  const use = csvRows(readFileSync(join(pack, 'rates/household_consumption.csv'), 'utf8'))
  const national2022 = Number(prices.find((row) => row.state === 'US')?.usd_per_kwh_2022) * 1000
  const states = prices.map((row) => {
    const of2022 = Number(row.usd_per_kwh_2022) * 1000
    return [
      row.state,
      {
        priceTenthCents2022: Math.round(of2022),
        priceTenthCents: Math.round((of2022 * national2026) / national2022),
        annualUseKwh: Number(use.find(({ Location }) => Location === row.state)?.Electricity),
      },
    ] as const
  })
  const lines = states.map(([state, row]) => `    ${JSON.stringify(state)}: ${JSON.stringify(row)}`)
  const head = JSON.stringify({ asOf: '2025-12', sources }).slice(1, -1)
  writeFileSync(join(data, 'rates.json'), `{${head},"states":{\n${lines.join(',\n')}\n}}\n`)
}

const sources = {
  priceTenthCents2022: 'EIA State Energy Data System, series ESRCD, 2022',
  priceTenthCents:
    'the 2022 state price times the national change to 2026 (18.02 cents, EIA Short-Term Energy Outlook, December 2025)',
  annualUseKwh: 'EIA, residential sales per customer, 2015',
}
