import type { EstimateInputs, EstimateResult } from '@girasol/contract'
import { fail } from '#/http/errors.ts'
import type { Asker } from './computing/asker.ts'
import { compute } from './computing/computing.ts'
import { solarData } from './computing/solar-sites.ts'
import type { SavedEstimate, StoredEstimate } from './estimate.ts'
import { type OlderResult, todaysInputs } from './older-form.ts'
import { areOlder, type StoredTerms, type Terms } from './stored-terms.ts'

/**
 * A saved estimate in today's form. One of the older form has its figures computed anew under today's model, with
 * what it costs by them, unless it was ordered; its row stays as it is. Fails with `estimateOutdated` where today's model
 * refuses them, with `busy` and with `tooManyRequests`.
 */
export async function todaysEstimate(stored: StoredEstimate, asker: Asker): Promise<SavedEstimate> {
  const { terms, ...row } = stored
  if (!areOlder(terms)) return { ...row, ...terms }
  if (row.orderId !== null) {
    const { panels } = terms.result
    return { ...row, ...(await agreedTerms(terms, { panels, placedAt: row.savedAt }, asker)) }
  }
  const inputs = todaysInputs(terms.inputs)
  const result = await computedAnew(inputs, stored.savedAt, asker)
  return { ...row, inputs, result, totalCents: result.price.totalCents }
}

/**
 * What was agreed in an order, in today's form. For terms of the older form energy and savings are computed anew for the
 * panels that were ordered; number, size and price of the system stay as they were agreed, to the cent. Fails with `estimateOutdated` where today's model
 * refuses them, with `busy` and with `tooManyRequests`.
 */
export async function agreedTerms(
  terms: StoredTerms,
  order: { panels: number; placedAt: Date },
  asker: Asker,
): Promise<Terms> {
  if (!areOlder(terms)) return terms
  const older = todaysInputs(terms.inputs)
  const wish = { kind: 'count', panels: order.panels } as const
  const inputs = { ...older, panels: { ...older.panels, wish } }
  const result = await computedAnew(inputs, order.placedAt, asker)
  return { inputs, result: asAgreed(result, terms.result) }
}

function asAgreed(result: EstimateResult, { panels, kwDc, price }: OlderResult): EstimateResult {
  const { withinCurve } = result.price
  const lines = price.lines.map((line) => ({ ...line, kind: 'base' as const }))
  return { ...result, panels, kwDc, price: { ...price, withinCurve, lines } }
}

/** Whoever reads has entered nothing wrong: what was fine when it was saved is no `invalidInput`. */
async function computedAnew(
  inputs: EstimateInputs,
  at: Date,
  asker: Asker,
): Promise<EstimateResult> {
  const { stations, modules } = await solarData()
  const station = stations.some(({ id }) => id === inputs.stationId)
  const module = modules.some(({ id }) => id === inputs.moduleId)
  if (!station || !module) return fail('estimateOutdated')
  const today = at.toISOString().slice(0, 10)
  const answer = await compute({ kind: 'figures', inputs, today }, asker)
  return 'refused' in answer ? fail('estimateOutdated') : answer.result
}
