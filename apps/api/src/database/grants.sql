-- Who may do what: table by table, column by column, nothing by default. Applied after every migration.
-- ${database}, ${api}, ${worker} and ${auditor} are names from the configuration.

-- The API: signs people in, keeps requests to one execution, hands work over.
GRANT SELECT, INSERT ON ${database}.accounts TO ${api};
GRANT SELECT, INSERT ON ${database}.passwords TO ${api};
GRANT SELECT, INSERT ON ${database}.data_keys TO ${api};
GRANT SELECT, INSERT, DELETE, UPDATE (last_used_at) ON ${database}.sessions TO ${api};
GRANT SELECT, INSERT, UPDATE (answer_sealed) ON ${database}.idempotency_keys TO ${api};
GRANT SELECT, INSERT, UPDATE ON ${database}.rate_limits TO ${api};
GRANT INSERT, SELECT (id, type, state, attempts, run_at, created_at, done_at) ON ${database}.outbox TO ${api};

-- The worker: does what the outbox says and clears away what has run out. It reads no password, no session and no name.
GRANT SELECT, INSERT, UPDATE, DELETE ON ${database}.outbox TO ${worker};
GRANT SELECT (id, audience, role, state, language, crew_id) ON ${database}.accounts TO ${worker};
GRANT DELETE, SELECT (id, expires_at) ON ${database}.sessions TO ${worker};
GRANT DELETE, SELECT (account_id, idempotency_key, created_at) ON ${database}.idempotency_keys TO ${worker};
GRANT DELETE, SELECT (bucket, expires_at) ON ${database}.rate_limits TO ${worker};
