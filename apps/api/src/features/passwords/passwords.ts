/** The passwords feature's only door. */
export { askReset, askStaffReset } from './ask-reset.ts'
export { changePassword, changeStaffPassword } from './change-password.ts'
export { onResetAsked } from './on-reset-asked.ts'
export { resetPassword, resetStaffPassword } from './reset-password.ts'
