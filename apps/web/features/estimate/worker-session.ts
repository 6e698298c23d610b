import {
  type ComputedEstimate,
  createEstimator,
  type EstimateData,
  type EstimateInputs,
  type Estimator,
  openFigure,
} from '@girasol/estimate'
import { problemOf } from '@girasol/messages'
import { decodeWeather, prepareSite } from '@girasol/pv-model'
import { moduleOf } from './catalogue.ts'
import type { Answer, Ask, Drawn, Ground } from './worker-messages.ts'

/** What the worker keeps from one question to the next. */
type Kept = {
  ground: Ground
  estimator: Estimator
  co2Factors: Float64Array | null
  last: ComputedEstimate | null
}

/** Answers the page's questions one after another; `null` where there is nothing to say. */
export function createSession(): (ask: Ask) => Answer | null {
  let kept: Kept | null = null
  return (ask) => {
    if (ask.kind === 'ground') {
      kept = prepare(ask.ground)
      return null
    }
    if (kept === null) return { kind: 'failed', problem: problemOf(null) }
    if (ask.kind === 'co2') {
      kept.co2Factors = ask.factors
      return null
    }
    return answerOf(kept, ask)
  }
}

function prepare(ground: Ground): Kept {
  const site = prepareSite(decodeWeather(ground.weather))
  return { ground, estimator: createEstimator(site), co2Factors: null, last: null }
}

type Question = Exclude<Ask, { kind: 'ground' | 'co2' }>

function answerOf(kept: Kept, ask: Question): Answer {
  switch (ask.kind) {
    case 'compute':
      return compute(kept, ask)
    case 'open':
      return open(kept, ask)
    case 'whatIf':
      return whatIf(kept, ask)
  }
}

function compute(kept: Kept, { inputs, level }: Ask & { kind: 'compute' }): Answer {
  try {
    kept.last = kept.estimator.compute(inputs, dataFor(kept, inputs), level)
    const { result } = kept.last
    return { kind: 'computed', result, drawn: drawnOf(kept.last, level === 'fine') }
  } catch (cause) {
    return { kind: 'failed', problem: problemOf(cause) }
  }
}

function whatIf(kept: Kept, { turn, inputs }: Ask & { kind: 'whatIf' }): Answer {
  try {
    const { result } = kept.estimator.compute(inputs, dataFor(kept, inputs), 'fine')
    return { kind: 'wouldBe', turn, result }
  } catch (cause) {
    return { kind: 'wouldFail', turn, problem: problemOf(cause) }
  }
}

function open(kept: Kept, { turn, figure }: Ask & { kind: 'open' }): Answer {
  return { kind: 'opened', turn, rows: kept.last === null ? [] : openFigure(kept.last, figure) }
}

function dataFor({ ground, co2Factors }: Kept, { moduleId }: EstimateInputs): EstimateData {
  const { catalogue, station, distanceKm, today } = ground
  const module = moduleOf(catalogue, moduleId)
  if (!module) throw new Error('unknown module')
  const { inverters, priceBook, incentives, moduleRatings } = catalogue
  const moduleRating = moduleRatings.find(({ id }) => id === moduleId) ?? null
  const things = { module, moduleRating, inverters, priceBook, incentives, co2Factors }
  return { station, distanceKm, today, ...things }
}

/** Copies: what the estimator remembers for the next computation stays with it. */
function drawnOf({ detail }: ComputedEstimate, whole: boolean): Drawn {
  const { layouts, checks, hourlyAcW, loadKwh, flow, storedKwh } = detail
  if (!whole) return { layouts, checks, hours: null }
  const hours = {
    makes: hourlyAcW.map((watts) => watts / 1000),
    uses: loadKwh.slice(),
    bought: flow.drawnKwh.slice(),
    sold: flow.fedKwh.slice(),
    stored: storedKwh?.slice() ?? null,
  }
  return { layouts, checks, hours }
}

/** What can be handed over to the page instead of being copied. */
export function handedOver(answer: Answer): ArrayBuffer[] {
  if (answer.kind !== 'computed' || answer.drawn.hours === null) return []
  const { makes, uses, bought, sold, stored } = answer.drawn.hours
  const columns = [makes, uses, bought, sold, ...(stored === null ? [] : [stored])]
  return columns.map(({ buffer }) => buffer as ArrayBuffer)
}
