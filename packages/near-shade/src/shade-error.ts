/** What can be wrong with a scene. */
export type ShadeErrorCode =
  | 'notFinite'
  | 'outOfRange'
  | 'empty'
  | 'tooMany'
  | 'wrongLength'
  | 'selfCrossing'
  | 'upsideDown'

/** The one error of this package: `field` names the input (`trees.heightM`), `index` its row. */
export class ShadeError extends Error {
  readonly code: ShadeErrorCode
  readonly field: string
  readonly index: number | null

  constructor(code: ShadeErrorCode, field: string, index: number | null = null) {
    super(`${code}: ${field}${index === null ? '' : ` [${index}]`}`)
    this.name = 'ShadeError'
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
  if (!Number.isFinite(value)) throw new ShadeError('notFinite', field, index)
  if (value < least || value > most) throw new ShadeError('outOfRange', field, index)
}

/** Throws when a list holds fewer rows than `least` or more than `most`. */
export function checkCount(
  rows: readonly unknown[],
  least: number,
  most: number,
  field: string,
  index: number | null = null,
): void {
  if (rows.length < least) throw new ShadeError('empty', field, index)
  if (rows.length > most) throw new ShadeError('tooMany', field, index)
}
