-- Who may write to the table is not who may add to the trail: each entry bears its writer's mark, and no mark comes twice.
ALTER TABLE audit_events
  ADD COLUMN mark BINARY(48) NULL,
  ADD UNIQUE KEY audit_events_mark (mark);
