/** The staff's door to the console. */
export { readStaffMe } from './read-staff-me.ts'
export { staffSignIn } from './staff-sign-in.ts'
export { staffSignOut } from './staff-sign-out.ts'
