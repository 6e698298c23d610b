-- Who may do what: table by table, column by column, nothing by default. Applied after every migration.
-- ${database}, ${api}, ${worker} and ${auditor} are names from the configuration.

-- The API: signs people in, keeps requests to one execution, hands work over.
GRANT SELECT, INSERT, UPDATE (name_sealed, name_version, language) ON ${database}.accounts TO ${api};
GRANT SELECT, INSERT, UPDATE (hash, pepper_id, changed_at) ON ${database}.passwords TO ${api};
GRANT SELECT (account_id, generation, key_id, wrapped), INSERT ON ${database}.data_keys TO ${api};
GRANT SELECT, INSERT, DELETE, UPDATE (last_used_at, standing, proved_at, tries, token_hash) ON ${database}.sessions TO ${api};
GRANT SELECT, INSERT, DELETE, UPDATE (name_sealed, name_version, confirmed_at, last_used_at, last_step, sign_count) ON ${database}.factors TO ${api};
GRANT SELECT, INSERT, DELETE, UPDATE (used_at) ON ${database}.recovery_codes TO ${api};
GRANT SELECT, INSERT, UPDATE, DELETE ON ${database}.attempts TO ${api};
GRANT SELECT, INSERT, DELETE, UPDATE (last_used_at) ON ${database}.known_devices TO ${api};
GRANT SELECT, INSERT, UPDATE (secret_hash, tries, used_at) ON ${database}.challenges TO ${api};
GRANT INSERT ON ${database}.mail_queue TO ${api};
GRANT SELECT, INSERT, UPDATE (answer_sealed) ON ${database}.idempotency_keys TO ${api};
GRANT SELECT, INSERT, UPDATE ON ${database}.rate_limits TO ${api};
GRANT INSERT, SELECT (id, type, state, attempts, run_at, created_at, done_at) ON ${database}.outbox TO ${api};

-- The worker: does what the outbox says and clears away what has run out. It reads no password, no session and no name.
GRANT SELECT, INSERT, UPDATE, DELETE ON ${database}.outbox TO ${worker};
GRANT SELECT (id, audience, role, state, language, crew_id, email_index, email_sealed, email_version), UPDATE (email_index, email_sealed, email_version) ON ${database}.accounts TO ${worker};
-- It opens the addresses of mail, wraps data keys anew when the wrapping key changed, and destroys them when somebody is erased.
GRANT SELECT (account_id, generation, key_id, wrapped), INSERT, DELETE, UPDATE (key_id, wrapped) ON ${database}.data_keys TO ${worker};
GRANT SELECT (pepper_id) ON ${database}.passwords TO ${worker};
GRANT DELETE, SELECT (id, expires_at) ON ${database}.sessions TO ${worker};
GRANT SELECT, UPDATE (secret_hash, address_sealed, account_id, used_at), DELETE ON ${database}.challenges TO ${worker};
GRANT SELECT, INSERT, UPDATE, DELETE ON ${database}.mail_queue TO ${worker};
GRANT DELETE, SELECT (counter, last_at) ON ${database}.attempts TO ${worker};
GRANT DELETE, SELECT (account_id, last_used_at) ON ${database}.known_devices TO ${worker};
GRANT DELETE, SELECT (account_id, idempotency_key, created_at) ON ${database}.idempotency_keys TO ${worker};
GRANT DELETE, SELECT (bucket, expires_at) ON ${database}.rate_limits TO ${worker};

-- The trail can be added to and read, by nobody changed or emptied.
GRANT SELECT, INSERT ON ${database}.audit_events TO ${api};
GRANT SELECT ON ${database}.trail_leaves TO ${api};
GRANT SELECT ON ${database}.trail_checkpoints TO ${api};
GRANT SELECT, INSERT ON ${database}.audit_events TO ${worker};
GRANT SELECT, INSERT ON ${database}.trail_leaves TO ${worker};
GRANT SELECT, INSERT ON ${database}.trail_checkpoints TO ${worker};
GRANT SELECT ON ${database}.trail_nodes TO ${api};
GRANT SELECT, INSERT ON ${database}.trail_nodes TO ${worker};
GRANT SELECT ON ${database}.trail_checks TO ${api};
GRANT SELECT, INSERT ON ${database}.trail_checks TO ${worker};
GRANT SELECT ON ${database}.audit_events TO ${auditor};
GRANT SELECT ON ${database}.trail_leaves TO ${auditor};
GRANT SELECT ON ${database}.trail_checkpoints TO ${auditor};

-- Estimates and orders: what was locked stays as it was, and so does the story.
GRANT SELECT, INSERT, UPDATE (customer_id, current_version, order_id) ON ${database}.estimates TO ${api};
GRANT SELECT, INSERT ON ${database}.estimate_versions TO ${api};
GRANT SELECT, INSERT, UPDATE (state, version, last_sequence, waiting_since, crew_id, crew_sealed, ended_at) ON ${database}.orders TO ${api};
GRANT SELECT, INSERT ON ${database}.order_events TO ${api};

-- The worker looks for crews: it reads no address and no phone.
GRANT SELECT (id, number, customer_id, estimate_id, estimate_version, state, version, last_sequence, waiting_since, language, place_label, latitude, longitude, panels, kw_dc, module, roof_planes, steepest_pitch_deg, total_cents, payout_cents, crew_id, placed_at, cancel_until), UPDATE (last_sequence) ON ${database}.orders TO ${worker};
GRANT SELECT, INSERT ON ${database}.order_events TO ${worker};
GRANT SELECT (id, base_latitude, base_longitude, certified, skills, job_limit) ON ${database}.crews TO ${worker};
GRANT SELECT, INSERT, UPDATE (state, answered_at) ON ${database}.offers TO ${worker};
GRANT SELECT, INSERT, UPDATE ON ${database}.dispatch_searches TO ${worker};

-- Crews answer offers and do their visits.
GRANT SELECT, INSERT ON ${database}.crews TO ${api};
GRANT SELECT, UPDATE (state, reason, answered_at) ON ${database}.offers TO ${api};
GRANT SELECT ON ${database}.dispatch_searches TO ${api};
GRANT SELECT, INSERT ON ${database}.visits TO ${api};
GRANT SELECT, INSERT, UPDATE, DELETE ON ${database}.visit_positions TO ${api};

-- How long steps usually take.
GRANT SELECT ON ${database}.typical_waits TO ${api};
GRANT SELECT, INSERT, UPDATE ON ${database}.typical_waits TO ${worker};

-- Personal data: who looked at it, cases about it, what people decided, exports and erasures. Accesses are only ever added.
GRANT SELECT, INSERT ON ${database}.personal_accesses TO ${api};
GRANT SELECT, INSERT, UPDATE (state, version, changed_at, closed_at) ON ${database}.cases TO ${api};
GRANT SELECT, INSERT ON ${database}.case_notes TO ${api};
GRANT SELECT, INSERT, UPDATE ON ${database}.privacy_choices TO ${api};
GRANT SELECT, INSERT, DELETE ON ${database}.data_exports TO ${api};
GRANT SELECT, INSERT, UPDATE (state, ended_at) ON ${database}.erasures TO ${api};
GRANT UPDATE (phone_index) ON ${database}.orders TO ${api};
GRANT SELECT (aggregate_id) ON ${database}.outbox TO ${api};
GRANT SELECT (id, account_id, kind, state, created_at, done_at) ON ${database}.mail_queue TO ${api};

-- The worker erases: it writes over what it may not read, and counts accesses for the weekly mail.
GRANT UPDATE (state, email_index, email_sealed, name_sealed) ON ${database}.accounts TO ${worker};
GRANT DELETE, SELECT (account_id) ON ${database}.passwords TO ${worker};
GRANT SELECT (account_id) ON ${database}.sessions TO ${worker};
GRANT DELETE, SELECT (account_id) ON ${database}.factors TO ${worker};
GRANT DELETE, SELECT (account_id) ON ${database}.recovery_codes TO ${worker};
GRANT DELETE, SELECT (account_id) ON ${database}.known_devices TO ${worker};
GRANT DELETE, SELECT (account_id) ON ${database}.email_changes TO ${worker};
GRANT UPDATE (phone_sealed, phone_index) ON ${database}.orders TO ${worker};
GRANT SELECT (id, customer_id, field_group, manner, at) ON ${database}.personal_accesses TO ${worker};
GRANT SELECT, DELETE ON ${database}.privacy_choices TO ${worker};
GRANT DELETE, SELECT (id, account_id, expires_at) ON ${database}.data_exports TO ${worker};
GRANT SELECT, UPDATE (state, ended_at) ON ${database}.erasures TO ${worker};

-- Two people: a request is decided once, by somebody else, and never rewritten; the worker ends what nobody decided.
GRANT SELECT, INSERT, UPDATE (state, first_approver_id, first_at, decided_by, decided_at, decision_sealed, decision_version) ON ${database}.approvals TO ${api};
GRANT SELECT (id, kind, state, requester_id, subject, subject_id, expires_at), UPDATE (state, decided_at) ON ${database}.approvals TO ${worker};
-- Staff: how they came, what they are, whether they may come in.
GRANT UPDATE (role, state) ON ${database}.accounts TO ${api};
GRANT SELECT, INSERT ON ${database}.staff_members TO ${api};
GRANT SELECT, INSERT, UPDATE (state, account_id, ended_at) ON ${database}.staff_invitations TO ${api};

-- Sealed access: its terms stay as they were asked for.
GRANT SELECT, INSERT, UPDATE (starts_at, ends_at, ended_at, ended_by, last_read_at, first_approver_id, second_approver_id, reviewed_by, reviewed_at, verdict, verdict_sealed) ON ${database}.sealed_accesses TO ${api};

-- Refunds are decided once.
GRANT SELECT, INSERT ON ${database}.refunds TO ${api};

-- Access reviews: the worker opens one each quarter, security decides each line.
GRANT SELECT ON ${database}.access_reviews TO ${api};
GRANT SELECT, UPDATE (verdict, reason_code, decided_by, decided_at) ON ${database}.access_review_items TO ${api};
GRANT SELECT, INSERT ON ${database}.access_reviews TO ${worker};
GRANT SELECT, INSERT ON ${database}.access_review_items TO ${worker};

-- A change of address is asked for at the API, and takes effect in the worker when its three days are over.
GRANT SELECT, INSERT, UPDATE (state, waiting_for, ended_at) ON ${database}.email_changes TO ${api};
GRANT SELECT, UPDATE (state, waiting_for, ended_at) ON ${database}.email_changes TO ${worker};

-- Alerts: the worker finds and tells them; the API says when the finder itself is silent, and people acknowledge.
GRANT SELECT, INSERT, UPDATE (seen_count, last_seen) ON ${database}.alerts TO ${worker};
GRANT SELECT, INSERT, DELETE ON ${database}.alert_signals TO ${worker};
GRANT SELECT, INSERT, UPDATE ON ${database}.trail_readers TO ${worker};
GRANT SELECT, INSERT, UPDATE, DELETE ON ${database}.alert_posts TO ${worker};
GRANT SELECT, INSERT, UPDATE, DELETE ON ${database}.heartbeats TO ${worker};
GRANT SELECT, INSERT, UPDATE ON ${database}.account_ledger TO ${worker};
-- It lays what is in force beside the trail: which sessions, factors, accesses and decisions there are, nothing of what they hold.
GRANT SELECT (id, audience, created_at) ON ${database}.sessions TO ${worker};
GRANT SELECT (id, account_id, created_at, confirmed_at) ON ${database}.factors TO ${worker};
GRANT SELECT (id, starts_at, ends_at, ended_at) ON ${database}.sealed_accesses TO ${worker};
GRANT SELECT (decided_at) ON ${database}.approvals TO ${worker};
GRANT SELECT, INSERT, UPDATE (seen_count, last_seen, state, open_key, acknowledged_by, acknowledged_at, verdict) ON ${database}.alerts TO ${api};
GRANT SELECT, INSERT, UPDATE ON ${database}.heartbeats TO ${api};

-- Reviews: the worker opens them each day, somebody of security does them.
GRANT SELECT, INSERT ON ${database}.review_tasks TO ${worker};
GRANT SELECT, UPDATE (done_by, done_at, verdict) ON ${database}.review_tasks TO ${api};

-- Exports by staff: each permit is used once.
GRANT SELECT, INSERT, UPDATE (used_at) ON ${database}.export_permits TO ${api};
