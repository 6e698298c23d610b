import {
  accounts,
  devices,
  emails,
  passwords,
  sessions,
  staffPasswords,
  staffAccounts,
  staffSessions,
} from './accounts.ts'
import { estimates } from './estimates.ts'
import type { Law } from './rules.ts'
import { health, trail } from './operations.ts'
import { offers, orders, visits } from './orders.ts'

/** The whole law: deny by default, one line for each that may. */
export const law: Law = {
  ...sessions,
  ...accounts,
  ...passwords,
  ...emails,
  ...devices,
  ...staffSessions,
  ...staffPasswords,
  ...staffAccounts,
  ...estimates,
  ...orders,
  ...offers,
  ...visits,
  ...health,
  ...trail,
}
