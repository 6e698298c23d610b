-- An offer of an order that was cancelled went to nobody: it is withdrawn, not taken.
ALTER TABLE offers
  DROP CONSTRAINT offers_known_state,
  ADD CONSTRAINT offers_known_state CHECK (
    state IN ('open', 'accepted', 'declined', 'expired', 'taken', 'withdrawn')
  );
