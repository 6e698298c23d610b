-- What is sealed and changed in its place is bound to how often it was: an earlier value, put back, does not open. Two counters for an
-- account, because the worker changes addresses and may not read names. What was sealed until now is of version 1.
ALTER TABLE accounts
  ADD COLUMN email_version INT UNSIGNED NOT NULL DEFAULT 1 AFTER email_sealed,
  ADD COLUMN name_version INT UNSIGNED NOT NULL DEFAULT 1 AFTER name_sealed;

ALTER TABLE factors ADD COLUMN name_version INT UNSIGNED NOT NULL DEFAULT 1 AFTER name_sealed;

ALTER TABLE approvals ADD COLUMN decision_version INT UNSIGNED NOT NULL DEFAULT 1 AFTER decision_sealed;

-- Positions are bound to their moment from now on. They live for minutes only.
DELETE FROM visit_positions;
