-- Refunds that were decided: by one person up to the limit of an order, by two above it.
CREATE TABLE refunds (
  id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  customer_id BINARY(16) NOT NULL,
  amount_cents INT UNSIGNED NOT NULL,
  reason_code VARCHAR(30) NOT NULL,
  reason_sealed VARBINARY(2400) NULL,
  decided_by BINARY(16) NOT NULL,
  approved_by BINARY(16) NULL,
  decided_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY refunds_by_order (order_id, id),
  CONSTRAINT refunds_two_people CHECK (approved_by IS NULL OR approved_by <> decided_by)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
