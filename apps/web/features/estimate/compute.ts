'use client'

import type { EstimateResult } from '@girasol/contract'
import { computeEstimate, type EstimateInputs } from '@girasol/estimate'
import type { PanelModule, Site } from '@girasol/pv-model'
import type { Catalogue } from './catalogue.ts'

/** All that stands still while inputs change. */
export type Ground = {
  site: Site
  station: EstimateResult['station']
  catalogue: Catalogue
}

/** The panel that an estimate is for; undefined when it is not on our list (any longer). */
export function moduleOf({ modules }: Catalogue, id: string): PanelModule | undefined {
  return modules.find((module) => module.id === id)
}

/** Inputs to result on this device. Throws for a panel that is not on our list. */
export function compute(ground: Ground, inputs: EstimateInputs): EstimateResult {
  const { station, catalogue, site } = ground
  const module = moduleOf(catalogue, inputs.moduleId)
  if (!module) throw new Error(`unknown module ${inputs.moduleId}`)
  const { distanceKm } = station
  return computeEstimate(site, inputs, {
    station,
    distanceKm,
    module,
    priceBook: catalogue.priceBook,
  })
}

/** The same, measured: read it back with `performance.getEntriesByName('girasol:estimate')`. */
export function measured(ground: Ground, inputs: EstimateInputs) {
  const start = performance.now()
  const result = compute(ground, inputs)
  performance.measure('girasol:estimate', { start, end: performance.now() })
  return { result, milliseconds: performance.now() - start }
}

/** Whether two computers come to the same figures. */
export function agree(a: EstimateResult, b: EstimateResult): boolean {
  return (
    Math.abs(a.annualKwh - b.annualKwh) < 0.15 &&
    a.price.totalCents === b.price.totalCents &&
    a.money.paybackYears === b.money.paybackYears &&
    a.verdict.code === b.verdict.code
  )
}
