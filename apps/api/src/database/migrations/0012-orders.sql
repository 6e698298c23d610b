-- The inputs and the price as they were ordered are the estimate version that the row names: versions are never updated.
CREATE TABLE orders (
  id BINARY(16) NOT NULL,
  number CHAR(11) NOT NULL,
  customer_id BINARY(16) NOT NULL,
  estimate_id BINARY(16) NOT NULL,
  estimate_version INT UNSIGNED NOT NULL,
  state VARCHAR(16) NOT NULL,
  version INT UNSIGNED NOT NULL,
  last_sequence INT UNSIGNED NOT NULL,
  waiting_since DATETIME(3) NOT NULL,
  language CHAR(2) NOT NULL,
  place_label VARCHAR(120) NOT NULL,
  latitude DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  panels INT UNSIGNED NOT NULL,
  kw_dc DOUBLE NOT NULL,
  module VARCHAR(200) NOT NULL,
  roof_planes INT UNSIGNED NOT NULL,
  steepest_pitch_deg DOUBLE NOT NULL,
  total_cents INT NOT NULL,
  payout_cents INT NOT NULL,
  address_sealed VARBINARY(1024) NOT NULL,
  phone_sealed VARBINARY(128) NULL,
  crew JSON NULL,
  crew_id BINARY(16) NULL,
  placed_at DATETIME(3) NOT NULL,
  cancel_until DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY orders_number (number),
  UNIQUE KEY orders_estimate (estimate_id),
  KEY orders_customer (customer_id, id),
  KEY orders_state (state, waiting_since),
  CONSTRAINT orders_known_state CHECK (state IN ('seekingCrew', 'crewAssigned', 'enRoute', 'onSite', 'done', 'cancelled'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- sequence counts from 1 without gaps: it is given out under the lock of the order's row.
CREATE TABLE order_events (
  order_id BINARY(16) NOT NULL,
  sequence INT UNSIGNED NOT NULL,
  kind VARCHAR(16) NOT NULL,
  at DATETIME(3) NOT NULL,
  facts JSON NOT NULL,
  PRIMARY KEY (order_id, sequence)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
