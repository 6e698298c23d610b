import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, createConnection } from 'mysql2/promise'
import {
  compareCheckpoints,
  compareRows,
  countLeaves,
  countUnsealed,
  findInDatabase,
  findPassedOver,
  findUncovered,
} from './database-rows.ts'
import { Broken } from './broken.ts'
import { readKeptCheckpoints, readKey } from './checkpoint.ts'
import { checkLog, findInFolder } from './sealed-log.ts'

export type Verdict =
  | { sound: true; entries: number; root: string; unsealed: number; kept: number }
  | { sound: false; reason: string }

export type Asked = {
  /** `mysql://user:password@host:port/database` of the auditor, who may read the trail and nothing else. */
  databaseUrl: string
  /** PEM of the authority of the database's certificate; undefined for publicly trusted ones. */
  authority: string | undefined
  /** Folder of `leaves.bin` and `checkpoints.jsonl`. Without it, the database is checked in itself and against `keptFile`. */
  trailFolder?: string | undefined
  /** File of checkpoints that were kept where neither database nor folder can be written from. */
  keptFile?: string | undefined
  /** PEM file of the sealer's public key. */
  publicKeyFile: string
  progress?: (what: 'files' | 'database', checked: number) => void
}

/**
 * Checks the whole audit trail: files against their signatures, database against the files. Shares no code with the writer, so that one
 * mistake cannot hide in both. A database or file that cannot be read is an error, not a verdict.
 */
export async function verifyTrail(asked: Asked): Promise<Verdict> {
  const { progress = () => {} } = asked
  const connection = await createConnection({
    uri: asked.databaseUrl,
    ssl: { ca: asked.authority, minVersion: 'TLSv1.2', verifyIdentity: true },
    charset: 'utf8mb4_bin',
    dateStrings: true,
  })
  try {
    const key = readKey(readFileSync(asked.publicKeyFile, 'utf8'))
    const kept = asked.keptFile ? readKeptCheckpoints(asked.keptFile, key) : []
    const { trailFolder } = asked
    const find = async () => (trailFolder ? findInFolder(trailFolder) : findInDatabase(connection))
    const log = checkLog(await find(), key, kept, (checked) => progress('files', checked))
    await waitForSealer(connection, log.size)
    await compareRows(connection, log, (checked) => progress('database', checked))
    await compareCheckpoints(connection, log)
    await refuseUncovered(connection, log.size, async () => checkLog(await find(), key).size)
    await refusePassedOver(connection)
    const unsealed = await countUnsealed(connection)
    return { sound: true, entries: log.size, root: log.root, unsealed, kept: kept.length }
  } catch (error) {
    if (error instanceof Broken) return { sound: false, reason: error.message }
    throw error
  } finally {
    await connection.end()
  }
}

const lookEveryMs = 200
const looks = 10
const longerLooks = 25

/** A sealer at work writes the files first: its rows may be seconds behind. What never comes is reported by the comparison. */
async function waitForSealer(connection: Connection, size: number): Promise<void> {
  for (let look = 0; look < looks; look++) {
    if ((await countLeaves(connection)) >= size) return
    await sleep(lookEveryMs)
  }
}

/** Rows beyond the files are sound only if the files have grown to cover them since they were read. */
async function refuseUncovered(
  connection: Connection,
  size: number,
  sizeNow: () => Promise<number>,
): Promise<void> {
  const uncovered = await findUncovered(connection, size)
  if (!uncovered) return
  const { leafIndex, eventId } = uncovered
  if (leafIndex < (await sizeNow())) return
  throw new Broken(
    `entry ${eventId} (leaf index ${leafIndex}) is in trail_leaves, but no signed checkpoint covers it`,
  )
}

/** An entry between sealed ones must be sealed soon, or somebody else than our programs put it there. */
async function refusePassedOver(connection: Connection): Promise<void> {
  const seen = new Map<string, number>()
  for (let entry = await findPassedOver(connection); entry !== null;) {
    const times = (seen.get(entry) ?? 0) + 1
    if (times > longerLooks) {
      throw new Broken(
        `entry ${entry} is in audit_events, but the sealer did not accept it as ours`,
      )
    }
    seen.set(entry, times)
    await sleep(lookEveryMs)
    entry = await findPassedOver(connection)
  }
}
