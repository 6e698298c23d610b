import type { ColumnType, Generated } from 'kysely'

/** JSON columns: written as text, read as the parsed value. */
export type Json = ColumnType<unknown, string, string>

export type Accounts = {
  id: Buffer
  audience: string
  role: string
  state: string
  language: string
  crew_id: Buffer | null
  email_index: Buffer
  email_sealed: Buffer
  name_sealed: Buffer
  created_at: Date
}

export type DataKeys = {
  account_id: Buffer
  generation: number
  key_id: string
  wrapped: Buffer
  created_at: Date
}

export type IdempotencyKeys = {
  account_id: Buffer
  idempotency_key: string
  request_hash: Buffer
  answer_sealed: Buffer | null
  created_at: Date
}

export type Outbox = {
  id: Generated<number>
  type: string
  aggregate: string
  aggregate_id: Buffer
  payload: Json
  state: Generated<string>
  attempts: Generated<number>
  run_at: Date
  created_at: Date
  done_at: Date | null
  last_error: string | null
}

export type Passwords = {
  account_id: Buffer
  hash: string
  pepper_id: string
  changed_at: Date
}

export type RateLimits = {
  bucket: Buffer
  hits: number
  expires_at: Date
}

export type Sessions = {
  id: Buffer
  token_hash: Buffer
  account_id: Buffer
  audience: string
  carrier: string
  device_kind: string
  label: string
  created_at: Date
  last_used_at: Date
  expires_at: Date
}

export type Tables = {
  accounts: Accounts
  data_keys: DataKeys
  idempotency_keys: IdempotencyKeys
  outbox: Outbox
  passwords: Passwords
  rate_limits: RateLimits
  sessions: Sessions
}
