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
