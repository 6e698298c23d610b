import type { ComputedEstimate, EstimateDetailLevel, EstimateInputs } from '@girasol/estimate'
import { type Problem, problemOf } from '@girasol/messages'
import { useEffect, useRef } from 'react'
import { computeOnDevice, type DeviceYear } from './device-model.ts'

/** What is to be computed: newer questions take the place of older ones. */
export type Question = { year: DeviceYear; inputs: EstimateInputs; level: EstimateDetailLevel }

export type Answer = { question: Question } & (
  | { computed: ComputedEstimate; fault: null }
  | { computed: null; fault: Problem }
)

/** Longest that a computation may hold up a finger that moves, milliseconds. */
const briefMs = 50
/** How long nothing may change before a slow device computes, milliseconds. */
const restMs = 250

/**
 * Computes on the one thread that an app has, always after the change has been painted. Where that is not quick it
 * waits until the finger rests: the figures of before stay meanwhile.
 */
export function useComputing(question: Question | null, tell: (answer: Answer) => void): void {
  const lastMs = useRef({ fine: 0, coarse: 0 })
  useEffect(() => {
    if (!question) return
    const { level } = question
    const brief = lastMs.current[level] <= briefMs
    if (level === 'coarse' && !brief) return
    const work = () => {
      const start = performance.now()
      const answer = answerTo(question)
      lastMs.current[level] = performance.now() - start
      tell(answer)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(work, brief ? 0 : restMs)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [question, tell])
}

/** The figures or why there are none; never throws. */
export function answerTo(question: Question): Answer {
  try {
    const computed = computeOnDevice(question.year, question.inputs, question.level)
    return { question, computed, fault: null }
  } catch (cause) {
    return { question, computed: null, fault: problemOf(cause) }
  }
}
