import { crew, customer, engineer, type LawOf, sales, security, support } from './rules.ts'

export const accounts: LawOf<'account'> = {
  'account.read': [customer.always(), crew.always()],
  'account.change': [customer.always(), crew.always()],
}

export const passwords: LawOf<'password'> = {
  'password.change': [customer.always(), crew.always()],
}

/** Nobody but the person: staff changes an address through a request that two people decide. */
export const emails: LawOf<'email'> = {
  'email.read': [customer.always(), crew.always()],
  'email.askChange': [customer.always(), crew.always()],
  'email.change': [customer.always(), crew.always()],
  'email.keep': [customer.always(), crew.always()],
}

export const staffPasswords: LawOf<'staffPassword'> = {
  'staffPassword.change': [support, sales, engineer, security].map((role) => role.always()),
}

export const staffAccounts: LawOf<'staffAccount'> = {
  'staffAccount.read': [support.always(), sales.always(), engineer.always(), security.always()],
}
