-- Passkeys and authenticator apps.
CREATE TABLE factors (
  id BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  -- 'passkey' or 'totp'.
  kind VARCHAR(10) NOT NULL,
  name_sealed VARBINARY(400) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  -- Null until a code of a new authenticator app was given back: it counts only from then on.
  confirmed_at DATETIME(3) NULL,
  last_used_at DATETIME(3) NULL,
  -- Of authenticator apps: the secret, and the last step of 30 s whose code was taken. Codes of it and of earlier ones are refused.
  secret_sealed VARBINARY(200) NULL,
  last_step BIGINT NOT NULL DEFAULT 0,
  -- Of passkeys: SHA-256 of the credential's id, its id, its public key (COSE), its counter, how it is reached.
  credential_hash BINARY(32) NULL,
  credential_id VARBINARY(1023) NULL,
  public_key VARBINARY(2000) NULL,
  sign_count BIGINT NOT NULL DEFAULT 0,
  transports VARCHAR(80) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY factors_by_credential (credential_hash),
  KEY factors_by_account (account_id, created_at),
  CONSTRAINT factors_kind CHECK (
    (kind = 'totp' AND secret_sealed IS NOT NULL AND public_key IS NULL)
    OR (kind = 'passkey' AND public_key IS NOT NULL AND credential_hash IS NOT NULL AND secret_sealed IS NULL)
  )
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Only keyed hashes; each is good once.
CREATE TABLE recovery_codes (
  account_id BINARY(16) NOT NULL,
  code_hash BINARY(32) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  used_at DATETIME(3) NULL,
  PRIMARY KEY (account_id, code_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Failed attempts by a keyed hash of what is counted: account and door, known device, source, factor. No address is stored.
CREATE TABLE attempts (
  counter BINARY(32) NOT NULL,
  failures INT UNSIGNED NOT NULL DEFAULT 0,
  -- How often it was locked since it was last forgotten: each time for longer.
  locks INT UNSIGNED NOT NULL DEFAULT 0,
  locked_until DATETIME(3) NULL,
  last_at DATETIME(3) NOT NULL,
  PRIMARY KEY (counter),
  KEY attempts_by_age (last_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Devices on which somebody came in with all that they owe: an attacker elsewhere cannot lock those out.
CREATE TABLE known_devices (
  token_hash BINARY(32) NOT NULL,
  account_id BINARY(16) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  last_used_at DATETIME(3) NOT NULL,
  PRIMARY KEY (token_hash, account_id),
  KEY known_devices_by_account (account_id, last_used_at),
  KEY known_devices_by_age (last_used_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The known device that a session began on: signing it out makes it a stranger again.
ALTER TABLE sessions ADD COLUMN device_hash BINARY(32) NULL AFTER source;
