import { requireRange } from './check-plane.ts'
import { RoofError } from './roof-error.ts'
import type { EdgeKind } from './roof-plane.ts'

/** Clear strip along each kind of edge, and the width of a pathway from eave to ridge (0: none), metres. */
export type Setbacks = Record<EdgeKind, number> & { pathway: number }

/** A row of the setback table: what one jurisdiction asks for, with its source. */
export type SetbackRule = {
  id: 'usClassic' | 'usRelaxed' | 'none' | 'spain'
  country: 'US' | 'ES' | null
  setbacks: Setbacks
  /** At or below this pitch nothing is asked for, degrees; `null`: never waived. */
  waivedToPitchDeg: number | null
  /** Largest share of the whole roof's plan area that modules may cover under this row, 0 to 1. */
  largestCover: number
  source: string
  /** Day the source was read. */
  read: string
}

/** 36 and 18 inches as the code prints them in millimetres. */
const wideM = 0.914
const narrowM = 0.457
/** Two in twelve, degrees: 9.46. */
const twoInTwelve = (Math.atan(2 / 12) * 180) / Math.PI
const bare: Setbacks = { eave: 0, ridge: 0, hip: 0, valley: 0, rake: 0, pathway: 0 }
const code = 'IRC 2018 R324.6 to R324.6.2; IFC 2021 1205.2.1'

/**
 * Setbacks by jurisdiction. Local fire officials differ: a row is a start, not permission. The relaxed row holds
 * while modules cover at most a third of the plan; `layoutRoof` falls back to the classic row above it.
 */
export const setbackRules: readonly SetbackRule[] = [
  {
    id: 'usClassic',
    country: 'US',
    setbacks: { ...bare, ridge: wideM, pathway: wideM },
    waivedToPitchDeg: twoInTwelve,
    largestCover: 1,
    source: `${code}: 36 in at the ridge, pathway 36 in wide, waived to a slope of 2:12`,
    read: '2026-11-24',
  },
  {
    id: 'usRelaxed',
    country: 'US',
    setbacks: { ...bare, ridge: narrowM, pathway: wideM },
    waivedToPitchDeg: twoInTwelve,
    largestCover: 0.33,
    source: `${code}: 18 in at the ridge up to 33 percent of the plan view roof area`,
    read: '2026-11-24',
  },
  {
    id: 'spain',
    country: 'ES',
    setbacks: bare,
    waivedToPitchDeg: null,
    largestCover: 1,
    source: 'No national rule on strips for fire access on pitched dwelling roofs is known to us',
    read: '2026-11-24',
  },
  {
    id: 'none',
    country: null,
    setbacks: bare,
    waivedToPitchDeg: null,
    largestCover: 1,
    source: 'Nothing asked for',
    read: '2026-11-24',
  },
]

/** The row of that id. Throws `unknownRule`. */
export function setbackRule(id: string): SetbackRule {
  const rule = setbackRules.find((row) => row.id === id)
  if (!rule) throw new RoofError('unknownRule', { field: 'setbackRule' })
  return rule
}

/** What a rule asks of a plane of that pitch (degrees). */
export function setbacksOf(rule: SetbackRule, pitchDeg: number): Setbacks {
  const waived = rule.waivedToPitchDeg !== null && pitchDeg <= rule.waivedToPitchDeg + 1e-9
  return waived ? bare : rule.setbacks
}

/** The same strip along every edge and no pathway, metres. */
export function uniformSetbacks(stripM: number): Setbacks {
  const setbacks = { ...bare }
  for (const kind of ['eave', 'ridge', 'hip', 'valley', 'rake'] as const) setbacks[kind] = stripM
  return setbacks
}

/** Throws unless each strip is a length of at most 20 m. */
export function checkSetbacks(setbacks: Setbacks): void {
  for (const kind of ['eave', 'ridge', 'hip', 'valley', 'rake', 'pathway'] as const)
    requireRange(setbacks[kind], 0, 20, { field: `setbacks.${kind}` })
}
