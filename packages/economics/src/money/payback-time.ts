/**
 * Years until flows of year 0, 1, 2 ... (the first one the cost, negative) add up to nothing,
 * linear within the year; `null` when they never do in the years given, and when nothing is paid;
 * 0 when more comes back in year 0 than is paid. With a rate
 * each flow is discounted to year 0 first. Financing is left out by the caller (as SAM does).
 */
export function paybackOfFlows(flows: readonly number[], ratePct = 0): number | null {
  let position = flows[0] ?? 0
  if (position > 0) return 0
  if (position === 0) return null
  for (let year = 1; year < flows.length; year++) {
    const flow = (flows[year] ?? 0) / (1 + ratePct / 100) ** year
    if (position + flow >= 0) return year - 1 - position / flow
    position += flow
  }
  return null
}
