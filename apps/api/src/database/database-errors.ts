const duplicateKey = 1062
const deadlock = 1213
const lockWaitTimeout = 1205

/** The server's error number, or null when `error` is not an answer of the database. */
export function databaseErrno(error: unknown): number | null {
  if (!(error instanceof Error) || !('errno' in error)) return null
  return typeof error.errno === 'number' ? error.errno : null
}

/** Whether a unique key refused the row; `key` narrows it to one key, whose name MySQL prefixes with its table. */
export function isDuplicate(error: unknown, key?: string): boolean {
  if (databaseErrno(error) !== duplicateKey) return false
  if (!key) return true
  const [, named] = /for key '(?:[^'.]+\.)?([^']+)'/.exec((error as Error).message) ?? []
  return named === key
}

/** Whether two transactions stood in each other's way: the same may work when tried again. */
export function isLockConflict(error: unknown): boolean {
  const errno = databaseErrno(error)
  return errno === deadlock || errno === lockWaitTimeout
}

const lostCodes = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  // It can be read and not written, as while another server takes over.
  'ER_OPTION_PREVENTS_STATEMENT',
  'ER_READ_ONLY_MODE',
  // While a password is being rotated, or whoever signs tokens is away: said only of a connection that is being opened.
  'ER_ACCESS_DENIED_ERROR',
  'AUTH_SWITCH_PLUGIN_ERROR',
  'POOL_QUEUE_LIMIT',
  'POOL_CLOSED',
])

/** Whether the database could not be reached: nothing was decided and the caller may try again. */
export function isDatabaseLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && lostCodes.has(error.code)) return true
  return /Queue limit reached|Pool is closed|Can't add new command/.test(error.message)
}
