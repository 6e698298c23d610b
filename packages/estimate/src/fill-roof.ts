import type { PanelModule } from '@girasol/pv-model'
import type { EstimateDetailLevel } from './computed.ts'
import type { EstimateMemory, FilledRoof } from './filled-roof.ts'
import type { EstimateInputs } from './inputs.ts'

/** The part of the inputs that decides what lies on the roof and what it makes. */
export type RoofInputs = Pick<
  EstimateInputs,
  'roof' | 'surroundings' | 'panels' | 'assumptions' | 'place'
>

/**
 * Finds every place for a module on all planes, each with the kWh a year it makes there, and says
 * what any number of them makes. `coarse` lays out without regard to shade and looks at it on a
 * wider grid. What is known in `memory` is not computed again; the answer is the same without it.
 * Throws `RoofError`, `ShadeError` or `PvModelError`; a plane without room for a module stays empty.
 */
export function fillRoof(
  _memory: EstimateMemory,
  _inputs: RoofInputs,
  _module: PanelModule,
  _level: EstimateDetailLevel,
): FilledRoof {
  throw new Error('roofs cannot be filled yet')
}
