/** The privacy feature's only door. */
export { type Access, recordAccess } from './record-access.ts'
