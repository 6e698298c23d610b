CREATE TABLE offers (
  id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  crew_id BINARY(16) NOT NULL,
  sweep INT UNSIGNED NOT NULL,
  round INT UNSIGNED NOT NULL,
  state VARCHAR(10) NOT NULL,
  reason VARCHAR(10) NULL,
  distance_km DOUBLE NOT NULL,
  payout_cents INT NOT NULL,
  offered_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  answered_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY offers_round (order_id, round, crew_id),
  KEY offers_crew (crew_id, state, expires_at),
  CONSTRAINT offers_known_state CHECK (state IN ('open', 'accepted', 'declined', 'expired', 'taken'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- How far the search for a crew has come; step makes each continuation happen once.
CREATE TABLE dispatch_searches (
  order_id BINARY(16) NOT NULL,
  step INT UNSIGNED NOT NULL,
  sweep INT UNSIGNED NOT NULL,
  round INT UNSIGNED NOT NULL,
  next_at DATETIME(3) NOT NULL,
  PRIMARY KEY (order_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
