-- What a session is worth: 'full', 'secondFactor' (a factor is still owed) or 'enrolling' (staff without a factor yet).
ALTER TABLE sessions
  ADD COLUMN standing VARCHAR(12) NOT NULL DEFAULT 'full' AFTER carrier,
  ADD COLUMN proved_at DATETIME(3) NULL AFTER standing,
  ADD COLUMN tries INT UNSIGNED NOT NULL DEFAULT 0 AFTER proved_at,
  ADD COLUMN source VARCHAR(64) NULL AFTER label;

-- Staff that came in without a second factor comes in again.
DELETE FROM sessions WHERE audience = 'staff';

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
