import type { Kysely } from 'kysely'
import { insertRows } from '#/database/prepared.ts'
import type { Tables } from '#/database/tables.ts'
import { eventLine } from '#/security/event-line.ts'
import type { Keys } from '#/security/keys.ts'
import type { RecordAlone, TrailEntry } from '#/security/trail.ts'
import { type Emit, lineId, markedRow } from './record-entry.ts'

/** Statements are prepared for these many rows; what waits is taken in the largest of them that it fills. */
const groups = [64, 32, 16, 8, 4, 2, 1] as const
/** Statements under way at once: while one waits for its commit, the next group gathers. */
const flights = 2

type Waiting = {
  entry: TrailEntry
  row: ReturnType<typeof markedRow>
  done: () => void
  failed: (error: unknown) => void
}

/**
 * Writes entries that belong to no change. Those that come while a statement is under way go together in the next one: one round trip and
 * one commit for many. Each caller goes on when its own entry is committed.
 */
export function createLoneRecorder(
  db: Kysely<Tables>,
  keys: Pick<Keys, 'blindIndex'>,
  emit: Emit = () => undefined,
): RecordAlone {
  const queue: Waiting[] = []
  let flying = 0
  const fly = () => {
    while (flying < flights && queue.length > 0) {
      const size = groups.find((count) => count <= queue.length)!
      flying++
      void write(db, queue.splice(0, size), emit).finally(() => {
        flying--
        fly()
      })
    }
  }
  return async (entry) => {
    const row = markedRow(keys, entry)
    await new Promise<void>((done, failed) => {
      queue.push({ entry, row, done, failed })
      // Whoever else is ready in this turn of the loop comes along.
      if (flying < flights) setImmediate(fly)
    })
  }
}

async function write(db: Kysely<Tables>, group: readonly Waiting[], emit: Emit): Promise<void> {
  try {
    await insertRows(
      db,
      'audit_events',
      group.map(({ row }) => row),
    )
  } catch (error) {
    for (const { failed } of group) failed(error)
    return
  }
  for (const { entry, row, done } of group) {
    emit(eventLine(entry, lineId(row)))
    done()
  }
}
