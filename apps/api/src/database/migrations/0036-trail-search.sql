-- What the trail is searched by: who, which kind, which thing, which request, when. The id comes last in each by itself.
ALTER TABLE audit_events
  ADD KEY audit_events_at (at),
  ADD KEY audit_events_actor (actor_id),
  ADD KEY audit_events_action (action),
  ADD KEY audit_events_resource (resource_id),
  ADD KEY audit_events_request (request_id);
