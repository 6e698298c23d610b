export { type Decision, decide } from './decide.ts'
export { type Facts, type Principal, roles, type Standing, standings, type View } from './rules.ts'
export { law } from './law.ts'
export { approvers, mayDecide } from './two-people.ts'
export { matrix, printFields, printMatrix } from './matrix.ts'
export { crewReader } from './crew-window.ts'
export {
  type FieldLaw,
  fieldLaw,
  fieldRows,
  type Reader,
  readers,
  type SeenField,
  type SeenObject,
  type Sight,
  sightOf,
} from './field-law.ts'
