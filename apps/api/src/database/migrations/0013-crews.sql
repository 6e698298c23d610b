CREATE TABLE crews (
  id BINARY(16) NOT NULL,
  name VARCHAR(100) NOT NULL,
  members JSON NOT NULL,
  vehicle VARCHAR(80) NOT NULL,
  base_latitude DOUBLE NOT NULL,
  base_longitude DOUBLE NOT NULL,
  certified BOOLEAN NOT NULL,
  skills JSON NOT NULL,
  job_limit INT UNSIGNED NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY crews_place (certified, base_latitude, base_longitude)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE visits (
  id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  crew_id BINARY(16) NOT NULL,
  accepted_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY visits_order (order_id),
  KEY visits_crew (crew_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Where a crew is while it is on its way: one row per order, gone when it arrives.
CREATE TABLE visit_positions (
  order_id BINARY(16) NOT NULL,
  latitude DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  eta_minutes INT UNSIGNED NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (order_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
