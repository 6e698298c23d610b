import { sceneOf } from '../src/keep-outs.ts'
import { layout, panelCount, planeAreas, setbackRule, setbacksOf, usualGapM } from '../src/index.ts'
import { pathwayChoices } from '../src/pathway.ts'
import { placeAlong } from '../src/place-modules.ts'
import { exchanged, outOfFrame, type RowFrame, rowFrames } from '../src/row-frame.ts'
import type { PlanePoint } from '../src/roof-plane.ts'
import type { FixedRoof } from '../fixtures/roofs.ts'
import { candidates } from './candidates.ts'
import { conflictCliques, solve } from './independent-set.ts'

export type Optimum = {
  id: string
  /** Most modules on the candidate places, over all row directions and pathways. */
  panels: number
  /** No candidate set can hold more than this; equal to `panels` when proven. */
  bound: number
  /** Places that were offered, over all programs. */
  places: number
  /** Even grid along slanted edges, metres. */
  stepM: number
}

type Search = { stepM: number; seconds: number }

/** Directions in which `layout` falls short of its best by this many modules are left out. */
const hopelessBy = 3

/**
 * The exact optimum of one roof. It begins with what `layout` reaches and asks, for each pathway and each direction
 * that comes near, whether one more can be placed: the relaxation often rules it out, else the integer program decides.
 */
export async function exactCount(roof: FixedRoof, search: Search): Promise<Optimum> {
  const { plane, module, rule } = roof
  const setbacks = setbacksOf(setbackRule(rule), plane.pitchDeg)
  const panels = panelCount(layout(plane, module, { setbacks }))
  const optimum = { id: plane.id, panels, bound: 0, places: 0, stepM: search.stepM }
  const byArea = Math.floor(planeAreas(plane).surfaceM2 / (module.widthM * module.heightM) + 1e-9)
  for (const pathway of pathwayChoices(plane, setbacks.pathway)) {
    for (const frame of rowFrames(plane.outline)) {
      const wanted = { setbacks, pathway, gapM: usualGapM }
      const ours = placeAlong(plane, module, wanted, frame).length
      if (ours <= panels - hopelessBy) continue
      const places = placesOf(roof, frame, pathway, search.stepM)
      optimum.places += places.length
      const better = await improve(places, optimum.panels, byArea, search.seconds)
      optimum.panels = better.panels
      optimum.bound = Math.max(optimum.bound, better.bound)
    }
  }
  return { ...optimum, bound: Math.max(optimum.bound, optimum.panels) }
}

function placesOf(
  { plane, module, rule }: FixedRoof,
  frame: RowFrame,
  pathway: readonly PlanePoint[] | null,
  stepM: number,
) {
  const setbacks = setbacksOf(setbackRule(rule), plane.pitchDeg)
  const { widthM, heightM } = module
  const sizes = [
    { width: widthM, height: heightM, orientation: 'portrait' as const },
    { width: heightM, height: widthM, orientation: 'landscape' as const },
  ]
  return candidates(
    sceneOf(plane, setbacks, pathway, frame),
    sceneOf(plane, setbacks, pathway, exchanged(frame)),
    sizes,
    { gapM: usualGapM, stepM },
  )
}

async function improve(
  places: ReturnType<typeof placesOf>,
  known: number,
  byArea: number,
  seconds: number,
): Promise<{ panels: number; bound: number }> {
  if (places.length === 0) return { panels: known, bound: known }
  const cliques = conflictCliques(places, usualGapM)
  const relaxed = await solve(places.length, cliques, { whole: false, seconds })
  const ceiling =
    relaxed.status === 'Optimal' ? Math.min(byArea, Math.floor(relaxed.value + 1e-6)) : byArea
  let panels = known
  while (panels < ceiling) {
    const more = await solve(places.length, cliques, { whole: true, atLeast: panels + 1, seconds })
    if (more.status === 'Infeasible') return { panels, bound: panels }
    if (more.status !== 'Optimal') return { panels, bound: ceiling }
    panels = Math.round(more.value)
  }
  return { panels, bound: panels }
}

/**
 * The most worth in sum that the candidate places of a roof allow, by the integer program, with `worth` of the middle of a
 * module. For small roofs without a pathway.
 */
export async function exactWorth(
  roof: FixedRoof,
  worth: (centre: PlanePoint) => number,
  { stepM, seconds }: Search,
): Promise<number> {
  let best = 0
  for (const frame of rowFrames(roof.plane.outline)) {
    const places = placesOf(roof, frame, null, stepM)
    const weights = places.map(({ u, v, width, height }) =>
      worth(outOfFrame(frame, { u: u + width / 2, v: v + height / 2 })),
    )
    const cliques = conflictCliques(places, usualGapM)
    const { status, value } = await solve(places.length, cliques, { whole: true, seconds, weights })
    if (status !== 'Optimal') throw new Error(`not solved: ${status}`)
    best = Math.max(best, value)
  }
  return best
}
