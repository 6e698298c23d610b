/** Who people are, opened: the room that every feature may ask, and that asks none. */
export { findPerson, type Person, readName } from './person.ts'
export { findByEmailIndex } from './profiles.store.ts'
