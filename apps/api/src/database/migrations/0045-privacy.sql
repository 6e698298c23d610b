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

-- Keyed hash of an order's phone in its plain form (+16025550142): support finds a caller without any phone being stored.
ALTER TABLE orders
  ADD COLUMN phone_index BINARY(32) NULL AFTER phone_sealed,
  ADD KEY orders_phone (phone_index);
