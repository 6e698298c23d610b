// Written by make-tables.ts from the migrated schema; a test keeps it so.
import type { ColumnType, Generated } from 'kysely'

/** JSON columns: written as text, read as the parsed value. */
export type Json = ColumnType<unknown, string, string>

export type AccessReviewItems = {
  id: Buffer
  review_id: Buffer
  account_id: Buffer
  role: string
  state: string
  last_used_at: Date | null
  verdict: string | null
  reason_code: string | null
  decided_by: Buffer | null
  decided_at: Date | null
}

export type AccessReviews = {
  id: Buffer
  quarter: string
  opened_at: Date
  due_at: Date
}

export type AccountLedger = {
  account_id: Buffer
  role: string
  state: string
  event_id: number
}

export type Accounts = {
  id: Buffer
  audience: string
  role: string
  state: string
  language: string
  crew_id: Buffer | null
  email_index: Buffer
  email_sealed: Buffer
  email_version: Generated<number>
  name_sealed: Buffer
  name_version: Generated<number>
  created_at: Date
}

export type AlertPosts = {
  alert_id: Buffer
  state: Generated<string>
  attempts: Generated<number>
  run_at: Date
  created_at: Date
  done_at: Date | null
  last_error: string | null
}

export type AlertSignals = {
  rule: string
  subject: string
  event_id: number
  item: string
  weight: number
  at: Date
}

export type Alerts = {
  id: Buffer
  kind: string
  severity: string
  subject: string
  facts: Json
  state: Generated<string>
  open_key: Buffer | null
  seen_count: number
  first_seen: Date
  last_seen: Date
  raised_at: Date
  acknowledged_by: Buffer | null
  acknowledged_at: Date | null
  verdict: string | null
}

export type Approvals = {
  id: Buffer
  kind: string
  state: Generated<string>
  requester_id: Buffer
  subject: string
  subject_id: Buffer
  before_facts: Json
  after_facts: Json
  private_sealed: Buffer | null
  reason_code: string
  reason_sealed: Buffer | null
  needed: number
  first_approver_id: Buffer | null
  first_at: Date | null
  decided_by: Buffer | null
  decided_at: Date | null
  decision_sealed: Buffer | null
  decision_version: Generated<number>
  created_at: Date
  expires_at: Date
}

export type Attempts = {
  counter: Buffer
  failures: Generated<number>
  locks: Generated<number>
  locked_until: Date | null
  last_at: Date
}

export type AuditEvents = {
  id: Generated<number>
  at: Date
  actor_id: Buffer | null
  actor_role: string
  action: string
  resource: string
  resource_id: string | null
  outcome: string
  reason: string | null
  source: string | null
  request_id: string | null
  before_text: string | null
  after_text: string | null
  mark: Buffer | null
  encoding: Generated<number>
}

export type CaseNotes = {
  id: Buffer
  case_id: Buffer
  kind: string
  author_id: Buffer | null
  author_role: string
  text_sealed: Buffer
  at: Date
}

export type Cases = {
  id: Buffer
  customer_id: Buffer
  order_id: Buffer | null
  access_id: Buffer | null
  opened_by: string
  opener_id: Buffer | null
  reason: string
  state: string
  version: number
  opened_at: Date
  changed_at: Date
  closed_at: Date | null
}

export type Challenges = {
  id: Buffer
  purpose: string
  account_id: Buffer | null
  email_index: Buffer | null
  address_sealed: Buffer | null
  language: string | null
  secret_hash: Buffer | null
  facts: Json | null
  tries: Generated<number>
  most_tries: number
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export type Crews = {
  id: Buffer
  about_sealed: Buffer | null
  base_latitude: number
  base_longitude: number
  certified: number
  skills: Json
  job_limit: number
  created_at: Date
}

export type DataExports = {
  id: Buffer
  account_id: Buffer
  sealed: Buffer
  bytes: number
  made_at: Date
  expires_at: Date
}

export type DataKeys = {
  account_id: Buffer
  generation: number
  key_id: string
  wrapped: Buffer
  created_at: Date
}

export type DispatchSearches = {
  order_id: Buffer
  step: number
  sweep: number
  round: number
  next_at: Date
}

export type EmailChanges = {
  id: Buffer
  account_id: Buffer
  waiting_for: Buffer | null
  email_index: Buffer
  email_sealed: Buffer
  state: Generated<string>
  asked_at: Date
  counts_at: Date
  ended_at: Date | null
}

export type Erasures = {
  id: Buffer
  account_id: Buffer
  state: string
  asked_at: Date
  due_at: Date
  ended_at: Date | null
}

export type EstimateVersions = {
  estimate_id: Buffer
  version: number
  inputs: Json
  result: Json
  total_cents: number
  saved_at: Date
}

export type Estimates = {
  id: Buffer
  key_hash: Buffer
  customer_id: Buffer | null
  current_version: number
  order_id: Buffer | null
  created_at: Date
}

export type ExportPermits = {
  id: Buffer
  customer_id: Buffer
  holder_id: Buffer
  approved_by: Buffer
  reason_code: string
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export type Factors = {
  id: Buffer
  account_id: Buffer
  kind: string
  name_sealed: Buffer
  name_version: Generated<number>
  created_at: Date
  confirmed_at: Date | null
  last_used_at: Date | null
  secret_sealed: Buffer | null
  last_step: Generated<number>
  credential_hash: Buffer | null
  credential_id: Buffer | null
  public_key: Buffer | null
  sign_count: Generated<number>
  transports: string | null
}

export type Heartbeats = {
  part: string
  replica: Buffer
  own_at: Date
  seen_at: Date
}

export type IdempotencyKeys = {
  account_id: Buffer
  idempotency_key: string
  request_hash: Buffer
  answer_sealed: Buffer | null
  created_at: Date
}

export type KnownDevices = {
  token_hash: Buffer
  account_id: Buffer
  created_at: Date
  last_used_at: Date
}

export type MailQueue = {
  id: Buffer
  kind: string
  account_id: Buffer | null
  challenge_id: Buffer | null
  facts: Json
  state: Generated<string>
  attempts: Generated<number>
  run_at: Date
  created_at: Date
  done_at: Date | null
  last_error: string | null
}

export type Offers = {
  id: Buffer
  order_id: Buffer
  crew_id: Buffer
  sweep: number
  round: number
  state: string
  reason: string | null
  distance_km: number
  payout_cents: number
  offered_at: Date
  expires_at: Date
  answered_at: Date | null
}

export type OrderEvents = {
  order_id: Buffer
  sequence: number
  kind: string
  at: Date
  facts: Json
}

export type Orders = {
  id: Buffer
  number: string
  customer_id: Buffer
  estimate_id: Buffer
  estimate_version: number
  state: string
  version: number
  last_sequence: number
  waiting_since: Date
  language: string
  place_label: string
  latitude: number
  longitude: number
  panels: number
  kw_dc: number
  module: string
  roof_planes: number
  steepest_pitch_deg: number
  total_cents: number
  payout_cents: number
  address_sealed: Buffer
  phone_sealed: Buffer | null
  phone_index: Buffer | null
  crew_sealed: Buffer | null
  crew_id: Buffer | null
  placed_at: Date
  cancel_until: Date
  ended_at: Date | null
}

export type Outbox = {
  id: Generated<number>
  type: string
  aggregate: string
  aggregate_id: Buffer
  payload: Json
  state: Generated<string>
  attempts: Generated<number>
  run_at: Date
  created_at: Date
  done_at: Date | null
  last_error: string | null
}

export type Passwords = {
  account_id: Buffer
  hash: string
  pepper_id: string
  changed_at: Date
}

export type PersonalAccesses = {
  id: Buffer
  customer_id: Buffer
  actor_id: Buffer
  actor_role: string
  field_group: string
  manner: string
  reason: string
  case_id: Buffer | null
  at: Date
}

export type PrivacyChoices = {
  account_id: Buffer
  contact_channel: string | null
  contact_since: Date | null
  digest: Generated<number>
  changed_at: Date
}

export type RateLimits = {
  bucket: Buffer
  hits: number
  expires_at: Date
}

export type RecoveryCodes = {
  account_id: Buffer
  code_hash: Buffer
  created_at: Date
  used_at: Date | null
}

export type Refunds = {
  id: Buffer
  order_id: Buffer
  customer_id: Buffer
  amount_cents: number
  reason_code: string
  reason_sealed: Buffer | null
  decided_by: Buffer
  approved_by: Buffer | null
  decided_at: Date
}

export type ReviewTasks = {
  id: Buffer
  kind: string
  day: string
  amount: number
  due_at: Date
  created_at: Date
  done_by: Buffer | null
  done_at: Date | null
  verdict: string | null
}

export type SealedAccesses = {
  id: Buffer
  holder_id: Buffer
  scope: string
  scope_id: Buffer
  customer_id: Buffer
  order_id: Buffer | null
  reason_code: string
  reason_sealed: Buffer
  minutes: number
  emergency: number
  approval_id: Buffer
  created_at: Date
  starts_at: Date | null
  ends_at: Date | null
  ended_at: Date | null
  ended_by: Buffer | null
  last_read_at: Date | null
  first_approver_id: Buffer | null
  second_approver_id: Buffer | null
  reviewed_by: Buffer | null
  reviewed_at: Date | null
  verdict: string | null
  verdict_sealed: Buffer | null
}

export type Sessions = {
  id: Buffer
  token_hash: Buffer
  account_id: Buffer
  audience: string
  carrier: string
  standing: Generated<string>
  proved_at: Date | null
  tries: Generated<number>
  device_kind: string
  label: string
  source: string | null
  device_hash: Buffer | null
  created_at: Date
  last_used_at: Date
  expires_at: Date
}

export type StaffInvitations = {
  id: Buffer
  role: string
  language: string
  state: Generated<string>
  person_index: Buffer
  email_sealed: Buffer
  name_sealed: Buffer
  invited_by: Buffer | null
  approved_by: Buffer | null
  account_id: Buffer | null
  created_at: Date
  expires_at: Date
  ended_at: Date | null
}

export type StaffMembers = {
  account_id: Buffer
  person_index: Buffer
  invited_by: Buffer | null
  approved_by: Buffer | null
  joined_at: Date
}

export type TrailCheckpoints = {
  size: number
  root: Buffer
  at: Date
  previous: Buffer
  signature: Buffer
}

export type TrailChecks = {
  at: Date
  size: number
  compared: number
  full_round_at: Date | null
  fault_leaf: number | null
  fault: string | null
}

export type TrailLeaves = {
  leaf_index: number
  event_id: number
  leaf_hash: Buffer
}

export type TrailNodes = {
  level: number
  position: number
  hash: Buffer
}

export type TrailReaders = {
  name: string
  last_id: number
  gaps: Json
  read_at: Date
}

export type TypicalWaits = {
  state: string
  low_minutes: number
  high_minutes: number
  measured_at: Date
}

export type VisitPositions = {
  order_id: Buffer
  position_sealed: Buffer
  at: Date
}

export type Visits = {
  id: Buffer
  order_id: Buffer
  crew_id: Buffer
  accepted_at: Date
}

export type Tables = {
  access_review_items: AccessReviewItems
  access_reviews: AccessReviews
  account_ledger: AccountLedger
  accounts: Accounts
  alert_posts: AlertPosts
  alert_signals: AlertSignals
  alerts: Alerts
  approvals: Approvals
  attempts: Attempts
  audit_events: AuditEvents
  case_notes: CaseNotes
  cases: Cases
  challenges: Challenges
  crews: Crews
  data_exports: DataExports
  data_keys: DataKeys
  dispatch_searches: DispatchSearches
  email_changes: EmailChanges
  erasures: Erasures
  estimate_versions: EstimateVersions
  estimates: Estimates
  export_permits: ExportPermits
  factors: Factors
  heartbeats: Heartbeats
  idempotency_keys: IdempotencyKeys
  known_devices: KnownDevices
  mail_queue: MailQueue
  offers: Offers
  order_events: OrderEvents
  orders: Orders
  outbox: Outbox
  passwords: Passwords
  personal_accesses: PersonalAccesses
  privacy_choices: PrivacyChoices
  rate_limits: RateLimits
  recovery_codes: RecoveryCodes
  refunds: Refunds
  review_tasks: ReviewTasks
  sealed_accesses: SealedAccesses
  sessions: Sessions
  staff_invitations: StaffInvitations
  staff_members: StaffMembers
  trail_checkpoints: TrailCheckpoints
  trail_checks: TrailChecks
  trail_leaves: TrailLeaves
  trail_nodes: TrailNodes
  trail_readers: TrailReaders
  typical_waits: TypicalWaits
  visit_positions: VisitPositions
  visits: Visits
}
