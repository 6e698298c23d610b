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
