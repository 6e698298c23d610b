import type { Contract } from '@girasol/contract'
import type { ImageName, WorkloadName } from '../system/workloads.ts'
import type { GateName } from './gates.ts'

/** The six kinds of threat that STRIDE tells apart. */
export type Stride =
  | 'spoofing'
  | 'tampering'
  | 'repudiation'
  | 'disclosure'
  | 'denial'
  | 'elevation'

/** What answers a threat: a row of the audit, a recorded decision, or a gate that fails when the control is gone. */
export type ControlId = `${'A' | 'X'}${number}-${number}` | `D${number}` | GateName

/** One way in which a component can be attacked, in plain words, and what stands against it. */
export type Threat = {
  stride: Stride
  what: string
  controls: readonly [ControlId, ...ControlId[]]
}

/** Who answers for a risk that is left. */
export type Owner = 'security' | 'engineering' | 'operations' | 'support' | 'founder'

/** What the controls do not take away. */
export type Remains = { risk: string; grade: 'low' | 'medium' | 'high'; owner: Owner }

/** Regions of equal trust; whatever passes from one to another is checked there. */
export type Zone = 'outside' | 'edge' | 'cluster' | 'data' | 'account' | 'delivery'

/** Something that really exists and must be in the model; what there is, `present.ts` reads from the system itself. */
export type Facet =
  | `routes:${keyof Contract}`
  | `table:${string}`
  | `workload:${WorkloadName}`
  | `egress:${'mail' | 'alerts' | 'keys' | 'weather'}`
  | `kept:${string}`
  | `client:${'web' | 'console' | 'mobile'}`
  | `image:${ImageName}`
  | 'pipeline'

export type Component = {
  /** Short name, also its anchor in the document. */
  id: string
  title: string
  /** What it is or holds, in a sentence. */
  about: string
  zone: Zone
  covers: readonly Facet[]
  threats: readonly [Threat, ...Threat[]]
  remains: readonly [Remains, ...Remains[]]
  /** Day (UTC) by which somebody must have looked at it again. */
  reviewBy: `${number}-${number}-${number}`
}

type Controls = Threat['controls']
const of =
  (stride: Stride) =>
  (what: string, ...controls: Controls): Threat => ({ stride, what, controls })

export const spoofing = of('spoofing')
export const tampering = of('tampering')
export const repudiation = of('repudiation')
export const disclosure = of('disclosure')
export const denial = of('denial')
export const elevation = of('elevation')

/** A risk that is left, and who answers for it. */
export const left = (grade: Remains['grade'], owner: Owner, risk: string): Remains => ({
  risk,
  grade,
  owner,
})

/** Reviews of what strangers reach or what holds secrets come each quarter, the others each half year. */
export const nextReview = { quarter: '2027-02-24', halfYear: '2027-05-24' } as const
