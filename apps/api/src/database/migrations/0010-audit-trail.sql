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
  PRIMARY KEY (id),
  CONSTRAINT audit_events_outcome CHECK (outcome IN ('done', 'denied', 'failed'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE trail_leaves (
  leaf_index BIGINT UNSIGNED NOT NULL,
  event_id BIGINT UNSIGNED NOT NULL,
  leaf_hash BINARY(32) NOT NULL,
  PRIMARY KEY (leaf_index),
  UNIQUE KEY trail_leaves_event (event_id)
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
