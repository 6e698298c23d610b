import type { Relation } from './objects.ts'

/**
 * Each condition that the law names, and for which objects it holds: read by people, in every change of it. `true` is for
 * conditions without an object, that hold for everybody of the role in the test's world. A condition that is not here fails the test.
 */
export const relations: Readonly<Record<string, readonly Relation[] | boolean>> = {
  'owns the device': ['own'],
  'owns the factor': ['own'],
  'of a customer or crew member': ['people'],
  'of a colleague': ['staff', 'own'],
  'of another colleague': ['staff'],
  'made it or decides such requests': ['own', 'foreign', 'aboutMe'],
  'is another person whose duty it is': ['foreign'],
  'made it': ['own'],
  'it is somebody else': ['foreign'],
  'holds it, and it runs': ['running', 'ownEmergency'],
  'holds it, and it is not used': ['own'],
  'holds it': ['own', 'running', 'over', 'ownEmergency'],
  'had no part in the emergency': ['emergency'],
  'is the one whose data was looked at': ['own'],
  'asked for the export': ['own'],
  'holds the private link': ['foreignByKey', 'strayByKey'],
  'owns the estimate': ['own'],
  'holds the private link or owns the estimate': ['own', 'strayByKey'],
  'owns the order': ['own'],
  'was offered to the own crew': ['own'],
  'is the assigned crew': ['own'],
  'belongs to a crew': true,
}
