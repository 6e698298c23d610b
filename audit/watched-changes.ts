import type { Connection, RowDataPacket } from 'mysql2/promise'
import { serverKind } from './server-variables.ts'

type Watched = {
  /** The row's subject, and a second one by which an entry may name it as well. */
  subjects: (row: 'NEW' | 'OLD') => [string, string]
  /** Columns whose change is a change of an account or a right; all others are notes of its use. Null: rows are never rewritten. */
  columns: string[] | null
  /** From when on a new row counts; from the beginning without it. */
  counts?: string
  /**
   * What an owner does that changes rows which have no name of their own in the trail: the entry names the factor or the session that the
   * act is about, and the owner as who did it.
   */
  ownersActs?: RegExp
}

const byId: Watched['subjects'] = (row) => [`${row}.id`, `${row}.id`]
const byAccount: Watched['subjects'] = (row) => [`${row}.account_id`, `${row}.account_id`]
const byBoth: Watched['subjects'] = (row) => [`${row}.id`, `${row}.account_id`]

/** Where accounts, factors, sessions and rights live. */
export const watchedTables: Readonly<Record<string, Watched>> = {
  accounts: {
    subjects: byId,
    columns: ['audience', 'role', 'state', 'email_index', 'name_sealed'],
  },
  passwords: { subjects: byAccount, columns: ['changed_at'] },
  factors: {
    subjects: byBoth,
    columns: ['confirmed_at', 'name_sealed'],
    counts: 'NEW.confirmed_at IS NOT NULL',
  },
  recovery_codes: {
    subjects: byAccount,
    columns: ['used_at'],
    // Ten come and go with a factor, or are renewed; one is used up as a proof.
    ownersActs: /^(?:factor|recoveryCodes)\.|^session\.stepUp$/,
  },
  sessions: {
    subjects: byBoth,
    columns: null,
    // A session is ended by the one that comes in its place, and those that owe a factor by the first factor.
    ownersActs: /^session\.(?:start|begin)$|^factor\.enrol$/,
  },
  staff_members: { subjects: byAccount, columns: null },
  staff_invitations: {
    // The account that an accepted one has opened.
    subjects: (row) => [`${row}.id`, `COALESCE(${row}.account_id, ${row}.id)`],
    columns: ['state'],
  },
  approvals: { subjects: byId, columns: ['state', 'first_approver_id'] },
  sealed_accesses: { subjects: byId, columns: ['starts_at', 'ended_at', 'reviewed_at'] },
  export_permits: { subjects: byId, columns: ['used_at'] },
  access_review_items: {
    subjects: byId,
    columns: ['verdict'],
    counts: 'NEW.verdict IS NOT NULL',
  },
}

/** A change of a watched row, or an entry of the trail; in the order in which the database saw them. */
export type Seen = {
  /** The database's own number of the transaction. */
  tx: number | string
  tab: string
  /** `insert`, `update` or `delete`; of an entry, its kind. */
  what: string
  /** Whom or what it is about. */
  one: string
  /** The row's second subject; of an entry, who did it. */
  other: string
}

const note = (tab: string, what: string, [one, other]: [string, string]) =>
  `INSERT INTO watched_changes (tab, what, one, other)
   VALUES ('${tab}', ${what}, LOWER(HEX(${one})), LOWER(HEX(${other})));`

/** What the server must be told at its start, so that MySQL numbers transactions where triggers can read it. */
export const watchableServer = { 'performance-schema': 'ON' }

const changesTable = `CREATE TABLE watched_changes (
  n BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, tab VARCHAR(30) NOT NULL, what VARCHAR(60) NOT NULL,
  one VARCHAR(60) NOT NULL, other VARCHAR(60) NOT NULL`

/** Each row knows the number of the transaction that wrote it: no program can give a later change the number of an earlier entry. */
const numberedTable = {
  mariadb: [
    `${changesTable},
     tx BIGINT UNSIGNED GENERATED ALWAYS AS ROW START, until_tx BIGINT UNSIGNED GENERATED ALWAYS AS ROW END,
     PERIOD FOR SYSTEM_TIME (tx, until_tx)) ENGINE=InnoDB WITH SYSTEM VERSIONING`,
  ],
  mysql: [
    `${changesTable}, tx VARCHAR(60) NOT NULL) ENGINE=InnoDB`,
    `CREATE TRIGGER number_changes BEFORE INSERT ON watched_changes FOR EACH ROW SET NEW.tx = (
       SELECT CONCAT(THREAD_ID, '.', EVENT_ID) FROM performance_schema.events_transactions_current
       WHERE THREAD_ID = PS_CURRENT_THREAD_ID() AND STATE = 'ACTIVE')`,
  ],
}

/**
 * Lets the database itself write down every change of a watched table, in the transaction that makes it; a rollback takes the note back.
 * People whom the tests put into the world (`test/by-tests.ts`) are no changes.
 */
export async function watchChanges(admin: Connection): Promise<void> {
  for (const part of numberedTable[await serverKind(admin)]) await admin.query(part)
  await admin.query('CREATE TABLE broken_kinds (kind VARCHAR(60) NOT NULL PRIMARY KEY)')
  for (const [tab, { subjects, columns, counts = 'TRUE' }] of Object.entries(watchedTables)) {
    await admin.query(`CREATE TRIGGER watch_${tab}_i AFTER INSERT ON ${tab} FOR EACH ROW
      BEGIN IF @by_tests IS NULL AND ${counts} THEN ${note(tab, "'insert'", subjects('NEW'))} END IF; END`)
    await admin.query(`CREATE TRIGGER watch_${tab}_d AFTER DELETE ON ${tab} FOR EACH ROW
      BEGIN IF @by_tests IS NULL THEN ${note(tab, "'delete'", subjects('OLD'))} END IF; END`)
    if (columns === null) continue
    const same = columns.map((column) => `OLD.${column} <=> NEW.${column}`).join(' AND ')
    await admin.query(`CREATE TRIGGER watch_${tab}_u AFTER UPDATE ON ${tab} FOR EACH ROW
      BEGIN IF NOT (${same}) THEN ${note(tab, "'update'", subjects('NEW'))} END IF; END`)
  }
  await admin.query(`CREATE TRIGGER watch_entries AFTER INSERT ON audit_events FOR EACH ROW
    BEGIN IF NEW.outcome = 'done' THEN INSERT INTO watched_changes (tab, what, one, other)
      VALUES ('audit_events', NEW.action, LOWER(REPLACE(COALESCE(NEW.resource_id, ''), '-', '')),
        LOWER(HEX(COALESCE(NEW.actor_id, ''))));
    END IF; END`)
  await admin.query(`CREATE TRIGGER break_entries BEFORE INSERT ON audit_events FOR EACH ROW
    BEGIN IF NEW.outcome = 'done' AND EXISTS (SELECT 1 FROM broken_kinds WHERE kind = NEW.action) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the trail takes no such entry'; END IF; END`)
}

/** Forgets what was noted, and lets the trail refuse entries of these kinds from now on. */
export async function watchAnew(admin: Connection, broken: string[] = []): Promise<void> {
  await admin.query('DELETE FROM watched_changes')
  await admin.query('DELETE FROM broken_kinds')
  for (const kind of broken) await admin.query('INSERT INTO broken_kinds VALUES (?)', [kind])
}

/** Everything since `watchAnew`. */
export async function readChanges(admin: Connection): Promise<Seen[]> {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT tx, tab, what, one, other FROM watched_changes ORDER BY n',
  )
  return rows as Seen[]
}

/** Whether it is an entry of the trail, and not a change. */
export const isEntry = ({ tab }: Seen) => tab === 'audit_events'

/** Whether an entry tells a change: written in the same transaction, about the same thing or by its owner's own act. */
function tells(entry: Seen, change: Seen): boolean {
  if (!isEntry(entry) || entry.tx !== change.tx) return false
  if (entry.one === change.one || entry.one === change.other) return true
  const { ownersActs } = watchedTables[change.tab]!
  return Boolean(ownersActs?.test(entry.what)) && entry.other === change.other
}

/** The kinds of the entries that tell a change. */
export function kindsFor(change: Seen, seen: readonly Seen[]): string[] {
  return seen.filter((entry) => tells(entry, change)).map(({ what }) => what)
}

/** Changes that no entry tells. */
export function untold(seen: readonly Seen[]): string[] {
  return seen
    .filter((change) => !isEntry(change) && kindsFor(change, seen).length === 0)
    .map(({ tab, what }) => `${what} of ${tab}`)
}
