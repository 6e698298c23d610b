import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../apps/api/src/database/connection.ts'
import { transaction } from '../apps/api/src/database/transaction.ts'
import type { Checkpoint } from '../apps/api/src/features/audit-trail/checkpoint.ts'
import { createRecorder } from '../apps/api/src/features/audit-trail/record-entry.ts'
import { catchUp, sealEntries } from '../apps/api/src/features/audit-trail/seal-entries.ts'
import { openTrailFiles } from '../apps/api/src/features/audit-trail/trail-files.ts'
import { isOurs } from '../apps/api/src/features/audit-trail/writer-mark.ts'
import { type Verdict, verifyTrail } from '../audit/trail/verify.ts'
import { startDatabase, type TestDatabase } from './database.ts'

const tables = ['audit_events', 'trail_leaves', 'trail_nodes', 'trail_checkpoints']
const hmac = (purpose: string, text: string) =>
  createHmac('sha256', 'a key').update(`${purpose}|${text}`).digest()

/** A trail of its own, written and sealed step by step, which can be attacked and put back. */
export type SealedTrail = {
  database: TestDatabase
  folder: string
  publicKeyFile: string
  /** Writes so many entries and seals them; gives the checkpoint over all. */
  grow(entries: number, key?: KeyObject): Promise<Checkpoint>
  /** Remembers the database's tables and the folder; the function given back restores both, or one. */
  snapshot(): Promise<(what?: 'both' | 'database' | 'folder') => Promise<void>>
  /** Any statement, with the rights of the database's root. */
  attack(sql: string, values?: unknown[]): Promise<unknown>
  /** Verifies with one checkpoint that was kept elsewhere, with or without the folder. */
  verify(kept?: Checkpoint | Checkpoint[] | null, databaseOnly?: boolean): Promise<Verdict>
  stop(): Promise<void>
}

/** What a trail is made of, before anything was written. */
type Ground = Pick<SealedTrail, 'database' | 'folder' | 'publicKeyFile' | 'attack'> & {
  worker: ReturnType<typeof openDatabase>
  home: string
  pair: { publicKey: KeyObject; privateKey: KeyObject }
}

export async function startSealedTrail(): Promise<SealedTrail> {
  const database = await startDatabase()
  const worker = openDatabase(database.accounts.worker, 2)
  const home = mkdtempSync(join(tmpdir(), 'girasol-sealed-'))
  const pair = generateKeyPairSync('ed25519')
  const publicKeyFile = join(home, 'public.pem')
  writeFileSync(publicKeyFile, pair.publicKey.export({ type: 'spki', format: 'pem' }))
  const attack = async (sql: string, values: unknown[] = []) => database.admin.query(sql, values)
  const folder = join(home, 'trail')
  const ground: Ground = { database, worker, home, folder, pair, publicKeyFile, attack }
  return {
    database,
    folder,
    publicKeyFile,
    attack,
    grow: growing(ground),
    snapshot: snapshots(ground),
    verify: (kept = null, databaseOnly = false) =>
      verify(ground, [kept ?? []].flat(), databaseOnly),
    async stop() {
      await worker.destroy()
      await database.stop()
      rmSync(home, { recursive: true })
    },
  }
}

function growing({ worker, folder, pair }: Ground): SealedTrail['grow'] {
  const record = createRecorder({ blindIndex: hmac })
  let written = 0
  return async (entries, key = pair.privateKey) => {
    for (let index = 0; index < entries; index++) {
      await transaction(worker, (tx) => record(tx, entryOf(written++)))
    }
    const files = await openTrailFiles(folder, pair.publicKey)
    await worker.connection().execute(async (connection) => {
      await catchUp(connection, files)
      const rules = { isOurs: isOurs.bind(null, { blindIndex: hmac }) }
      await sealEntries(connection, files, key, { now: new Date(), from: { floor: 0 }, ...rules })
    })
    await files.close()
    return files.last!
  }
}

function snapshots({ attack, folder, home }: Ground): SealedTrail['snapshot'] {
  let taken = 0
  return async () => {
    const number = ++taken
    for (const table of tables) {
      await attack(`CREATE TABLE kept${number}_${table} AS SELECT * FROM ${table}`)
    }
    cpSync(folder, join(home, `kept${number}`), { recursive: true })
    return async (what = 'both') => {
      if (what !== 'database') {
        rmSync(folder, { recursive: true })
        cpSync(join(home, `kept${number}`), folder, { recursive: true })
      }
      if (what === 'folder') return
      for (const table of tables) {
        await attack(`DELETE FROM ${table}`)
        await attack(`INSERT INTO ${table} SELECT * FROM kept${number}_${table}`)
      }
    }
  }
}

async function verify(
  { database, home, folder, publicKeyFile }: Ground,
  kept: readonly Checkpoint[],
  databaseOnly: boolean,
): Promise<Verdict> {
  const { user, password, host, port, database: name, authority } = database.accounts.auditor
  const keptFile = join(home, 'kept-elsewhere.jsonl')
  writeFileSync(keptFile, kept.map((line) => JSON.stringify(line)).join('\n'))
  return verifyTrail({
    databaseUrl: `mysql://${user}:${password}@${host}:${port}/${name}`,
    authority: authority ?? undefined,
    trailFolder: databaseOnly ? undefined : folder,
    keptFile: kept.length > 0 ? keptFile : undefined,
    publicKeyFile,
  })
}

function entryOf(index: number) {
  return {
    at: new Date(Date.UTC(2026, 4, 1, 12, 0, 0, index)),
    actorId: null,
    actorRole: 'system',
    action: 'order.offer',
    resource: 'order',
    resourceId: `order-${index}`,
    outcome: 'done',
    after: { round: index },
  } as const
}
