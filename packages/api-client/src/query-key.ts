import type { Feature, InputOf, Name } from './shapes.ts'

/** The key under which a cache keeps an answer: `['orders', 'readOrder', { params }]`. Signals and keys are not part of it. */
export function queryKey<F extends Feature, N extends Name<F>>(
  feature: F,
  name: N,
  input?: Pick<InputOf<F, N>, keyof InputOf<F, N> & ('params' | 'query')>,
): readonly [F, N, { params?: unknown; query?: unknown }] {
  const { params, query } = (input ?? {}) as { params?: unknown; query?: unknown }
  return [feature, name, { params, query }]
}
