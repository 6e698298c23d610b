'use client'

import type { FigureRow } from '@girasol/economics'
import type {
  EstimateDetailLevel,
  EstimateInputs,
  EstimateResult,
  ShownFigure,
} from '@girasol/estimate'
import { type Problem, problemOf } from '@girasol/messages'
import type { Answer, Ask, Drawn, Ground } from './worker-messages.ts'

/** Figures with what they were computed from, and how long that took from asking to answer. */
export type Computed = {
  inputs: EstimateInputs
  level: EstimateDetailLevel
  result: EstimateResult
  drawn: Drawn
  milliseconds: number
}

export type Outcome =
  | { kind: 'computed'; computed: Computed }
  | { kind: 'failed'; problem: Problem }

/** A worker as the engine sees it. */
export type Port = {
  send: (ask: Ask) => void
  /** Told of each answer, and of a fault that the worker did not expect. */
  listen: (answered: (answer: Answer) => void, broke: () => void) => void
  end: () => void
}

export type Engine = {
  /** Told of every outcome. */
  listen: (told: (outcome: Outcome) => void) => () => void
  /** Asks for figures; of several questions that wait only the newest is answered. */
  compute: (inputs: EstimateInputs, level: EstimateDetailLevel) => void
  /** Emissions of the grid by hour, kg CO2 per kWh, for all computations from now on. */
  setCo2: (factors: Float64Array) => void
  /** What stands behind a figure of the last computation; no rows where there is nothing. */
  open: (figure: ShownFigure) => Promise<FigureRow[]>
  /** What other inputs would come to, beside the estimate. Rejects with a `ComputeFault`. */
  whatIf: (inputs: EstimateInputs) => Promise<EstimateResult>
  end: () => void
}

type Question = { inputs: EstimateInputs; level: EstimateDetailLevel; asked: number }

function startWorker(): Port {
  const address = new URL('./estimate-worker.ts', import.meta.url)
  const worker = new Worker(address, { type: 'module', name: 'estimate' })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows
    send: (ask) => worker.postMessage(ask),
    listen: (answered, broke) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => answered(data))
      worker.addEventListener('error', broke)
    },
    end: () => worker.terminate(),
  }
}

type Settled = Answer & { kind: 'computed' | 'failed' }

/** A change is to be answered within this, milliseconds. */
const answerMs = 50

/**
 * One question on its way at a time; of those that wait meanwhile only the newest is sent. Where full detail of a changed roof
 * has taken too long, a coarse answer comes before it.
 */
function questionLine(port: Port, tell: (outcome: Outcome) => void) {
  let asked: Sent | null = null
  let next: Question | null = null
  let before: EstimateInputs | null = null
  let fineMs = 0
  const isLong = ({ inputs, level }: Question) =>
    level === 'fine' && fineMs > answerMs && before !== null && hasNewRoof(inputs, before)
  const send = (question: Question, after: Question | null = null) => {
    asked = { question, after, sent: performance.now() }
    port.send({ kind: 'compute', inputs: question.inputs, level: question.level })
  }
  const begin = (question: Question) =>
    isLong(question) ? send({ ...question, level: 'coarse' }, question) : send(question)
  const learn = ({ question: { inputs, level }, sent }: Sent) => {
    if (level !== 'fine') return
    if (before === null || hasNewRoof(inputs, before)) fineMs = performance.now() - sent
    before = inputs
  }
  return {
    isIdle: () => asked === null,
    ask: (question: Question) => {
      if (asked === null) begin(question)
      else next = question
    },
    settle: (answer: Settled) => {
      const [done, waiting] = [asked, next]
      asked = null
      next = null
      if (done && answer.kind === 'computed') learn(done)
      if (waiting) begin(waiting)
      else if (done?.after) send(done.after)
      if (done) tell(outcomeOf(done.question, answer))
    },
  }
}

/** A question on its way, and what is asked after it if nothing newer comes. */
type Sent = { question: Question; after: Question | null; sent: number }

/** Whether what lies on the roof, and its shade, must be found anew: nothing else takes long. */
function hasNewRoof(inputs: EstimateInputs, before: EstimateInputs): boolean {
  return inputs.roof !== before.roof || inputs.surroundings !== before.surroundings
}

type Reply = Exclude<Answer, Settled>

/**
 * Questions that are each answered for themselves. They are sent one by one and only while nothing
 * is computed: what somebody changes meanwhile waits for one of them at most.
 */
function correspondence(port: Port, mayAsk: () => boolean) {
  type Letter = { ask: Ask; answered: (answer: Reply) => void }
  const waiting: Letter[] = []
  let out: Letter | null = null
  let turn = 0
  const sendNext = () => {
    if (out !== null || !mayAsk()) return
    out = waiting.shift() ?? null
    if (out) port.send(out.ask)
  }
  return {
    sendNext,
    ask: (question: (turn: number) => Ask) =>
      new Promise<Reply>((answered) => {
        turn += 1
        waiting.push({ ask: question(turn), answered })
        sendNext()
      }),
    settle: (answer: Reply) => {
      out?.answered(answer)
      out = null
      sendNext()
    },
    isOut: () => out !== null,
  }
}

/**
 * Computes in a worker; newer questions take the place of older ones. Each answer is noted as
 * `girasol:estimate` in the page's measures.
 */
export function createEngine(ground: Ground, port: Port = startWorker()): Engine {
  const listeners = new Set<(outcome: Outcome) => void>()
  const line = questionLine(port, (outcome) => listeners.forEach((told) => told(outcome)))
  const letters = correspondence(port, line.isIdle)
  const settle = (answer: Settled) => {
    line.settle(answer)
    letters.sendNext()
  }
  port.listen(
    (answer) =>
      answer.kind === 'computed' || answer.kind === 'failed'
        ? settle(answer)
        : letters.settle(answer),
    () => {
      const problem = problemOf(null)
      if (letters.isOut()) letters.settle({ kind: 'wouldFail', turn: 0, problem })
      else settle({ kind: 'failed', problem })
    },
  )
  port.send({ kind: 'ground', ground })
  return {
    listen: (told) => {
      listeners.add(told)
      return () => listeners.delete(told)
    },
    compute: (inputs, level) => line.ask({ inputs, level, asked: performance.now() }),
    setCo2: (factors) => port.send({ kind: 'co2', factors }),
    open: async (figure) => {
      const answer = await letters.ask((turn) => ({ kind: 'open', turn, figure }))
      return answer.kind === 'opened' ? answer.rows : []
    },
    whatIf: async (inputs) => {
      const answer = await letters.ask((turn) => ({ kind: 'whatIf', turn, inputs }))
      if (answer.kind === 'wouldBe') return answer.result
      throw new ComputeFault(answer.kind === 'wouldFail' ? answer.problem : problemOf(null))
    },
    end: () => port.end(),
  }
}

function outcomeOf({ inputs, level, asked: start }: Question, answer: Settled): Outcome {
  if (answer.kind === 'failed') return answer
  const end = performance.now()
  performance.measure('girasol:estimate', { start, end, detail: { level } })
  const { result, drawn } = answer
  return {
    kind: 'computed',
    computed: { inputs, level, result, drawn, milliseconds: end - start },
  }
}

/** Figures could not be computed for what was put in. */
export class ComputeFault extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.text)
    this.name = 'ComputeFault'
    this.problem = problem
  }
}

/** The first figures of an engine, in full detail. Rejects with a `ComputeFault`. */
export function firstOf(engine: Engine, inputs: EstimateInputs): Promise<Computed> {
  return new Promise((resolve, reject) => {
    const stop = engine.listen((outcome) => {
      stop()
      if (outcome.kind === 'computed') resolve(outcome.computed)
      else reject(new ComputeFault(outcome.problem))
    })
    engine.compute(inputs, 'fine')
  })
}
