import type { SealedTrail } from '../../../test/sealed-trail.ts'
import type { Probe } from '../../probe.ts'

type Attack = {
  what: string
  /** What the verdict must name. */
  says: RegExp
  /** Only the database is at hand, with the public key and one kept checkpoint. */
  databaseOnly?: true
  by: (trail: SealedTrail) => Promise<unknown>
}

/** Everything that somebody with all rights on the database can do; with the folder, too, where a rollback or a fork is meant. */
export async function attackTrail(trail: SealedTrail, probe: Probe): Promise<void> {
  await trail.grow(6)
  await trail.grow(4)
  const early = await trail.snapshot()
  const kept = await trail.grow(10)
  const present = await trail.snapshot()
  for (const databaseOnly of [false, true]) {
    const honest = await trail.verify(kept, databaseOnly)
    probe.allows(`an honest trail verifies (database only: ${databaseOnly})`, honest.sound, honest)
  }
  for (const { what, says, by, databaseOnly } of attacksFrom(early)) {
    await by(trail)
    const verdict = await trail.verify(kept, databaseOnly)
    const named = !verdict.sound && says.test(verdict.reason)
    probe.refuses(what, named, verdict)
    await present()
  }
}

type Early = (what?: 'both' | 'database') => Promise<void>

function attacksFrom(early: Early): Attack[] {
  return [...changedEntries, ...changedOrder, ...changedHistory(early)]
}

const sql =
  (...statements: string[]) =>
  async (trail: SealedTrail) => {
    for (const statement of statements) await trail.attack(statement)
  }

const changedEntries: Attack[] = [
  {
    what: 'an edited entry',
    says: /^entry 13 \(leaf index 12\) is not what/,
    by: sql("UPDATE audit_events SET actor_role = 'crew' WHERE id = 13"),
  },
  {
    what: 'an entry with another actor',
    says: /^entry 13 \(leaf index 12\) is not what/,
    by: sql('UPDATE audit_events SET actor_id = REPEAT("x", 16) WHERE id = 13'),
  },
  {
    what: 'a deleted entry',
    says: /^entry 13 \(leaf index 12\) was sealed/,
    by: sql(
      'DELETE FROM audit_events WHERE id = 13',
      'DELETE FROM trail_leaves WHERE event_id = 13',
    ),
  },
  {
    what: 'an inserted entry',
    says: /did not accept it as ours|no signed checkpoint/,
    by: sql(
      "INSERT INTO audit_events (id, at, actor_role, action, resource, outcome) VALUES (500, NOW(3), 'system', 'order.offer', 'order', 'done')",
      'INSERT INTO trail_leaves VALUES (20, 500, REPEAT("x", 32))',
    ),
  },
]

const swap = sql(
  'UPDATE trail_leaves SET leaf_index = 999 WHERE leaf_index = 11',
  'UPDATE trail_leaves SET leaf_index = 11 WHERE leaf_index = 12',
  'UPDATE trail_leaves SET leaf_index = 12 WHERE leaf_index = 999',
)
const cut = sql(
  'DELETE FROM audit_events WHERE id > 10',
  'DELETE FROM trail_leaves WHERE leaf_index >= 10',
  'DELETE FROM trail_checkpoints WHERE size > 10',
)

const changedOrder: Attack[] = [
  {
    what: 'entries that changed places',
    says: /leaf index 11\) stands in trail_leaves as entry 13/,
    by: swap,
  },
  {
    what: 'entries that changed places, seen without the folder',
    says: /between leaf index 10 and 19/,
    databaseOnly: true,
    by: swap,
  },
  { what: 'a tail that was cut off', says: /^entry 11 \(leaf index 10\) was sealed/, by: cut },
  {
    what: 'a tail that was cut off, seen without the folder',
    says: /from leaf index 10 was cut off/,
    databaseOnly: true,
    by: cut,
  },
]

function changedHistory(early: Early): Attack[] {
  const fork = async (trail: SealedTrail) => {
    await early()
    await trail.grow(12)
  }
  const rewritten = /between leaf index 0 and 19 was rewritten/
  return [
    {
      what: 'a rollback of database and folder',
      says: /from leaf index 10 was cut off, or the log was rolled back/,
      by: () => early(),
    },
    {
      what: 'a rollback of the database, seen without the folder',
      says: /the log was rolled back/,
      databaseOnly: true,
      by: () => early('database'),
    },
    { what: 'a fork, sealed with the true key', says: rewritten, by: fork },
    { what: 'a fork, seen without the folder', says: rewritten, databaseOnly: true, by: fork },
    {
      what: 'a history without any checkpoint',
      says: /the log ends at 0 entries/,
      databaseOnly: true,
      by: sql('DELETE FROM trail_checkpoints'),
    },
    {
      what: 'checkpoints that the attacker signed',
      says: /not signed by the sealer's key/,
      databaseOnly: true,
      by: sql('UPDATE trail_checkpoints SET root = REPEAT("x", 32), signature = REPEAT("y", 64)'),
    },
  ]
}
