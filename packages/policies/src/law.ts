import { accounts, emails, passwords, staffPasswords, staffAccounts } from './accounts.ts'
import { cases, customers, leads, reveals } from './customers.ts'
import { estimates } from './estimates.ts'
import type { Law } from './rules.ts'
import { alerts, health, reviews, trail, watch } from './operations.ts'
import { offers, orders, visits } from './orders.ts'
import { accesses, consents, personalData, privacy } from './privacy.ts'
import { breakGlass, sealedAccesses } from './sealed-access.ts'
import { devices, factors, locks, recoveryCodes, sessions, staffSessions } from './sign-in.ts'
import { accessReviews, approvals, exportPermits, invitations, keys, staff } from './two-people.ts'

/** The whole law: deny by default, one line for each that may. */
export const law: Law = {
  ...sessions,
  ...accounts,
  ...passwords,
  ...emails,
  ...devices,
  ...factors,
  ...recoveryCodes,
  ...locks,
  ...staffSessions,
  ...staffPasswords,
  ...staffAccounts,
  ...estimates,
  ...orders,
  ...offers,
  ...visits,
  ...health,
  ...trail,
  ...alerts,
  ...watch,
  ...reviews,
  ...approvals,
  ...staff,
  ...invitations,
  ...sealedAccesses,
  ...breakGlass,
  ...accessReviews,
  ...exportPermits,
  ...keys,
  ...customers,
  ...reveals,
  ...cases,
  ...leads,
  ...privacy,
  ...consents,
  ...accesses,
  ...personalData,
}
