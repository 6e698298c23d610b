/** Whether two values say the same as JSON does, to the last digit, whatever the order of their names. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  return names.every(
    (name) =>
      Object.hasOwn(other, name) &&
      sameValue(one[name as keyof typeof one], other[name as keyof typeof other]),
  )
}
