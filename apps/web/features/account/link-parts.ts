/** What stands behind the `#` of a link that came by mail. */
export type LinkParts = { challengeId: string; secret: string }

/** The parts of such a link, or null when it is not whole. */
export function linkParts(hash: string): LinkParts | null {
  const found = /^#([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{43})$/.exec(hash)
  return found ? { challengeId: found[1]!, secret: found[2]! } : null
}
