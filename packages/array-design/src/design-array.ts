import type { ArrayDesign, DesignReason } from './array-design.ts'
import { checkInput, type DesignInput } from './design-input.ts'
import { facingsOf } from './facings.ts'
import { microDesign } from './micro-design.ts'
import { type ModuleVoltages, moduleVoltages } from './module-voltage.ts'
import type { InverterRating } from './ratings.ts'
import { stringDesign } from './string-design.ts'
import type { Refusal } from './string-options.ts'

/** Inverters of one kind side by side on one house. */
const mostUnits = 3

/** All that came of a search. */
export type DesignAnswer = {
  module: ModuleVoltages
  /** All panels if any can, then the lowest score; `null` when nothing in the catalogue fits. */
  best: ArrayDesign | null
  /** The best of the other kind (strings or microinverters), to show beside it. */
  otherKind: ArrayDesign | null
  /** The next ones, best of each inverter, at most four. */
  others: ArrayDesign[]
  refused: { inverterId: string; code: Refusal }[]
}

/**
 * Connects the panels of all planes: every inverter of the catalogue, one to three of each, or a
 * microinverter per panel; all splits of each facing into equal strings per input. A design that
 * serves more panels goes before one that serves fewer; then the lowest sum of equipment and lost
 * watts wins, and the inverter's id decides between equals.
 * @throws DesignError
 */
export function designArray(input: DesignInput): DesignAnswer {
  checkInput(input)
  const found: ArrayDesign[] = []
  const refused: DesignAnswer['refused'] = []
  for (const inverter of input.inverters) {
    const tried = designsWith(input, inverter)
    const fits = tried.filter((design) => typeof design !== 'string')
    const [best] = fits.sort(byWorth)
    const why = tried.find((design) => typeof design === 'string')
    if (best !== undefined) found.push(best)
    else if (why !== undefined) refused.push({ inverterId: inverter.id, code: why })
  }
  const [first = null, ...rest] = found.sort(byWorth)
  const otherKind = rest.find(({ kind }) => kind !== first?.kind) ?? null
  return {
    module: moduleVoltages(input.module, input.site),
    best: first === null ? null : { ...first, reasons: whyBest(input, first, rest, otherKind) },
    otherKind,
    others: rest.slice(0, 4),
    refused,
  }
}

/** Strings need enough inverters for their facings and watts; more than that never pays. */
function designsWith(input: DesignInput, inverter: InverterRating): (ArrayDesign | Refusal)[] {
  if (inverter.kind === 'micro') return [microDesign(input, inverter)]
  return Array.from({ length: mostUnits }, (_, at) => stringDesign(input, inverter, at + 1))
}

function byWorth(a: ArrayDesign, b: ArrayDesign): number {
  if (a.panelsUsed !== b.panelsUsed) return b.panelsUsed - a.panelsUsed
  if (a.scoreCents !== b.scoreCents) return a.scoreCents - b.scoreCents
  return a.inverterId < b.inverterId ? -1 : 1
}

function whyBest(
  input: DesignInput,
  best: ArrayDesign,
  rest: readonly ArrayDesign[],
  otherKind: ArrayDesign | null,
): DesignReason[] {
  const lost = ({ losses }: ArrayDesign) => losses.clippingPct + losses.currentPct + losses.shadePct
  const found: [boolean, DesignReason][] = [
    [rest.every((other) => other.equipmentCents >= best.equipmentCents), 'lowestCost'],
    [rest.every((other) => lost(other) >= lost(best)), 'leastLoss'],
  ]
  if (best.kind === 'micro') {
    const facings = facingsOf(input.planes).length
    const inputs = Math.max(
      0,
      ...input.inverters.map((row) => (row.kind === 'micro' ? 0 : row.inputs)),
    )
    found.push(
      [otherKind === null, 'noStringFits'],
      [(otherKind?.losses.shadePct ?? 0) > 1, 'shadeFavoursMicro'],
      [facings > inputs, 'manyFacings'],
      [(otherKind?.leftOver.length ?? 0) > 0, 'stringsTooShort'],
    )
  }
  return [...best.reasons, ...found.flatMap(([is, code]) => (is ? [code] : []))]
}
