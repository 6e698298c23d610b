import type { EstimateResult } from '@girasol/contract'
import type { EstimateInputs } from '@girasol/estimate'

/** The highest price of electricity that is tried, tenths of a cent per kWh. */
export const dearest = 600

type Compute = (inputs: EstimateInputs) => Pick<EstimateResult, 'verdict'>

const atPrice = (inputs: EstimateInputs, price: number): EstimateInputs => ({
  ...inputs,
  priceTenthCentsPerKwh: price,
  exportTenthCentsPerKwh: Math.round(
    (inputs.exportTenthCentsPerKwh * price) / Math.max(1, inputs.priceTenthCentsPerKwh),
  ),
})

/**
 * The price of electricity (tenths of a cent per kWh, to half a cent) from which on solar would be worth it, the credit
 * for fed-in power moving along; null when not even the dearest would do.
 */
export function turningPrice(compute: Compute, inputs: EstimateInputs): number | null {
  const good = (price: number) => compute(atPrice(inputs, price)).verdict.code === 'good'
  if (!good(dearest)) return null
  let [low, high] = [inputs.priceTenthCentsPerKwh, dearest]
  while (high - low > 5) {
    const middle = Math.round((low + high) / 2)
    if (good(middle)) high = middle
    else low = middle
  }
  return high
}
