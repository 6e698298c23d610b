/** Whether an address names something at all: ids are UUIDs in lower case. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

/** The end of an id: what people say of a case. */
export const shortNumber = (id: string): string => id.slice(-6).toUpperCase()

/** Texts of the contract have no line breaks. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
