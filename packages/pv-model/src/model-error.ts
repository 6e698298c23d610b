/** Where in the input something is wrong: the first that is known of a field, a place in a list or a file. */
export type ErrorPlace = {
  field?: string
  index?: number
  line?: number
  column?: string
}

/**
 * What this package throws for input that it cannot use, and nothing else. `code` is stable and
 * camelCase, so that a screen can say it in its own words; `message` is for logs and developers.
 */
export class PvModelError extends Error {
  override readonly name = 'PvModelError'
  readonly code: string
  readonly place: ErrorPlace

  constructor(code: string, message: string, place: ErrorPlace = {}) {
    super(message)
    this.code = code
    this.place = place
  }
}
