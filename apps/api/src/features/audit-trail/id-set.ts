/** Ids of entries, of which there may be many millions: one bit for each, in pages of 8 kB that are made when needed. */
export type IdSet = { add(id: number): void; has(id: number): boolean }

const idsOfPage = 65_536

export function idSet(): IdSet {
  const pages = new Map<number, Uint8Array>()
  const placeOf = (id: number) => {
    const within = id % idsOfPage
    return { page: (id - within) / idsOfPage, byte: within >> 3, bit: 1 << (within & 7) }
  }
  return {
    add(id) {
      const { page, byte, bit } = placeOf(id)
      const bits = pages.get(page) ?? new Uint8Array(idsOfPage / 8)
      bits[byte]! |= bit
      pages.set(page, bits)
    },
    has(id) {
      const { page, byte, bit } = placeOf(id)
      return ((pages.get(page)?.[byte] ?? 0) & bit) !== 0
    },
  }
}
