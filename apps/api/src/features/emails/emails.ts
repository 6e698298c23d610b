/** The emails feature's only door: the own address, and changes of it. */
export { askEmailChange } from './ask-email-change.ts'
export { changeEmail, waitForChange } from './change-email.ts'
export { stopWaitingChange } from './emails.store.ts'
export { keepEmail } from './keep-email.ts'
export { onChangeDue } from './on-change-due.ts'
export { readEmail } from './own-email.ts'
export { stopEmailChange } from './stop-change.ts'
