import { checkLinks } from './check-links.ts'
import type { EstimateDetail } from './computed.ts'
import type { HomeEstimate } from './home-estimate.ts'

/** What a device draws and explains the figures with. */
export function shownDetail(home: HomeEstimate): EstimateDetail {
  const { taken, meter, quote, money, choice, co2, design } = home
  return {
    layouts: taken.layouts,
    hourlyAcW: taken.hourlyAcW,
    loadKwh: home.loadKwh,
    flow: meter.flow,
    storedKwh: meter.battery?.storedKwh ?? null,
    ledgers: taken.ledgers,
    ledger: taken.ledger,
    quote,
    bills: meter.bills,
    money: money.figures,
    choice,
    co2,
    design,
    checks: checkLinks(home.inputs, home.data, taken),
  }
}
