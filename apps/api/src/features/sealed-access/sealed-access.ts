/** Engineers read one order or one customer for a while, when another person agreed. The feature's only door. */
export { askSealedAccess } from './ask-access.ts'
export { applySealedAccess } from './begin-access.ts'
export { endSealed, reviewEmergency } from './end-access.ts'
export { listSealedAccesses } from './list-accesses.ts'
export { loadSealedAccess } from './load-access.ts'
export { readSealed } from './read-sealed.ts'
