'use client'

import type { EstimateResult } from '@girasol/contract'
import type { EstimateInputs } from '@girasol/estimate'
import { useEffect, useRef, useState } from 'react'
import type { EffectOf } from './form-props.ts'

/** Parts to try, by name; the same names come back with what they come to. */
export type Questions<K extends string> = Record<K, Partial<EstimateInputs>>
export type Effects<K extends string> = Partial<Record<K, EstimateResult>>

type Sweep<K extends string> = {
  effectOf: EffectOf
  questions: Questions<K>
  told: (effects: Effects<K>) => void
  isOver: () => boolean
}

/** Asks one question after another, tells after each; one that cannot be computed is left out. */
export async function askInTurn<K extends string>(sweep: Sweep<K>): Promise<void> {
  const found: Effects<K> = {}
  for (const name of Object.keys(sweep.questions) as K[]) {
    if (sweep.isOver()) return
    // oxlint-disable-next-line no-await-in-loop -- one at a time, so that the figures of the page are never behind many
    const answer = await sweep.effectOf(sweep.questions[name]).catch(() => null)
    if (sweep.isOver()) return
    if (answer !== null) found[name] = answer
    sweep.told({ ...found })
  }
}

/** How long inputs have to rest before anything is compared. */
const restMs = 500

/**
 * What other choices would come to, computed in the background while `active`, anew when the inputs have
 * come to rest. Answers of before stay until the new ones are there.
 */
export function useWhatIf<K extends string>(
  effectOf: EffectOf | undefined,
  active: boolean,
  inputs: EstimateInputs,
  questions: Questions<K>,
): Effects<K> {
  const [effects, setEffects] = useState<Effects<K>>({})
  const latest = useRef({ effectOf, questions })
  latest.current = { effectOf, questions }
  const wanted = active && effectOf !== undefined
  useEffect(() => {
    if (!wanted) return
    let over = false
    const told = (found: Effects<K>) => setEffects((before) => ({ ...before, ...found }))
    const timer = setTimeout(() => {
      const { effectOf: ask, questions: asked } = latest.current
      if (ask) void askInTurn({ effectOf: ask, questions: asked, told, isOver: () => over })
    }, restMs)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [inputs, wanted])
  return effects
}
