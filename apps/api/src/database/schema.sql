-- The schema as it is now, to be read. The migrations make it; a test proves that both are the same.

CREATE TABLE accounts (
  id BINARY(16) NOT NULL,
  -- 'people' are customers and crews, 'staff' works for us: two doors that never mix.
  audience VARCHAR(10) NOT NULL,
  role VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  language CHAR(2) NOT NULL,
  crew_id BINARY(16) NULL,
  -- Keyed hash of the lower-case e-mail address: finds an account without storing the address.
  email_index BINARY(32) NOT NULL,
  email_sealed VARBINARY(400) NOT NULL,
  -- Bound into what is sealed: an earlier value, put back, does not open.
  email_version INT UNSIGNED NOT NULL DEFAULT 1,
  name_sealed VARBINARY(600) NOT NULL,
  name_version INT UNSIGNED NOT NULL DEFAULT 1,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY accounts_by_email (audience, email_index),
  KEY accounts_by_crew (crew_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Apart from the accounts, so that only sign-in may read them.
CREATE TABLE passwords (
  account_id BINARY(16) NOT NULL,
  hash VARCHAR(160) NOT NULL,
  pepper_id VARCHAR(20) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- One key per account and generation, wrapped by the key service: destroying the rows makes the account's personal data unreadable.
CREATE TABLE data_keys (
  account_id BINARY(16) NOT NULL,
  generation INT NOT NULL,
  key_id VARCHAR(200) NOT NULL,
  wrapped VARBINARY(600) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account_id, generation),
  KEY data_keys_by_wrapping (key_id, account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Only the SHA-256 of a token: rows that are stolen sign nobody in.
CREATE TABLE sessions (
  id BINARY(16) NOT NULL,
  token_hash BINARY(32) NOT NULL,
  account_id BINARY(16) NOT NULL,
  audience VARCHAR(10) NOT NULL,
  carrier VARCHAR(10) NOT NULL,
  -- 'full', 'secondFactor' (a factor is still owed) or 'enrolling' (staff without a factor yet).
  standing VARCHAR(12) NOT NULL DEFAULT 'full',
  -- When a factor was last presented, or the password where the account has no factor.
  proved_at DATETIME(3) NULL,
  tries INT UNSIGNED NOT NULL DEFAULT 0,
  device_kind VARCHAR(10) NOT NULL,
  label VARCHAR(120) NOT NULL,
  -- Network address cut to /24 or /48.
  source VARCHAR(64) NULL,
  -- The known device that it began on: signing it out makes it a stranger again.
  device_hash BINARY(32) NULL,
  created_at DATETIME(3) NOT NULL,
  last_used_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY sessions_by_token (token_hash),
  KEY sessions_by_account (account_id, last_used_at),
  KEY sessions_by_end (expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Passkeys and authenticator apps.
CREATE TABLE factors (
  id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  -- 'passkey' or 'totp'.
  kind VARCHAR(10) NOT NULL,
  name_sealed VARBINARY(400) NOT NULL,
  -- Grows with each new name and is bound into it.
  name_version INT UNSIGNED NOT NULL DEFAULT 1,
  created_at DATETIME(3) NOT NULL,
  -- Null until a code of a new authenticator app was given back: it counts only from then on.
  confirmed_at DATETIME(3) NULL,
  last_used_at DATETIME(3) NULL,
  -- Of authenticator apps: the secret, and the last step of 30 s whose code was taken. Codes of it and of earlier ones are refused.
  secret_sealed VARBINARY(200) NULL,
  last_step BIGINT NOT NULL DEFAULT 0,
  -- Of passkeys: SHA-256 of the credential's id, its id, its public key (COSE), its counter, how it is reached.
  credential_hash BINARY(32) NULL,
  credential_id VARBINARY(1023) NULL,
  public_key VARBINARY(2000) NULL,
  sign_count BIGINT NOT NULL DEFAULT 0,
  transports VARCHAR(80) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY factors_by_credential (credential_hash),
  KEY factors_by_account (account_id, created_at),
  CONSTRAINT factors_kind CHECK (
    (kind = 'totp' AND secret_sealed IS NOT NULL AND public_key IS NULL)
    OR (kind = 'passkey' AND public_key IS NOT NULL AND credential_hash IS NOT NULL AND secret_sealed IS NULL)
  )
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Only keyed hashes; each is good once.
CREATE TABLE recovery_codes (
  account_id BINARY(16) NOT NULL,
  code_hash BINARY(32) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  used_at DATETIME(3) NULL,
  PRIMARY KEY (account_id, code_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Failed attempts by a keyed hash of what is counted: account and door, known device, source, factor. No address is stored.
CREATE TABLE attempts (
  counter BINARY(32) NOT NULL,
  failures INT UNSIGNED NOT NULL DEFAULT 0,
  -- How often it was locked since it was last forgotten: each time for longer.
  locks INT UNSIGNED NOT NULL DEFAULT 0,
  locked_until DATETIME(3) NULL,
  last_at DATETIME(3) NOT NULL,
  PRIMARY KEY (counter),
  KEY attempts_by_age (last_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Devices on which somebody came in with all that they owe: an attacker elsewhere cannot lock those out.
CREATE TABLE known_devices (
  token_hash BINARY(32) NOT NULL,
  account_id BINARY(16) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  last_used_at DATETIME(3) NOT NULL,
  PRIMARY KEY (token_hash, account_id),
  KEY known_devices_by_account (account_id, last_used_at),
  KEY known_devices_by_age (last_used_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- One-time secrets, by their hash: codes and links that travel by mail, challenges of passkeys, invitations.
CREATE TABLE challenges (
  id BINARY(16) NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  account_id BINARY(16) NULL,
  -- Keyed hash of an address that has no account yet.
  email_index BINARY(32) NULL,
  -- The address, sealed with the system's key, until the mail is sent.
  address_sealed VARBINARY(400) NULL,
  language CHAR(2) NULL,
  -- Null until the worker mints the secret, when it sends it.
  secret_hash BINARY(32) NULL,
  -- Ids and codes only.
  facts JSON NULL,
  tries INT UNSIGNED NOT NULL DEFAULT 0,
  most_tries INT UNSIGNED NOT NULL,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  used_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY challenges_by_account (account_id, purpose, created_at),
  KEY challenges_by_email (email_index, purpose, created_at),
  KEY challenges_by_end (expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Mails that are to be sent: whom to by id, what by kind. Addresses and secrets join when one is sent.
CREATE TABLE mail_queue (
  id BINARY(16) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  account_id BINARY(16) NULL,
  challenge_id BINARY(16) NULL,
  facts JSON NOT NULL,
  -- 'ready', 'sent' or 'dead'.
  state VARCHAR(10) NOT NULL DEFAULT 'ready',
  attempts INT UNSIGNED NOT NULL DEFAULT 0,
  run_at DATETIME(3) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  done_at DATETIME(3) NULL,
  last_error VARCHAR(120) NULL,
  PRIMARY KEY (id),
  KEY mail_queue_by_turn (state, run_at, id),
  CONSTRAINT mail_queue_state CHECK (state IN ('ready', 'sent', 'dead'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE outbox (
  id BIGINT NOT NULL AUTO_INCREMENT,
  type VARCHAR(60) NOT NULL,
  aggregate VARCHAR(30) NOT NULL,
  aggregate_id BINARY(16) NOT NULL,
  payload JSON NOT NULL,
  -- 'ready', 'done' or 'dead'.
  state VARCHAR(10) NOT NULL DEFAULT 'ready',
  attempts INT NOT NULL DEFAULT 0,
  run_at DATETIME(3) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  done_at DATETIME(3) NULL,
  last_error VARCHAR(120) NULL,
  PRIMARY KEY (id),
  KEY outbox_by_turn (state, run_at, id),
  KEY outbox_by_aggregate (aggregate_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE idempotency_keys (
  account_id BINARY(16) NOT NULL,
  idempotency_key VARCHAR(80) NOT NULL,
  request_hash BINARY(32) NOT NULL,
  -- The first answer, sealed with the account's key.
  answer_sealed MEDIUMBLOB NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account_id, idempotency_key),
  KEY idempotency_keys_by_age (created_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The bucket is a keyed hash of endpoint, caller and window: no address is stored.
CREATE TABLE rate_limits (
  bucket BINARY(16) NOT NULL,
  hits INT NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (bucket),
  KEY rate_limits_by_end (expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Append-only: application accounts hold INSERT and SELECT on these tables, nothing else.
-- Ids may have gaps (a rolled-back insert keeps its number); the place in the sealed log is leaf_index.
CREATE TABLE audit_events (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  at DATETIME(3) NOT NULL,
  actor_id BINARY(16) NULL,
  actor_role VARCHAR(20) NOT NULL,
  action VARCHAR(60) NOT NULL,
  resource VARCHAR(30) NOT NULL,
  resource_id VARCHAR(60) NULL,
  outcome VARCHAR(10) NOT NULL,
  reason VARCHAR(200) NULL,
  source VARCHAR(64) NULL,
  request_id CHAR(36) NULL,
  before_text TEXT NULL,
  after_text TEXT NULL,
  mark BINARY(48) NULL,
  -- How an entry becomes a leaf: 3 commits to each column apart, so that some can be shown and others kept.
  encoding TINYINT UNSIGNED NOT NULL DEFAULT 2,
  PRIMARY KEY (id),
  UNIQUE KEY audit_events_mark (mark),
  KEY audit_events_at (at),
  KEY audit_events_actor (actor_id),
  KEY audit_events_action (action),
  KEY audit_events_resource (resource_id),
  KEY audit_events_request (request_id),
  CONSTRAINT audit_events_outcome CHECK (outcome IN ('done', 'denied', 'failed'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE trail_leaves (
  leaf_index BIGINT UNSIGNED NOT NULL,
  event_id BIGINT UNSIGNED NOT NULL,
  leaf_hash BINARY(32) NOT NULL,
  PRIMARY KEY (leaf_index),
  UNIQUE KEY trail_leaves_event (event_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Roots of full subtrees of 256, 65536, ... leaves (level 8, 16, ...), from which proofs are made.
CREATE TABLE trail_nodes (
  level TINYINT UNSIGNED NOT NULL,
  position BIGINT UNSIGNED NOT NULL,
  hash BINARY(32) NOT NULL,
  PRIMARY KEY (level, position)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A copy for reading; the checkpoints that count are files outside the database.
CREATE TABLE trail_checkpoints (
  size BIGINT UNSIGNED NOT NULL,
  root BINARY(32) NOT NULL,
  at DATETIME(3) NOT NULL,
  previous BINARY(32) NOT NULL,
  signature BINARY(64) NOT NULL,
  PRIMARY KEY (size)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What the worker found when it laid the trail beside its own files: one row for each look.
CREATE TABLE trail_checks (
  at DATETIME(3) NOT NULL,
  size BIGINT UNSIGNED NOT NULL,
  compared BIGINT UNSIGNED NOT NULL,
  full_round_at DATETIME(3) NULL,
  fault_leaf BIGINT UNSIGNED NULL,
  fault VARCHAR(40) NULL,
  PRIMARY KEY (at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE estimates (
  id BINARY(16) NOT NULL,
  key_hash BINARY(32) NOT NULL,
  customer_id BINARY(16) NULL,
  current_version INT UNSIGNED NOT NULL,
  order_id BINARY(16) NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY estimates_customer (customer_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Never updated, and no application account may: an order names the version that it locked.
CREATE TABLE estimate_versions (
  estimate_id BINARY(16) NOT NULL,
  version INT UNSIGNED NOT NULL,
  inputs JSON NOT NULL,
  result JSON NOT NULL,
  total_cents INT NOT NULL,
  saved_at DATETIME(3) NOT NULL,
  PRIMARY KEY (estimate_id, version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The inputs and the price as they were ordered are the estimate version that the row names: versions are never updated.
CREATE TABLE orders (
  id BINARY(16) NOT NULL,
  number CHAR(11) NOT NULL,
  customer_id BINARY(16) NOT NULL,
  estimate_id BINARY(16) NOT NULL,
  estimate_version INT UNSIGNED NOT NULL,
  state VARCHAR(16) NOT NULL,
  version INT UNSIGNED NOT NULL,
  last_sequence INT UNSIGNED NOT NULL,
  waiting_since DATETIME(3) NOT NULL,
  language CHAR(2) NOT NULL,
  place_label VARCHAR(120) NOT NULL,
  latitude DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  panels INT UNSIGNED NOT NULL,
  kw_dc DOUBLE NOT NULL,
  module VARCHAR(200) NOT NULL,
  roof_planes INT UNSIGNED NOT NULL,
  steepest_pitch_deg DOUBLE NOT NULL,
  total_cents INT NOT NULL,
  payout_cents INT NOT NULL,
  address_sealed VARBINARY(1024) NOT NULL,
  phone_sealed VARBINARY(128) NULL,
  -- Keyed hash of the phone in its plain form (+16025550142): support finds a caller without any phone being stored.
  phone_index BINARY(32) NULL,
  -- The crew as its customer sees it, sealed with the customer's key.
  crew_sealed VARBINARY(1600) NULL,
  crew_id BINARY(16) NULL,
  placed_at DATETIME(3) NOT NULL,
  cancel_until DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY orders_number (number),
  UNIQUE KEY orders_estimate (estimate_id),
  KEY orders_customer (customer_id, id),
  KEY orders_state (state, waiting_since),
  KEY orders_phone (phone_index),
  CONSTRAINT orders_known_state CHECK (state IN ('seekingCrew', 'crewAssigned', 'enRoute', 'onSite', 'done', 'cancelled'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- sequence counts from 1 without gaps: it is given out under the lock of the order's row.
CREATE TABLE order_events (
  order_id BINARY(16) NOT NULL,
  sequence INT UNSIGNED NOT NULL,
  kind VARCHAR(16) NOT NULL,
  at DATETIME(3) NOT NULL,
  facts JSON NOT NULL,
  PRIMARY KEY (order_id, sequence)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE crews (
  id BINARY(16) NOT NULL,
  -- Its name, first names of its members and its vehicle, sealed with the crew's own key.
  about_sealed VARBINARY(1600) NULL,
  base_latitude DOUBLE NOT NULL,
  base_longitude DOUBLE NOT NULL,
  certified BOOLEAN NOT NULL,
  skills JSON NOT NULL,
  job_limit INT UNSIGNED NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY crews_place (certified, base_latitude, base_longitude)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE visits (
  id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  crew_id BINARY(16) NOT NULL,
  accepted_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY visits_order (order_id),
  KEY visits_crew (crew_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Where a crew is while it is on its way: one row per order, gone when it arrives.
CREATE TABLE visit_positions (
  order_id BINARY(16) NOT NULL,
  -- Sealed with the customer's key: a crew that arrives is where the customer lives.
  position_sealed VARBINARY(300) NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (order_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE offers (
  id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  crew_id BINARY(16) NOT NULL,
  sweep INT UNSIGNED NOT NULL,
  round INT UNSIGNED NOT NULL,
  state VARCHAR(10) NOT NULL,
  reason VARCHAR(10) NULL,
  distance_km DOUBLE NOT NULL,
  payout_cents INT NOT NULL,
  offered_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  answered_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY offers_round (order_id, round, crew_id),
  KEY offers_crew (crew_id, state, expires_at),
  CONSTRAINT offers_known_state CHECK (
    state IN ('open', 'accepted', 'declined', 'expired', 'taken', 'withdrawn')
  )
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- How far the search for a crew has come; step makes each continuation happen once.
CREATE TABLE dispatch_searches (
  order_id BINARY(16) NOT NULL,
  step INT UNSIGNED NOT NULL,
  sweep INT UNSIGNED NOT NULL,
  round INT UNSIGNED NOT NULL,
  next_at DATETIME(3) NOT NULL,
  PRIMARY KEY (order_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- How long orders lately stayed in each state: measured by the worker, shown to who waits.
CREATE TABLE typical_waits (
  state VARCHAR(16) NOT NULL,
  low_minutes INT UNSIGNED NOT NULL,
  high_minutes INT UNSIGNED NOT NULL,
  measured_at DATETIME(3) NOT NULL,
  PRIMARY KEY (state)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Who of the staff read what of which customer: every read, masked ones too. Nobody may change or remove a row.
CREATE TABLE personal_accesses (
  id BINARY(16) NOT NULL,
  customer_id BINARY(16) NOT NULL,
  actor_id BINARY(16) NOT NULL,
  actor_role VARCHAR(20) NOT NULL,
  field_group VARCHAR(20) NOT NULL,
  -- 'ids', 'masked', 'revealed' or 'sealed' (read under a sealed access).
  manner VARCHAR(10) NOT NULL,
  reason VARCHAR(30) NOT NULL,
  case_id BINARY(16) NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY personal_accesses_by_customer (customer_id, id),
  KEY personal_accesses_by_actor (actor_id, manner, at),
  KEY personal_accesses_by_time (at),
  CONSTRAINT personal_accesses_manner CHECK (manner IN ('ids', 'masked', 'revealed', 'sealed'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What a person asked us, or we must settle with one.
CREATE TABLE cases (
  id BINARY(16) NOT NULL,
  customer_id BINARY(16) NOT NULL,
  order_id BINARY(16) NULL,
  -- The access that the customer asks about; each can be asked about once.
  access_id BINARY(16) NULL,
  opened_by VARCHAR(10) NOT NULL,
  opener_id BINARY(16) NULL,
  reason VARCHAR(30) NOT NULL,
  state VARCHAR(10) NOT NULL,
  version INT UNSIGNED NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  closed_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY cases_access (access_id),
  KEY cases_customer (customer_id, id),
  KEY cases_state (state, changed_at),
  CONSTRAINT cases_opener CHECK (opened_by IN ('support', 'customer', 'system')),
  CONSTRAINT cases_known_state CHECK (state IN ('open', 'answered', 'closed'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What was said in a case, sealed with the customer's key: notes for the staff, questions and answers for both.
CREATE TABLE case_notes (
  id BINARY(16) NOT NULL,
  case_id BINARY(16) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  author_id BINARY(16) NULL,
  author_role VARCHAR(20) NOT NULL,
  text_sealed VARBINARY(8400) NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY case_notes_by_case (case_id, id),
  CONSTRAINT case_notes_kind CHECK (kind IN ('note', 'question', 'answer'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What a person decided about the own data; no row is the usual: nobody may contact, the weekly digest comes.
CREATE TABLE privacy_choices (
  account_id BINARY(16) NOT NULL,
  contact_channel VARCHAR(10) NULL,
  contact_since DATETIME(3) NULL,
  digest BOOLEAN NOT NULL DEFAULT TRUE,
  changed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account_id),
  KEY privacy_choices_contact (contact_since),
  CONSTRAINT privacy_choices_channel CHECK (contact_channel IN ('email', 'phone'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Everything about a person in one download, sealed with that person's key, for a day.
CREATE TABLE data_exports (
  id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  sealed LONGBLOB NOT NULL,
  bytes INT UNSIGNED NOT NULL,
  made_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY data_exports_account (account_id, id),
  KEY data_exports_end (expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- People who asked to be erased: it happens when the waiting time is over, unless they undo it.
CREATE TABLE erasures (
  id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  state VARCHAR(10) NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY erasures_account (account_id, state),
  CONSTRAINT erasures_known_state CHECK (state IN ('waiting', 'undone', 'done'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What needs a second person: asked for by one, decided by another, over after a day.
CREATE TABLE approvals (
  id BINARY(16) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  -- 'open', 'approved', 'declined', 'withdrawn' or 'expired'.
  state VARCHAR(10) NOT NULL DEFAULT 'open',
  requester_id BINARY(16) NOT NULL,
  -- What it is about: an account, an order, a sealed access, an invitation.
  subject VARCHAR(20) NOT NULL,
  subject_id BINARY(16) NOT NULL,
  -- What is so and what would be: ids, roles, amounts and codes only.
  before_facts JSON NOT NULL,
  after_facts JSON NOT NULL,
  -- What of the change is personal data (an invited person's address, a new address), sealed with the system's key.
  private_sealed VARBINARY(1600) NULL,
  reason_code VARCHAR(30) NOT NULL,
  reason_sealed VARBINARY(2400) NULL,
  -- How many others must agree: two for an emergency.
  needed INT UNSIGNED NOT NULL,
  first_approver_id BINARY(16) NULL,
  first_at DATETIME(3) NULL,
  decided_by BINARY(16) NULL,
  decided_at DATETIME(3) NULL,
  decision_sealed VARBINARY(2400) NULL,
  -- Of two who agree the second one seals both texts anew.
  decision_version INT UNSIGNED NOT NULL DEFAULT 1,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY approvals_by_state (state, id),
  KEY approvals_by_requester (requester_id, id),
  KEY approvals_by_subject (subject_id, kind, state),
  CONSTRAINT approvals_known_state CHECK (state IN ('open', 'approved', 'declined', 'withdrawn', 'expired')),
  -- Nobody approves what they asked for or what is about themselves, whatever a program believes.
  CONSTRAINT approvals_other_person CHECK (
    state <> 'approved'
    OR (
      decided_by IS NOT NULL
      AND decided_by <> requester_id
      AND decided_by <> subject_id
      AND (
        needed = 1
        OR (first_approver_id IS NOT NULL AND first_approver_id <> decided_by AND first_approver_id <> requester_id)
      )
    )
  )
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- How somebody came to the staff. One person has one staff account: addresses that differ only in what mail ignores are one person.
CREATE TABLE staff_members (
  account_id BINARY(16) NOT NULL,
  person_index BINARY(32) NOT NULL,
  -- Null for the first two of an empty installation.
  invited_by BINARY(16) NULL,
  approved_by BINARY(16) NULL,
  joined_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account_id),
  UNIQUE KEY staff_members_person (person_index)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Invitations to the staff: the id is that of the challenge whose secret the mail carries. Name and address are sealed with the system's key.
CREATE TABLE staff_invitations (
  id BINARY(16) NOT NULL,
  role VARCHAR(20) NOT NULL,
  language CHAR(2) NOT NULL,
  -- 'sent', 'accepted' or 'withdrawn'.
  state VARCHAR(10) NOT NULL DEFAULT 'sent',
  person_index BINARY(32) NOT NULL,
  email_sealed VARBINARY(400) NOT NULL,
  name_sealed VARBINARY(600) NOT NULL,
  invited_by BINARY(16) NULL,
  approved_by BINARY(16) NULL,
  account_id BINARY(16) NULL,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY staff_invitations_by_state (state, expires_at),
  CONSTRAINT staff_invitations_state CHECK (state IN ('sent', 'accepted', 'withdrawn'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Engineers read one order or one customer for a while, when another person agreed. It runs from starts_at until ends_at or ended_at.
CREATE TABLE sealed_accesses (
  id BINARY(16) NOT NULL,
  holder_id BINARY(16) NOT NULL,
  -- 'order' or 'customer'.
  scope VARCHAR(10) NOT NULL,
  scope_id BINARY(16) NOT NULL,
  customer_id BINARY(16) NOT NULL,
  order_id BINARY(16) NULL,
  reason_code VARCHAR(30) NOT NULL,
  reason_sealed VARBINARY(2400) NOT NULL,
  minutes INT UNSIGNED NOT NULL,
  emergency BOOLEAN NOT NULL,
  approval_id BINARY(16) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  starts_at DATETIME(3) NULL,
  ends_at DATETIME(3) NULL,
  ended_at DATETIME(3) NULL,
  ended_by BINARY(16) NULL,
  last_read_at DATETIME(3) NULL,
  -- An emergency is looked at afterwards, by somebody who had no part in it.
  first_approver_id BINARY(16) NULL,
  second_approver_id BINARY(16) NULL,
  reviewed_by BINARY(16) NULL,
  reviewed_at DATETIME(3) NULL,
  -- 'justified' or 'notJustified'.
  verdict VARCHAR(20) NULL,
  verdict_sealed VARBINARY(2400) NULL,
  PRIMARY KEY (id),
  KEY sealed_accesses_by_holder (holder_id, id),
  KEY sealed_accesses_by_review (emergency, reviewed_at, starts_at),
  CONSTRAINT sealed_accesses_minutes CHECK (minutes BETWEEN 15 AND 240),
  CONSTRAINT sealed_accesses_reviewer CHECK (
    reviewed_by IS NULL
    OR (
      reviewed_by <> holder_id
      AND (first_approver_id IS NULL OR reviewed_by <> first_approver_id)
      AND (second_approver_id IS NULL OR reviewed_by <> second_approver_id)
    )
  )
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Refunds that were decided: by one person up to the limit of an order, by two above it.
CREATE TABLE refunds (
  id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  customer_id BINARY(16) NOT NULL,
  amount_cents INT UNSIGNED NOT NULL,
  reason_code VARCHAR(30) NOT NULL,
  reason_sealed VARBINARY(2400) NULL,
  decided_by BINARY(16) NOT NULL,
  approved_by BINARY(16) NULL,
  decided_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY refunds_by_order (order_id, id),
  CONSTRAINT refunds_two_people CHECK (approved_by IS NULL OR approved_by <> decided_by)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Each quarter every staff account is looked at: who has what, last used when, still needed or not.
CREATE TABLE access_reviews (
  id BINARY(16) NOT NULL,
  -- '2026-Q4'.
  quarter CHAR(7) NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY access_reviews_quarter (quarter)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE access_review_items (
  id BINARY(16) NOT NULL,
  review_id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  role VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  last_used_at DATETIME(3) NULL,
  -- 'confirmed' or 'removed'.
  verdict VARCHAR(10) NULL,
  reason_code VARCHAR(30) NULL,
  decided_by BINARY(16) NULL,
  decided_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY access_review_items_account (review_id, account_id),
  CONSTRAINT access_review_items_other CHECK (decided_by IS NULL OR decided_by <> account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Changes of address that were confirmed at the new one, and wait three days in which the old one can stop them.
CREATE TABLE email_changes (
  id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  -- The account while the change waits, else null: an account has at most one that does.
  waiting_for BINARY(16) NULL,
  email_index BINARY(32) NOT NULL,
  -- With the account's key.
  email_sealed VARBINARY(400) NOT NULL,
  -- 'waiting', 'done', 'stopped' or 'taken' (the address had an account by then).
  state VARCHAR(10) NOT NULL DEFAULT 'waiting',
  asked_at DATETIME(3) NOT NULL,
  counts_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY email_changes_waiting (waiting_for),
  KEY email_changes_by_account (account_id, asked_at),
  CONSTRAINT email_changes_state CHECK (state IN ('waiting', 'done', 'stopped', 'taken'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What the rules found in the trail and in the system: kinds, ids and counts only.
CREATE TABLE alerts (
  id BINARY(16) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  -- 'low', 'medium', 'high' or 'critical'.
  severity VARCHAR(10) NOT NULL,
  -- What it is about: an account, a source cut to /24 or /48, a part of the system.
  subject VARCHAR(80) NOT NULL,
  facts JSON NOT NULL,
  -- 'open' or 'acknowledged'.
  state VARCHAR(12) NOT NULL DEFAULT 'open',
  -- Hash of kind and subject while it is open: what happens again is counted, not raised again.
  open_key BINARY(32) NULL,
  seen_count INT UNSIGNED NOT NULL,
  first_seen DATETIME(3) NOT NULL,
  last_seen DATETIME(3) NOT NULL,
  raised_at DATETIME(3) NOT NULL,
  acknowledged_by BINARY(16) NULL,
  acknowledged_at DATETIME(3) NULL,
  verdict VARCHAR(20) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY alerts_open (open_key),
  KEY alerts_by_state (state, raised_at),
  KEY alerts_by_time (raised_at),
  CONSTRAINT alerts_state CHECK (
    (state = 'open' AND open_key IS NOT NULL AND acknowledged_by IS NULL)
    OR (state = 'acknowledged' AND open_key IS NULL AND acknowledged_by IS NOT NULL AND verdict IS NOT NULL)
  )
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Entries of the trail that a rule counts, until its window is over. One entry counts once for a rule, however often it is read.
CREATE TABLE alert_signals (
  rule VARCHAR(30) NOT NULL,
  subject VARCHAR(80) NOT NULL,
  event_id BIGINT UNSIGNED NOT NULL,
  -- What is told apart: an account, an object, a source.
  item VARCHAR(80) NOT NULL,
  weight INT UNSIGNED NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (rule, subject, event_id),
  KEY alert_signals_by_age (at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- How far a reader of the trail has come, and which numbers below that were not there yet: their transactions may still commit.
CREATE TABLE trail_readers (
  name VARCHAR(20) NOT NULL,
  last_id BIGINT UNSIGNED NOT NULL,
  gaps JSON NOT NULL,
  read_at DATETIME(3) NOT NULL,
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Alerts that are to be posted to the receiver outside, and what came of it.
CREATE TABLE alert_posts (
  alert_id BINARY(16) NOT NULL,
  -- 'ready', 'sent' or 'dead'.
  state VARCHAR(10) NOT NULL DEFAULT 'ready',
  attempts INT UNSIGNED NOT NULL DEFAULT 0,
  run_at DATETIME(3) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  done_at DATETIME(3) NULL,
  last_error VARCHAR(120) NULL,
  PRIMARY KEY (alert_id),
  KEY alert_posts_by_turn (state, run_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The last sign of life of each part of each program: by its own clock, and by the database's.
CREATE TABLE heartbeats (
  part VARCHAR(20) NOT NULL,
  replica BINARY(16) NOT NULL,
  own_at DATETIME(3) NOT NULL,
  seen_at DATETIME(3) NOT NULL,
  PRIMARY KEY (part, replica),
  KEY heartbeats_by_age (seen_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What the trail says that each account is: to find those that may have been changed past it. Whether one was, only its entries say.
CREATE TABLE account_ledger (
  account_id BINARY(16) NOT NULL,
  role VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  event_id BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What somebody of security looks at each day.
CREATE TABLE review_tasks (
  id BINARY(16) NOT NULL,
  -- 'alerts', 'reveals', 'sealedAccesses' or 'deadLetters'.
  kind VARCHAR(20) NOT NULL,
  -- The day that is looked at, in UTC.
  day CHAR(10) NOT NULL,
  -- How many there were.
  amount INT UNSIGNED NOT NULL,
  due_at DATETIME(3) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  done_by BINARY(16) NULL,
  done_at DATETIME(3) NULL,
  verdict VARCHAR(20) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY review_tasks_day (kind, day),
  KEY review_tasks_open (done_at, due_at),
  CONSTRAINT review_tasks_done CHECK (
    (done_at IS NULL AND done_by IS NULL AND verdict IS NULL)
    OR (done_at IS NOT NULL AND done_by IS NOT NULL AND verdict IS NOT NULL)
  )
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What two people agreed that support may take out of the house, once: everything about one customer.
CREATE TABLE export_permits (
  id BINARY(16) NOT NULL,
  customer_id BINARY(16) NOT NULL,
  holder_id BINARY(16) NOT NULL,
  approved_by BINARY(16) NOT NULL,
  reason_code VARCHAR(30) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  used_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY export_permits_by_holder (holder_id, id),
  CONSTRAINT export_permits_two_people CHECK (holder_id <> approved_by)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
