import type { Manifest } from '../manifest.ts'
import type { Mutation } from './row.ts'

const idOf = ({ metadata: { namespace, name } }: Manifest) =>
  namespace === undefined ? name : `${namespace}/${name}`

/** A copy of the objects with one field broken. Throws when the object is not there, so no mutation is empty. */
export function mutate(objects: readonly Manifest[], mutation: Mutation): Manifest[] {
  const copies = structuredClone(objects) as Manifest[]
  const index = copies.findIndex(
    (object) => object.kind === mutation.kind && idOf(object) === mutation.name,
  )
  const object = copies[index]
  if (!object) throw new Error(`no ${mutation.kind} ${mutation.name}`)
  if (mutation.path.length === 0) return copies.filter((each) => each !== object)
  const last = mutation.path.at(-1) ?? ''
  const holder = mutation.path.slice(0, -1).reduce<unknown>((at, key) => {
    const next = (at as Record<string | number, unknown>)[key]
    if (typeof next !== 'object' || next === null)
      throw new Error(`no ${String(key)} in ${mutation.name}`)
    return next
  }, object) as Record<string | number, unknown>
  if (mutation.value === undefined) delete holder[last]
  else holder[last] = mutation.value
  return copies
}
