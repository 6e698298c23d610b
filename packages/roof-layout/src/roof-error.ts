/** Where the fault lies: which plane, which field of it, which point, edge, obstruction or cell (counted from 0). */
export type RoofPlace = { planeId?: string; field?: string; index?: number }

export type RoofErrorCode =
  | 'notFinite'
  | 'tooFewPoints'
  | 'tooManyPoints'
  | 'coordinateTooLarge'
  | 'pointsCoincide'
  | 'outlineCrosses'
  | 'zeroArea'
  | 'edgesMismatch'
  | 'valueOutOfRange'
  | 'moduleTooLarge'
  | 'tooMuchRoom'
  | 'tooManyCorners'
  | 'unknownRule'
  | 'unknownCell'
  | 'unknownPoint'

/** The one error of this package: a stable code and the place, so that screens can say it in any language. */
export class RoofError extends Error {
  readonly code: RoofErrorCode
  readonly planeId: string | undefined
  readonly field: string | undefined
  readonly index: number | undefined

  constructor(code: RoofErrorCode, place: RoofPlace = {}) {
    const where = [place.planeId, place.field, place.index].filter((part) => part !== undefined)
    super(where.length > 0 ? `${code} at ${where.join(' ')}` : code)
    this.name = 'RoofError'
    this.code = code
    this.planeId = place.planeId
    this.field = place.field
    this.index = place.index
  }
}
