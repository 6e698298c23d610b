/** What can be wrong with what a design is asked for. */
export type DesignErrorCode = 'notFinite' | 'outOfRange' | 'empty' | 'tooMany' | 'wrongLength'

/** The one error of this package: `field` names the input (`planes.panels`), `index` its row. */
export class DesignError extends Error {
  readonly code: DesignErrorCode
  readonly field: string
  readonly index: number | null

  constructor(code: DesignErrorCode, field: string, index: number | null = null) {
    super(`${code}: ${field}${index === null ? '' : ` [${index}]`}`)
    this.name = 'DesignError'
    this.code = code
    this.field = field
    this.index = index
  }
}

/** Throws unless `value` is a finite number within `least..most`. */
export function checkRange(
  value: number,
  least: number,
  most: number,
  field: string,
  index: number | null = null,
): void {
  if (!Number.isFinite(value)) throw new DesignError('notFinite', field, index)
  if (value < least || value > most) throw new DesignError('outOfRange', field, index)
}
