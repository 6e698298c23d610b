-- How long orders lately stayed in each state: measured by the worker, shown to who waits.
CREATE TABLE typical_waits (
  state VARCHAR(16) NOT NULL,
  low_minutes INT UNSIGNED NOT NULL,
  high_minutes INT UNSIGNED NOT NULL,
  measured_at DATETIME(3) NOT NULL,
  PRIMARY KEY (state)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
