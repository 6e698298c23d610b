/** The staff's door to the console. */
export { readStaffMe } from './read-staff-me.ts'
