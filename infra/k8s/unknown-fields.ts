/**
 * Paths of fields that a kind does not have. `manifest` writes an object field by field from typed properties, so what it drops is unknown.
 * Properties are named as code names them (`hostIpc`), fields as YAML does (`hostIPC`); reading is lenient about case, comparing is not.
 */
export function unknownFields(object: object, manifest: (props: never) => unknown): string[] {
  const kept: unknown = JSON.parse(JSON.stringify(manifest(asProperties(object) as never)))
  return missing(object, kept, '')
}

/** Numbers and texts also answer to `value`, as the package's own class for "number or text" does. */
function asProperties(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asProperties)
  if (value === null || value === undefined) return value
  if (typeof value !== 'object') return Object.assign(Object(value) as object, { value })
  return new Proxy(value as Record<string, unknown>, {
    get(target, wanted) {
      if (typeof wanted !== 'string') return undefined
      const lower = wanted.toLowerCase()
      const key =
        wanted in target ? wanted : Object.keys(target).find((each) => each.toLowerCase() === lower)
      return key === undefined ? undefined : asProperties(target[key])
    },
  })
}

function missing(given: unknown, kept: unknown, path: string): string[] {
  if (Array.isArray(given)) {
    const items = Array.isArray(kept) ? kept : []
    return given.flatMap((item, index) => missing(item, items[index], `${path}[${index}]`))
  }
  if (typeof given !== 'object' || given === null) return []
  const fields = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>
  return Object.entries(given).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    return key in fields ? missing(value, fields[key], at) : [at]
  })
}
