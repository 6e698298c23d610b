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
