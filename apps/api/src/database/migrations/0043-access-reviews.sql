-- Each quarter every staff account is looked at: who has what, last used when, still needed or not.
CREATE TABLE access_reviews (
  id BINARY(16) NOT NULL,
  -- '2026-Q4'.
  quarter CHAR(7) NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY access_reviews_quarter (quarter)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE access_review_items (
  id BINARY(16) NOT NULL,
  review_id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  role VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  last_used_at DATETIME(3) NULL,
  -- 'confirmed' or 'removed'.
  verdict VARCHAR(10) NULL,
  reason_code VARCHAR(30) NULL,
  decided_by BINARY(16) NULL,
  decided_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY access_review_items_account (review_id, account_id),
  CONSTRAINT access_review_items_other CHECK (decided_by IS NULL OR decided_by <> account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
