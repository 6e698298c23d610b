import type { EstimateInputs, EstimateResult } from '@girasol/contract'
import type { OlderInputs, OlderResult } from './older-form.ts'

/** What an estimate is computed from, and its figures. */
export type Terms = { inputs: EstimateInputs; result: EstimateResult }

/** Terms as the database holds them: versions are never rewritten, so some are of the older form. */
export type StoredTerms = Terms | OlderTerms
export type OlderTerms = { inputs: OlderInputs; result: OlderResult }

/** Whether they were saved when a roof was a list of rectangles. */
export function areOlder(terms: StoredTerms): terms is OlderTerms {
  return 'planes' in terms.inputs
}
