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
  name_sealed VARBINARY(600) NOT NULL,
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

-- One key per account, wrapped by the key service: destroying the row makes the account's personal data unreadable.
CREATE TABLE data_keys (
  account_id BINARY(16) NOT NULL,
  generation INT NOT NULL,
  key_id VARCHAR(60) NOT NULL,
  wrapped VARBINARY(200) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account_id, generation)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Only the SHA-256 of a token: rows that are stolen sign nobody in.
CREATE TABLE sessions (
  id BINARY(16) NOT NULL,
  token_hash BINARY(32) NOT NULL,
  account_id BINARY(16) NOT NULL,
  audience VARCHAR(10) NOT NULL,
  carrier VARCHAR(10) NOT NULL,
  device_kind VARCHAR(10) NOT NULL,
  label VARCHAR(120) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  last_used_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY sessions_by_token (token_hash),
  KEY sessions_by_account (account_id, last_used_at),
  KEY sessions_by_end (expires_at)
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
