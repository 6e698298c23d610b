import {
  CompiledQuery,
  Kysely,
  MysqlDialect,
  type MysqlPool,
  type MysqlPoolConnection,
} from 'kysely'
import { createPool, type Pool, type PoolConnection, type PoolOptions } from 'mysql2'
import { isIP } from 'node:net'
import { ConfigError, type DatabaseConfig } from '#/config.ts'
import { followPassword, signInOptions } from './sign-in.ts'
import type { Tables } from './tables.ts'

const sqlMode = [
  'STRICT_TRANS_TABLES',
  'ONLY_FULL_GROUP_BY',
  'NO_ENGINE_SUBSTITUTION',
  'ERROR_FOR_DIVISION_BY_ZERO',
].join(',')
const lockWaitSeconds = 5
const connectMilliseconds = 5000
/** Waiting requests beyond this are refused at once: a queue that cannot be served only hides the trouble. */
const queueLimit = 500

/** Addresses that the driver verifies as `localhost`, which is what they are. */
const loopback = ['127.0.0.1', '::1']

/**
 * Driver options that every connection of ours has: TLS with a verified name, UTC, one statement at a time.
 * Throws for an address that is no name: the driver checks names only, so a server there could be anybody's.
 */
export function connectionOptions(config: DatabaseConfig): PoolOptions {
  if (isIP(config.host) && !loopback.includes(config.host)) {
    throw new ConfigError(
      'the database must be given by name, because its certificate is checked by name',
    )
  }
  return {
    host: config.host,
    port: config.port,
    user: config.user,
    ...signInOptions(config),
    database: config.database,
    ssl: { ca: config.authority ?? undefined, minVersion: 'TLSv1.3', verifyIdentity: true },
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    multipleStatements: false,
    connectTimeout: connectMilliseconds,
    enableKeepAlive: true,
  }
}

/** Opens a pool and a Kysely instance over it that uses prepared statements. Nothing is connected until the first query. */
export function openDatabase(config: DatabaseConfig, size: number): Kysely<Tables> {
  const pool = createPool({
    ...connectionOptions(config),
    connectionLimit: size,
    maxIdle: size,
    queueLimit,
    maxPreparedStatements: 500,
  })
  followPassword(pool, config)
  pool.on('connection', prepareSession)
  const db = new Kysely<Tables>({ dialect: new MysqlDialect({ pool: preparedPool(pool) }) })
  drivers.set(db, pool)
  return db
}

/** What sends a prepared statement below Kysely, whose way through costs a quarter of a statement. */
export type Driver = Pick<Pool, 'execute'>

const drivers = new WeakMap<Kysely<Tables>, Driver>()

/** The pool of a database, or the connection of a transaction that is under way; none for databases that are not ours. */
export function driverOf(db: Kysely<Tables>): Driver | undefined {
  return drivers.get(db)
}

/** Our connections answer this themselves, with themselves. */
const askConnection = CompiledQuery.raw('connection')

/** Makes the transaction's own connection known to `driverOf` while `work` lasts. */
export async function withDriver<T>(tx: Kysely<Tables>, work: () => Promise<T>): Promise<T> {
  const { rows } = await tx.executeQuery(askConnection)
  drivers.set(tx, rows[0] as Driver)
  try {
    return await work()
  } finally {
    drivers.delete(tx)
  }
}

function prepareSession(connection: PoolConnection): void {
  // Both run before the statement that the connection was opened for: a connection works in order.
  connection.query(
    `SET SESSION sql_mode = '${sqlMode}', time_zone = '+00:00', innodb_lock_wait_timeout = ${lockWaitSeconds}, lock_wait_timeout = ${lockWaitSeconds}`,
    (error) => error && connection.destroy(),
  )
  connection.query(
    'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
    (error) => error && connection.destroy(),
  )
}

/** Kysely calls `query`, which sends text; this hands it connections whose `query` executes prepared statements. */
function preparedPool(pool: Pool): MysqlPool {
  const wrapped = new WeakMap<PoolConnection, MysqlPoolConnection>()
  return {
    end: (done) => pool.end((error) => done(error)),
    getConnection: (done) =>
      pool.getConnection((error, connection) => {
        if (error) return done(error, undefined as never)
        const known = wrapped.get(connection) ?? preparedConnection(connection)
        wrapped.set(connection, known)
        return done(null, known)
      }),
  }
}

type QueryCallback = Parameters<MysqlPoolConnection['query']>[2]

function preparedConnection(connection: PoolConnection): MysqlPoolConnection {
  return {
    config: connection.config,
    threadId: connection.threadId,
    connect: () => undefined,
    destroy: () => connection.destroy(),
    release: () => connection.release(),
    query: ((text: string, parameters: unknown[], done: QueryCallback) => {
      if (text === askConnection.sql) return done?.(null, [connection as never])
      if (isControl(text)) return connection.query(text, done as never)
      return connection.execute(text, parameters as never, done as never)
    }) as never,
  }
}

/** Statements that cannot be prepared. */
function isControl(text: string): boolean {
  return text === 'begin' || text === 'commit' || text === 'rollback'
}
