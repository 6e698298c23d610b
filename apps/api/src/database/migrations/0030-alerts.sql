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
