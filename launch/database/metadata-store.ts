/**
 * The certificate library registers its parts through a Reflect metadata store and refuses to load
 * where there is none. This is the part of that proposal it asks for: own metadata by key and target, and what another copy of the
 * library brings along builds upon it.
 */
type Store = Record<string, unknown>
const entries = new WeakMap<object, Map<unknown, unknown>>()

function define(key: unknown, value: unknown, target: object): void {
  const own = entries.get(target) ?? new Map<unknown, unknown>()
  entries.set(target, own.set(key, value))
}

function readOwn(key: unknown, target: object): unknown {
  return entries.get(target)?.get(key)
}

const keysOf = (target: object) => [...(entries.get(target)?.keys() ?? [])]

const reflect = Reflect as unknown as Store
reflect.defineMetadata ??= define
reflect.getOwnMetadata ??= readOwn
reflect.getMetadata ??= readOwn
reflect.hasOwnMetadata ??= (key: unknown, target: object) => keysOf(target).includes(key)
reflect.getOwnMetadataKeys ??= keysOf
reflect.deleteMetadata ??= (key: unknown, target: object) => entries.get(target)?.delete(key)
