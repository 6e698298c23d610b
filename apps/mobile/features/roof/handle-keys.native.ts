import type { HandleKeys } from './handle-moves.ts'

/** Phones move a handle by the actions of their screen readers. */
export function handleKeys(_moves: HandleKeys): object {
  return {}
}
