import { type Reader, type SeenField, type SeenObject, sightOf } from '@girasol/policies'

/** A text as a reader may see it. `open` is called only when something of it may be seen: what is absent is never even opened. */
export function seenText<O extends SeenObject>(
  reader: Reader,
  object: O,
  field: SeenField<O>,
  asked: { open: () => string | null; mask: (text: string) => string },
): string | null {
  const sight = sightOf(reader, object, field)
  if (sight === 'absent') return null
  const text = asked.open()
  if (text === null) return null
  return sight === 'full' ? text : asked.mask(text)
}

/** A value that has no masked form, when the reader may see all of it. */
export function seenWhole<O extends SeenObject, V>(
  reader: Reader,
  object: O,
  field: SeenField<O>,
  open: () => V,
): V | null {
  return sightOf(reader, object, field) === 'full' ? open() : null
}
