/** A room of texts: nested names, ICU messages as leaves. */
export type Room = { readonly [name: string]: string | Room }

/** The same names with any text: Spanish must have exactly the names that English has. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** Every message of a room with its dotted name. */
export function leaves(room: Room, path = ''): [name: string, text: string][] {
  return Object.entries(room).flatMap(([name, value]): [string, string][] => {
    const here = path ? `${path}.${name}` : name
    return typeof value === 'string' ? [[here, value]] : leaves(value, here)
  })
}
