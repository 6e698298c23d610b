import { type Kysely, sql } from 'kysely'
import type { SignedCheckpoint } from '@girasol/contract'
import type { Tables } from '#/database/tables.ts'
import type { EventRow } from './leaf-hash.ts'
import type { NodeSource } from './merkle-proof.ts'

type Db = Kysely<Tables>

export type SealedRow = EventRow & { leaf_index: number | null }

const checkpoints = (db: Db) =>
  db.selectFrom('trail_checkpoints').select(['size', 'root', 'at', 'previous', 'signature'])

export async function newestSigned(db: Db): Promise<SignedCheckpoint | null> {
  const row = await checkpoints(db).orderBy('size', 'desc').limit(1).executeTakeFirst()
  return row ? signedOf(row) : null
}

export async function signedOfSize(db: Db, size: number): Promise<SignedCheckpoint | null> {
  const row = await checkpoints(db).where('size', '=', size).executeTakeFirst()
  return row ? signedOf(row) : null
}

type Row = { size: number; root: Buffer; at: Date; previous: Buffer; signature: Buffer }

function signedOf({ size, root, at, previous, signature }: Row): SignedCheckpoint {
  return {
    origin: 'girasol-trail',
    size: Number(size),
    root: root.toString('hex'),
    at: at.toISOString(),
    previous: previous.toString('hex'),
    signature: signature.toString('hex'),
  }
}

const sealedRows = (db: Db) =>
  db
    .selectFrom('audit_events as e')
    .leftJoin('trail_leaves as l', 'l.event_id', 'e.id')
    .selectAll('e')
    .select('l.leaf_index')

export async function findSealed(db: Db, id: number): Promise<SealedRow | undefined> {
  return sealedRows(db).where('e.id', '=', id).executeTakeFirst()
}

/** The entries about some things, oldest first. */
export async function listAbout(
  db: Db,
  things: readonly { resource: string; id: string }[],
  limit: number,
): Promise<SealedRow[]> {
  return sealedRows(db)
    .where(
      'e.resource_id',
      'in',
      things.map(({ id }) => id),
    )
    .where(
      'e.resource',
      'in',
      things.map(({ resource }) => resource),
    )
    .orderBy('e.id')
    .limit(limit)
    .execute()
}

/** Entries from a leaf on, in the order of sealing. */
export async function sealedFrom(db: Db, leafIndex: number, limit: number): Promise<SealedRow[]> {
  return db
    .selectFrom('trail_leaves as l')
    .innerJoin('audit_events as e', 'e.id', 'l.event_id')
    .selectAll('e')
    .select('l.leaf_index')
    .where('l.leaf_index', '>=', leafIndex)
    .orderBy('l.leaf_index')
    .limit(limit)
    .execute()
}

/** The sealed tree as it is kept in the database. */
export function nodesOf(db: Db): NodeSource {
  return async (level, from, count) => {
    const { rows } =
      level === 0
        ? await sql<{ hash: Buffer }>`
            SELECT leaf_hash AS hash FROM trail_leaves
            WHERE leaf_index >= ${from} AND leaf_index < ${from + count} ORDER BY leaf_index`.execute(
            db,
          )
        : await sql<{ hash: Buffer }>`
            SELECT hash FROM trail_nodes
            WHERE level = ${level} AND position >= ${from} AND position < ${from + count} ORDER BY position`.execute(
            db,
          )
    return rows.map(({ hash }) => hash)
  }
}
