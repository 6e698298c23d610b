import { createHash } from 'node:crypto'
import { createPool, type Pool, type PoolOptions } from 'mysql2/promise'

/**
 * The reference: a hash chain as it is usually built. Each event names the hash of the one before it, so whoever appends holds the row with
 * the newest hash until the commit. Prepared statements over the same driver and TLS as ours.
 */
export type Chain = {
  /** Appends one event, alone or together with a change, and waits for the commit. */
  append(content: string, change?: { sql: string; values: unknown[] }): Promise<void>
  stop(): Promise<void>
}

export async function openChain(options: PoolOptions, connections: number): Promise<Chain> {
  const pool = createPool({ ...options, connectionLimit: connections, maxIdle: connections })
  await pool.query('DROP TABLE IF EXISTS bench_chain, bench_chain_head')
  await pool.query(`CREATE TABLE bench_chain (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT, at DATETIME(3) NOT NULL, content TEXT NOT NULL,
    previous BINARY(32) NOT NULL, hash BINARY(32) NOT NULL, PRIMARY KEY (id)) ENGINE=InnoDB`)
  await pool.query(
    'CREATE TABLE bench_chain_head (one TINYINT NOT NULL, hash BINARY(32) NOT NULL, PRIMARY KEY (one)) ENGINE=InnoDB',
  )
  await pool.query('INSERT INTO bench_chain_head VALUES (1, ?)', [Buffer.alloc(32)])
  return { append: (content, change) => append(pool, content, change), stop: () => pool.end() }
}

async function append(
  pool: Pool,
  content: string,
  change?: { sql: string; values: unknown[] },
): Promise<void> {
  const connection = await pool.getConnection()
  try {
    await connection.query('BEGIN')
    if (change) await connection.execute(change.sql, change.values as never)
    const [rows] = await connection.execute(
      'SELECT hash FROM bench_chain_head WHERE one = 1 FOR UPDATE',
    )
    const previous = (rows as { hash: Buffer }[])[0]!.hash
    const hash = createHash('sha256').update(previous).update(content).digest()
    await connection.execute(
      'INSERT INTO bench_chain (at, content, previous, hash) VALUES (?, ?, ?, ?)',
      [new Date(), content, previous, hash],
    )
    await connection.execute('UPDATE bench_chain_head SET hash = ? WHERE one = 1', [hash])
    await connection.query('COMMIT')
  } catch (error) {
    await connection.query('ROLLBACK')
    throw error
  } finally {
    connection.release()
  }
}
