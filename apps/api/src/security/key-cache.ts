import type { DataKey } from './data-key.ts'

const keptMilliseconds = 15_000
const keptKeys = 10_000

/** Keys used lately. Short-lived, so that a key that another program destroyed is gone from memory within seconds. */
export function keyCache() {
  const entries = new Map<string, { key: DataKey; until: number }>()
  return {
    get(accountId: string): DataKey | null {
      const entry = entries.get(accountId)
      if (!entry) return null
      if (entry.until > performance.now()) return entry.key
      entries.delete(accountId)
      return null
    },
    set(accountId: string, key: DataKey): DataKey {
      if (entries.size >= keptKeys) entries.delete(entries.keys().next().value!)
      entries.set(accountId, { key, until: performance.now() + keptMilliseconds })
      return key
    },
    drop(accountId: string): void {
      entries.delete(accountId)
    },
  }
}
