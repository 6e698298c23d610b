import { hkdfSync } from 'node:crypto'

/**
 * One account's key for its personal data: the newest generation, which seals, and the older ones, which still open.
 * `id` is bound into everything that it seals.
 */
export type DataKey = {
  id: string
  generation: number
  /** The key itself, which sealed values of version 1 were made with. */
  bytes: Buffer
  /** Derived from `bytes`: what values of version 2 are sealed with. */
  sealing: Buffer
  /** Derived from `bytes`: tells this key from every other one, and nothing about it. */
  commitment: Buffer
  older: readonly DataKey[]
}

/** A key of 32 bytes with what is derived from it. */
export function dataKey(
  accountId: string,
  generation: number,
  bytes: Buffer,
  older: readonly DataKey[] = [],
): DataKey {
  const id = keyName(accountId, generation)
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', bytes, '', `girasol ${purpose} ${id}`, 32))
  return { id, generation, bytes, sealing: derive('seal'), commitment: derive('commitment'), older }
}

/** The name of an account's key, which also is the context that the key service binds it to. */
export function keyName(accountId: string, generation: number): string {
  return `${accountId}/${generation}`
}

/** The key of this generation, or null. */
export function generationOf(key: DataKey, generation: number): DataKey | null {
  if (key.generation === generation) return key
  return key.older.find((older) => older.generation === generation) ?? null
}
