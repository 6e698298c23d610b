-- What the worker found when it laid the trail beside its own files: one row for each look.
CREATE TABLE trail_checks (
  at DATETIME(3) NOT NULL,
  -- Leaves in the sealed log at that time, and how many of them this look compared.
  size BIGINT UNSIGNED NOT NULL,
  compared BIGINT UNSIGNED NOT NULL,
  -- When every entry had been compared once; null until then.
  full_round_at DATETIME(3) NULL,
  -- Null for a sound trail, else the leaf that is wrong and how.
  fault_leaf BIGINT UNSIGNED NULL,
  fault VARCHAR(40) NULL,
  PRIMARY KEY (at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
