-- What two people agreed that support may take out of the house, once: everything about one customer.
CREATE TABLE export_permits (
  id BINARY(16) NOT NULL,
  customer_id BINARY(16) NOT NULL,
  holder_id BINARY(16) NOT NULL,
  approved_by BINARY(16) NOT NULL,
  reason_code VARCHAR(30) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  used_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY export_permits_by_holder (holder_id, id),
  CONSTRAINT export_permits_two_people CHECK (holder_id <> approved_by)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
