/** What waits, in turns: one of each owner, then the next of each. */
export type FairQueue<Item> = {
  readonly length: number
  push: (owner: string, item: Item) => void
  /** The next in turn. */
  shift: () => Item | undefined
  /** Takes back what nobody waits for any more; false when it does not wait here. */
  remove: (owner: string, item: Item) => boolean
}

/** A queue in which nobody's items hold up another's for longer than one item. */
export function createFairQueue<Item>(): FairQueue<Item> {
  // In the order of their turns.
  const byOwner = new Map<string, Item[]>()
  let length = 0
  return {
    get length() {
      return length
    },
    push: (owner, item) => {
      const items = byOwner.get(owner)
      if (items) items.push(item)
      else byOwner.set(owner, [item])
      length++
    },
    shift: () => {
      const [turn] = byOwner
      if (!turn) return undefined
      const [owner, items] = turn
      const item = items.shift()
      byOwner.delete(owner)
      if (items.length > 0) byOwner.set(owner, items)
      length--
      return item
    },
    remove: (owner, item) => {
      const items = byOwner.get(owner)
      const at = items?.indexOf(item) ?? -1
      if (!items || at < 0) return false
      items.splice(at, 1)
      if (items.length === 0) byOwner.delete(owner)
      length--
      return true
    },
  }
}
