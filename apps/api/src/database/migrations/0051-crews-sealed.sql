-- Names of crews and of their members, and where a crew is, are personal data: sealed from now on. What stood there in the clear
-- cannot be sealed by the database, which holds no key, and goes: crews tell their names again, positions live for minutes only.
ALTER TABLE crews ADD COLUMN about_sealed VARBINARY(1600) NULL AFTER id;

ALTER TABLE crews DROP COLUMN vehicle, DROP COLUMN members, DROP COLUMN name;

ALTER TABLE orders ADD COLUMN crew_sealed VARBINARY(1600) NULL AFTER crew;

ALTER TABLE orders DROP COLUMN crew;

UPDATE order_events SET facts = '{}' WHERE kind = 'crewAssigned';

DELETE FROM visit_positions;

ALTER TABLE visit_positions ADD COLUMN position_sealed VARBINARY(300) NOT NULL AFTER order_id;

ALTER TABLE visit_positions DROP COLUMN eta_minutes, DROP COLUMN longitude, DROP COLUMN latitude;
