-- What the platform itself needs: work to be done, answers to repeat, calls counted.

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
