import type { Place } from './crypto.ts'

/** Where the name of an account is sealed; `version` is the row's `name_version`, which grows with each change. */
export function namePlace(accountId: string, version: number): Place {
  return { table: 'accounts', column: 'name_sealed', row: accountId, version }
}

/** Where the address of an account is sealed; `version` is the row's `email_version`, which grows with each change. */
export function emailPlace(accountId: string, version: number): Place {
  return { table: 'accounts', column: 'email_sealed', row: accountId, version }
}
