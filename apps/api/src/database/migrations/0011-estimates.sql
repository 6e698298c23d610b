CREATE TABLE estimates (
  id BINARY(16) NOT NULL,
  key_hash BINARY(32) NOT NULL,
  customer_id BINARY(16) NULL,
  current_version INT UNSIGNED NOT NULL,
  order_id BINARY(16) NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY estimates_customer (customer_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Never updated, and no application account may: an order names the version that it locked.
CREATE TABLE estimate_versions (
  estimate_id BINARY(16) NOT NULL,
  version INT UNSIGNED NOT NULL,
  inputs JSON NOT NULL,
  result JSON NOT NULL,
  total_cents INT NOT NULL,
  saved_at DATETIME(3) NOT NULL,
  PRIMARY KEY (estimate_id, version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
