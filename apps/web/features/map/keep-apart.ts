/** A box on the screen, pixels. */
export type Box = { left: number; top: number; right: number; bottom: number }

const touch = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Which boxes may be shown so that none covers another; the earlier ones come first. */
export function keepApart(boxes: readonly Box[]): boolean[] {
  const kept: Box[] = []
  return boxes.map((box) => {
    const free = kept.every((other) => !touch(box, other))
    if (free) kept.push(box)
    return free
  })
}
