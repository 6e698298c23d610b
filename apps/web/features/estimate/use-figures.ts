'use client'

import type { EstimateInputs } from '@girasol/estimate'
import type { Problem } from '@girasol/messages'
import { useEffect, useState } from 'react'
import type { Computed, Engine } from './estimate-engine.ts'
import { loadEmissions } from './ground.ts'
import type { YearHours } from './worker-messages.ts'

/** So long without a change, and full detail is computed although a gesture has not ended, milliseconds. */
const restMs = 250

/** What could not be loaded is asked for again after so long, then twice as long, and so on, milliseconds. */
const [firstWaitMs, longestWaitMs] = [2000, 60_000]

export type Figures = {
  /** The last that could be computed; maybe not yet of the newest inputs. */
  computed: Computed
  hours: YearHours | null
  /** Why the newest inputs could not be computed. */
  problem: Problem | null
  /** Whether these are final figures of the newest inputs, emissions of the grid included. */
  settled: boolean
}

/** Keeps the figures up with the inputs; the last good ones stay while something is wrong. */
export function useFigures(
  engine: Engine,
  first: Computed,
  { inputs, moving }: { inputs: EstimateInputs; moving: boolean },
): Figures {
  const [computed, setComputed] = useState(first)
  const [hours, setHours] = useState(first.drawn.hours)
  const [problem, setProblem] = useState<Problem | null>(null)
  const grid = useGrid(engine, inputs.place.state)
  useEffect(
    () =>
      engine.listen((outcome) => {
        setProblem(outcome.kind === 'failed' ? outcome.problem : null)
        if (outcome.kind === 'failed') return
        setComputed(outcome.computed)
        setHours((before) => outcome.computed.drawn.hours ?? before)
      }),
    [engine],
  )
  useEffect(() => {
    engine.compute(inputs, moving ? 'coarse' : 'fine')
    if (!moving) return
    const timer = setTimeout(() => engine.compute(inputs, 'fine'), restMs)
    return () => clearTimeout(timer)
  }, [engine, inputs, moving, grid])
  const current = computed.inputs === inputs && computed.level === 'fine'
  return { computed, hours, problem, settled: current && grid !== 'loading' && problem === null }
}

type Grid = 'loading' | 'known' | 'unknown'

/** Emissions come after the first figures and never hold them up; what could not be had is asked for again. */
function useGrid(engine: Engine, state: string | null): Grid {
  const [grid, setGrid] = useState<Grid>('loading')
  useEffect(() => {
    let left = false
    let waitMs = firstWaitMs
    let timer: ReturnType<typeof setTimeout> | undefined
    const load = () => void loadEmissions(state).then(take, askAgain)
    const take = (factors: Float64Array | null) => {
      if (left) return
      if (factors) engine.setCo2(factors)
      setGrid('known')
    }
    const askAgain = () => {
      if (left) return
      setGrid('unknown')
      timer = setTimeout(load, waitMs)
      waitMs = Math.min(longestWaitMs, 2 * waitMs)
    }
    load()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [engine, state])
  return grid
}
