import type { EstimateResult } from '@girasol/contract'
import type { EstimateInputs } from '@girasol/estimate'
import type { Catalogue } from '../catalogue.ts'

/** Changes a part of the inputs; changes of one `gesture` are one step back. */
export type SetInputs = (part: Partial<EstimateInputs>, gesture?: string) => void

/** What the estimate would be with another part in the present inputs. */
export type EffectOf = (part: Partial<EstimateInputs>) => Promise<EstimateResult>

export type FormProps = {
  inputs: EstimateInputs
  catalogue: Catalogue
  result: EstimateResult
  onSet: SetInputs
  onSettle: () => void
  /** Without it nothing is compared. */
  effectOf?: EffectOf
}
