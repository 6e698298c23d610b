import { ConfigError } from './config.ts'
import { databaseErrno, isDatabaseLost } from './database/database-errors.ts'

const notMigrated = 1146
const refusedLogin = 1045

/** One clear line that says why a program cannot start and what to do. Never a secret, never a stack. */
export function startFailure(error: unknown): string {
  if (error instanceof ConfigError) return `configuration: ${error.message}`
  if (databaseErrno(error) === refusedLogin)
    return 'the database refuses this account: check its password, and that TLS is on'
  if (databaseErrno(error) === notMigrated)
    return 'the database has no tables yet: run the migrations first'
  if (isDatabaseLost(error))
    return 'the database cannot be reached: is it running, and is its address right?'
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'the port is taken by another program'
  }
  return error instanceof Error ? error.message : 'an unknown fault'
}
