-- What needs a second person: asked for by one, decided by another, over after a day.
CREATE TABLE approvals (
  id BINARY(16) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  -- 'open', 'approved', 'declined', 'withdrawn' or 'expired'.
  state VARCHAR(10) NOT NULL DEFAULT 'open',
  requester_id BINARY(16) NOT NULL,
  -- What it is about: an account, an order, a sealed access, an invitation.
  subject VARCHAR(20) NOT NULL,
  subject_id BINARY(16) NOT NULL,
  -- What is so and what would be: ids, roles, amounts and codes only.
  before_facts JSON NOT NULL,
  after_facts JSON NOT NULL,
  -- What of the change is personal data (an invited person's address, a new address), sealed with the system's key.
  private_sealed VARBINARY(1600) NULL,
  reason_code VARCHAR(30) NOT NULL,
  reason_sealed VARBINARY(2400) NULL,
  -- How many others must agree: two for an emergency.
  needed INT UNSIGNED NOT NULL,
  first_approver_id BINARY(16) NULL,
  first_at DATETIME(3) NULL,
  decided_by BINARY(16) NULL,
  decided_at DATETIME(3) NULL,
  decision_sealed VARBINARY(2400) NULL,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY approvals_by_state (state, id),
  KEY approvals_by_requester (requester_id, id),
  KEY approvals_by_subject (subject_id, kind, state),
  CONSTRAINT approvals_known_state CHECK (state IN ('open', 'approved', 'declined', 'withdrawn', 'expired')),
  -- Nobody approves what they asked for or what is about themselves, whatever a program believes.
  CONSTRAINT approvals_other_person CHECK (
    state <> 'approved'
    OR (
      decided_by IS NOT NULL
      AND decided_by <> requester_id
      AND decided_by <> subject_id
      AND (
        needed = 1
        OR (first_approver_id IS NOT NULL AND first_approver_id <> decided_by AND first_approver_id <> requester_id)
      )
    )
  )
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- How somebody came to the staff. One person has one staff account: addresses that differ only in what mail ignores are one person.
CREATE TABLE staff_members (
  account_id BINARY(16) NOT NULL,
  person_index BINARY(32) NOT NULL,
  -- Null for the first two of an empty installation.
  invited_by BINARY(16) NULL,
  approved_by BINARY(16) NULL,
  joined_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account_id),
  UNIQUE KEY staff_members_person (person_index)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Invitations to the staff: the id is that of the challenge whose secret the mail carries. Name and address are sealed with the system's key.
CREATE TABLE staff_invitations (
  id BINARY(16) NOT NULL,
  role VARCHAR(20) NOT NULL,
  language CHAR(2) NOT NULL,
  -- 'sent', 'accepted' or 'withdrawn'.
  state VARCHAR(10) NOT NULL DEFAULT 'sent',
  person_index BINARY(32) NOT NULL,
  email_sealed VARBINARY(400) NOT NULL,
  name_sealed VARBINARY(600) NOT NULL,
  invited_by BINARY(16) NULL,
  approved_by BINARY(16) NULL,
  account_id BINARY(16) NULL,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY staff_invitations_by_state (state, expires_at),
  CONSTRAINT staff_invitations_state CHECK (state IN ('sent', 'accepted', 'withdrawn'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
