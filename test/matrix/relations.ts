import type { Relation } from './objects.ts'

/**
 * Each condition that the law names, and for which objects it holds: read by people, in every change of it. `true` is for
 * conditions without an object, that hold for everybody of the role in the test's world. A condition that is not here fails the test.
 */
export const relations: Readonly<Record<string, readonly Relation[] | boolean>> = {
  'owns the device': ['own'],
  'holds the private link': ['foreignByKey', 'strayByKey'],
  'owns the estimate': ['own'],
  'holds the private link or owns the estimate': ['own', 'strayByKey'],
  'owns the order': ['own'],
  'was offered to the own crew': ['own'],
  'is the assigned crew': ['own'],
  'belongs to a crew': true,
}
