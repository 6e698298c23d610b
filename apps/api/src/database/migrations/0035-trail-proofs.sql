-- How an entry becomes a leaf: 3 commits to each column apart, so that some can be shown and others kept. Older rows keep their way.
ALTER TABLE audit_events ADD COLUMN encoding TINYINT UNSIGNED NOT NULL DEFAULT 2;

-- Roots of full subtrees of 256, 65536, ... leaves (level 8, 16, ...), from which proofs are made. Wrong ones make proofs that do not verify.
CREATE TABLE trail_nodes (
  level TINYINT UNSIGNED NOT NULL,
  position BIGINT UNSIGNED NOT NULL,
  hash BINARY(32) NOT NULL,
  PRIMARY KEY (level, position)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
