/** People in the order in which one looks for a name: as their language sorts, `9` before `10`. */
export function byName<P extends { name: string }>(people: readonly P[], locale: string): P[] {
  const order = new Intl.Collator(locale, { numeric: true })
  return people.toSorted((one, other) => order.compare(one.name, other.name))
}
