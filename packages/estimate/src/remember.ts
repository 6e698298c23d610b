import type { EstimateMemory } from './filled-roof.ts'

/** A value, and a mark that another value never has: what is made of it is known by its mark. */
export type Kept<Value> = { value: Value; mark: number }

/** Of each part so many answers are kept: enough to go back and forth between two choices. */
const newest = 4

/**
 * The value made of what the key holds (numbers, texts, plain objects; marks for what is large):
 * made once, as long as it is among the newest of its part. What throws is not kept.
 */
export function remember<Value>(
  memory: EstimateMemory,
  part: string,
  key: readonly unknown[],
  make: () => Value,
): Kept<Value> {
  const name = `remembered:${part}`
  const shelf = (memory.kept.get(name) ?? new Map()) as Map<string, Kept<Value>>
  memory.kept.set(name, shelf)
  const text = JSON.stringify(key)
  const known = shelf.get(text)
  shelf.delete(text)
  const kept = known ?? { value: make(), mark: nextMark(memory) }
  shelf.set(text, kept)
  const [oldest] = shelf.keys()
  if (shelf.size > newest && oldest !== undefined) shelf.delete(oldest)
  return kept
}

function nextMark({ kept }: EstimateMemory): number {
  const mark = ((kept.get('remembered') as number | undefined) ?? 0) + 1
  kept.set('remembered', mark)
  return mark
}
