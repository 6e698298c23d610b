import { type RawBuilder, sql } from 'kysely'
import type { Tables } from '#/database/tables.ts'

/** How the rows of one person are found: their owner's id is given as 16 bytes. */
type Owner = (id: Buffer) => RawBuilder<boolean>

/** What happens to a row when its person is erased. `shredded`: the row stays, what was sealed in it cannot be read by anybody any more. */
type Erasing = 'removed' | 'shredded' | 'stays'

/** A table that holds something of a person: every column is shown as it is, opened, or left out of the export. */
export type Holding = {
  owner: Owner
  shows: readonly string[]
  /** Sealed with the person's key for the row of this column. */
  opens?: readonly string[]
  /** Of sealed columns that are changed in their place: the column with the version that they are bound to. */
  versions?: Readonly<Record<string, string>>
  rowId?: string
  /** Sealed with the key of what the row is about (a crew), which everybody of the crew may read. */
  keyOfRow?: true
  /** Hashes, keys, sealed secrets and copies: of no use to anybody, or somebody else's. */
  hides?: readonly string[]
  erasing: Erasing
}

/** A table that holds nothing of a customer or crew, and why. */
export type Nothing = { nothing: string }

const by =
  (column: string): Owner =>
  (id) =>
    sql<boolean>`${sql.ref(column)} = ${id}`
const ofOrder: Owner = (id) =>
  sql<boolean>`order_id IN (SELECT id FROM orders WHERE customer_id = ${id})`
const ofEstimate: Owner = (id) =>
  sql<boolean>`estimate_id IN (SELECT id FROM estimates WHERE customer_id = ${id})`
const ofCase: Owner = (id) =>
  sql<boolean>`case_id IN (SELECT id FROM cases WHERE customer_id = ${id})`
const ownCrew: Owner = (id) => sql<boolean>`id = (SELECT crew_id FROM accounts WHERE id = ${id})`
const ofOwnCrew: Owner = (id) =>
  sql<boolean>`crew_id = (SELECT crew_id FROM accounts WHERE id = ${id})`
/** What the person did, and what was done to the account, a case, an order of theirs. */
const inTrail: Owner = (id) =>
  sql<boolean>`(actor_id = ${id} OR resource_id = LOWER(INSERT(INSERT(INSERT(INSERT(HEX(${id}), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-')))`

/** Every table of the database, once: what of it belongs in an export, and what an erasure does to it. A test holds it against the database. */
export const dataMap: Record<keyof Tables, Holding | Nothing> = {
  // The account and how it is entered
  accounts: {
    owner: by('id'),
    rowId: 'id',
    shows: ['id', 'audience', 'role', 'state', 'language', 'crew_id', 'created_at'],
    opens: ['name_sealed', 'email_sealed'],
    versions: { name_sealed: 'name_version', email_sealed: 'email_version' },
    hides: ['email_index', 'name_version', 'email_version'],
    erasing: 'shredded',
  },
  passwords: {
    owner: by('account_id'),
    shows: ['changed_at'],
    hides: ['account_id', 'hash', 'pepper_id'],
    erasing: 'removed',
  },
  sessions: {
    owner: by('account_id'),
    shows: [
      'id',
      'audience',
      'carrier',
      'standing',
      'proved_at',
      'device_kind',
      'label',
      'source',
    ].concat(['created_at', 'last_used_at', 'expires_at']),
    hides: ['token_hash', 'account_id', 'device_hash', 'tries'],
    erasing: 'removed',
  },
  factors: {
    owner: by('account_id'),
    rowId: 'id',
    shows: ['id', 'kind', 'created_at', 'confirmed_at', 'last_used_at', 'sign_count', 'transports'],
    opens: ['name_sealed'],
    versions: { name_sealed: 'name_version' },
    hides: [
      'account_id',
      'name_version',
      'secret_sealed',
      'last_step',
      'credential_hash',
      'credential_id',
      'public_key',
    ],
    erasing: 'removed',
  },
  recovery_codes: {
    owner: by('account_id'),
    shows: ['created_at', 'used_at'],
    hides: ['account_id', 'code_hash'],
    erasing: 'removed',
  },
  known_devices: {
    owner: by('account_id'),
    shows: ['created_at', 'last_used_at'],
    hides: ['account_id', 'token_hash'],
    erasing: 'removed',
  },
  challenges: {
    owner: by('account_id'),
    shows: ['purpose', 'language', 'tries', 'created_at', 'expires_at', 'used_at'],
    hides: [
      'id',
      'account_id',
      'email_index',
      'address_sealed',
      'secret_hash',
      'facts',
      'most_tries',
    ],
    erasing: 'removed',
  },
  email_changes: {
    owner: by('account_id'),
    rowId: 'id',
    shows: ['state', 'asked_at', 'counts_at', 'ended_at'],
    opens: ['email_sealed'],
    hides: ['id', 'account_id', 'waiting_for', 'email_index'],
    erasing: 'removed',
  },
  data_keys: {
    owner: by('account_id'),
    shows: ['generation'],
    hides: ['account_id', 'key_id', 'wrapped', 'created_at'],
    erasing: 'removed',
  },
  // Estimates, orders, visits
  estimates: {
    owner: by('customer_id'),
    shows: ['id', 'current_version', 'order_id', 'created_at'],
    hides: ['customer_id', 'key_hash'],
    erasing: 'stays',
  },
  estimate_versions: {
    owner: ofEstimate,
    shows: ['estimate_id', 'version', 'inputs', 'result', 'total_cents', 'saved_at'],
    erasing: 'stays',
  },
  orders: {
    owner: by('customer_id'),
    rowId: 'id',
    shows: ['id', 'number', 'estimate_id', 'estimate_version', 'state', 'version'].concat(
      ['last_sequence', 'waiting_since', 'language', 'place_label', 'latitude', 'longitude'],
      ['panels', 'kw_dc', 'module', 'roof_planes', 'steepest_pitch_deg', 'total_cents'],
      ['payout_cents', 'crew_id', 'placed_at', 'cancel_until', 'ended_at'],
    ),
    opens: ['address_sealed', 'phone_sealed', 'crew_sealed'],
    hides: ['customer_id', 'phone_index'],
    erasing: 'shredded',
  },
  order_events: {
    owner: ofOrder,
    shows: ['order_id', 'sequence', 'kind', 'at', 'facts'],
    erasing: 'stays',
  },
  refunds: {
    owner: by('customer_id'),
    shows: ['id', 'order_id', 'amount_cents', 'reason_code', 'decided_at'],
    hides: ['customer_id', 'reason_sealed', 'decided_by', 'approved_by'],
    erasing: 'stays',
  },
  crews: {
    owner: ownCrew,
    rowId: 'id',
    keyOfRow: true,
    shows: ['id', 'base_latitude', 'base_longitude', 'certified', 'skills', 'job_limit'].concat([
      'created_at',
    ]),
    opens: ['about_sealed'],
    erasing: 'stays',
  },
  visits: {
    owner: ofOwnCrew,
    shows: ['id', 'order_id', 'crew_id', 'accepted_at'],
    erasing: 'stays',
  },
  offers: {
    owner: ofOwnCrew,
    shows: [
      'id',
      'order_id',
      'state',
      'reason',
      'distance_km',
      'payout_cents',
      'offered_at',
    ].concat(['expires_at', 'answered_at']),
    hides: ['crew_id', 'sweep', 'round'],
    erasing: 'stays',
  },
  visit_positions: { nothing: 'where a crew is while it drives: kept for minutes' },
  dispatch_searches: { nothing: 'how far the search for a crew has come' },
  typical_waits: { nothing: 'averages over many orders' },
  // Personal data itself
  personal_accesses: {
    owner: by('customer_id'),
    shows: ['id', 'actor_role', 'field_group', 'manner', 'reason', 'case_id', 'at'],
    hides: ['customer_id', 'actor_id'],
    erasing: 'stays',
  },
  cases: {
    owner: by('customer_id'),
    shows: ['id', 'order_id', 'access_id', 'opened_by', 'reason', 'state', 'version'].concat([
      'opened_at',
      'changed_at',
      'closed_at',
    ]),
    hides: ['customer_id', 'opener_id'],
    erasing: 'stays',
  },
  case_notes: {
    owner: ofCase,
    rowId: 'id',
    shows: ['case_id', 'kind', 'author_role', 'at'],
    opens: ['text_sealed'],
    hides: ['id', 'author_id'],
    erasing: 'shredded',
  },
  privacy_choices: {
    owner: by('account_id'),
    shows: ['contact_channel', 'contact_since', 'digest', 'changed_at'],
    hides: ['account_id'],
    erasing: 'removed',
  },
  data_exports: {
    owner: by('account_id'),
    shows: ['id', 'bytes', 'made_at', 'expires_at'],
    hides: ['account_id', 'sealed'],
    erasing: 'removed',
  },
  erasures: {
    owner: by('account_id'),
    shows: ['state', 'asked_at', 'due_at', 'ended_at'],
    hides: ['id', 'account_id'],
    erasing: 'stays',
  },
  export_permits: {
    owner: by('customer_id'),
    shows: ['id', 'reason_code', 'created_at', 'expires_at', 'used_at'],
    hides: ['customer_id', 'holder_id', 'approved_by'],
    erasing: 'stays',
  },
  sealed_accesses: {
    owner: by('customer_id'),
    shows: ['id', 'scope', 'order_id', 'reason_code', 'minutes', 'emergency', 'created_at'].concat([
      'starts_at',
      'ends_at',
      'ended_at',
      'last_read_at',
      'reviewed_at',
      'verdict',
    ]),
    hides: [
      'holder_id',
      'scope_id',
      'customer_id',
      'reason_sealed',
      'approval_id',
      'ended_by',
    ].concat(['first_approver_id', 'second_approver_id', 'reviewed_by', 'verdict_sealed']),
    erasing: 'stays',
  },
  audit_events: {
    owner: inTrail,
    shows: ['at', 'actor_role', 'action', 'resource', 'resource_id', 'outcome', 'reason', 'source'],
    hides: ['id', 'actor_id', 'request_id', 'before_text', 'after_text', 'mark', 'encoding'],
    erasing: 'stays',
  },
  mail_queue: {
    owner: by('account_id'),
    shows: ['kind', 'state', 'created_at', 'done_at'],
    hides: ['id', 'account_id', 'challenge_id', 'facts', 'attempts', 'run_at', 'last_error'],
    erasing: 'removed',
  },
  idempotency_keys: {
    owner: by('account_id'),
    shows: ['created_at'],
    hides: ['account_id', 'idempotency_key', 'request_hash', 'answer_sealed'],
    erasing: 'removed',
  },
  // Nothing of customers and crews
  attempts: { nothing: 'counters under keyed hashes' },
  rate_limits: { nothing: 'counters under keyed hashes, for minutes' },
  outbox: { nothing: 'what is to be done, by ids; gone after a week' },
  trail_leaves: { nothing: 'hashes of trail entries' },
  trail_nodes: { nothing: 'hashes of trail entries' },
  trail_checkpoints: { nothing: 'signed hashes of the trail' },
  trail_checks: { nothing: 'what the watch over the trail found' },
  trail_readers: { nothing: 'how far the alerts have read' },
  heartbeats: { nothing: 'which program is alive' },
  account_ledger: { nothing: 'roles of the staff, for reconciliation' },
  alerts: { nothing: 'about the system and its staff' },
  alert_signals: { nothing: 'counted events, for an hour' },
  alert_posts: { nothing: 'which alert went where' },
  review_tasks: { nothing: 'duties of the staff' },
  approvals: { nothing: 'requests of the staff; what they change is told by the thing itself' },
  staff_members: { nothing: 'the staff' },
  staff_invitations: { nothing: 'the staff' },
  access_reviews: { nothing: 'rights of the staff' },
  access_review_items: { nothing: 'rights of the staff' },
}

/** The tables that hold something of a person, with what is known of each. */
export const holdings = Object.entries(dataMap).flatMap(([table, entry]) =>
  'nothing' in entry ? [] : [{ table: table as keyof Tables, ...entry }],
)
