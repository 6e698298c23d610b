export { type Decision, decide } from './decide.ts'
export { type Facts, type Principal, roles, type Standing, standings, type View } from './rules.ts'
export { law } from './law.ts'
export { matrix, printMatrix } from './matrix.ts'
