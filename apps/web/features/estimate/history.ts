import type { EstimateInputs } from '@girasol/estimate'

/** Inputs with what they were before; `gesture` names the change that is going on, so that one drag is one step back. */
export type History = {
  past: readonly EstimateInputs[]
  present: EstimateInputs
  future: readonly EstimateInputs[]
  gesture: string | null
}

export type Change =
  | { kind: 'load'; inputs: EstimateInputs }
  | { kind: 'set'; inputs: EstimateInputs; gesture?: string }
  | { kind: 'settle' }
  | { kind: 'undo' }
  | { kind: 'redo' }

const steps = 100

export const begin = (inputs: EstimateInputs): History => ({
  past: [],
  present: inputs,
  future: [],
  gesture: null,
})

/** What the inputs become by a change; changes of the same gesture are one step back. */
export function changed(history: History, change: Change): History {
  switch (change.kind) {
    case 'load':
      return begin(change.inputs)
    case 'set':
      return set(history, change.inputs, change.gesture ?? null)
    case 'settle':
      return { ...history, gesture: null }
    case 'undo':
      return undo(history)
    case 'redo':
      return redo(history)
  }
}

function set(history: History, inputs: EstimateInputs, gesture: string | null): History {
  const same = gesture !== null && gesture === history.gesture
  const past = same ? history.past : [...history.past, history.present].slice(-steps)
  return { past, present: inputs, future: [], gesture }
}

function undo({ past, present, future }: History): History {
  const before = past.at(-1)
  if (before === undefined) return { past, present, future, gesture: null }
  return { past: past.slice(0, -1), present: before, future: [present, ...future], gesture: null }
}

function redo({ past, present, future }: History): History {
  const [after, ...later] = future
  if (after === undefined) return { past, present, future, gesture: null }
  return { past: [...past, present], present: after, future: later, gesture: null }
}
