import { type PriceBook, type PriceQuote, quotePrice } from '@girasol/economics'
import type { EstimateBattery } from './inputs.ts'

/** Adder that is priced by the kWh of a battery. */
export const batteryAdder = 'battery'

/**
 * The price of a system with the adders of its home, each once, and its battery. A roof without
 * panels gets nothing else either. Throws `BadInput`: `unknownAdder`, `numberOutOfRange`.
 */
export function systemPrice(
  kwDc: number,
  book: PriceBook,
  adders: readonly string[],
  battery: EstimateBattery | null,
): PriceQuote {
  if (kwDc === 0) return quotePrice(0, book)
  const chosen = [...new Set(adders)].filter((code) => code !== batteryAdder)
  return quotePrice(kwDc, book, [
    ...chosen.map((code) => ({ code, quantity: 1 })),
    ...(battery === null ? [] : [{ code: batteryAdder, quantity: battery.capacityKwh }]),
  ])
}
