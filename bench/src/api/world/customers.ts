import { createHash, randomBytes } from 'node:crypto'
import type { Connection } from 'mysql2/promise'
import { insertRows, type Row } from './bulk.ts'
import { seal } from '../../../../apps/api/src/security/crypto.ts'
import { type DataKey, dataKey } from '../../../../apps/api/src/security/data-key.ts'
import { idBytesAt, idText, wrapDataKey } from './sealing.ts'

/** A signed-in customer, with the key that personal data is sealed with. */
export type Customer = {
  id: Buffer
  idText: string
  token: string
  key: DataKey
}

const year = 365 * 86_400_000

/** Opens accounts with an e-mail address, a name, a data key and a browser session each; nobody has a password. */
export async function insertCustomers(
  connection: Connection,
  count: number,
  wrappingKey: Buffer,
  now: Date,
): Promise<Customer[]> {
  const customers = Array.from({ length: count }, () => makeCustomer(now))
  const accounts = customers.map((customer, index) => accountRow(customer, index, now))
  const keys = customers.map((customer) => keyRow(customer, wrappingKey, now))
  const sessions = customers.map((customer) => sessionRow(customer, now))
  await insertRows(connection, 'accounts', accounts)
  await insertRows(connection, 'data_keys', keys)
  await insertRows(connection, 'sessions', sessions)
  return customers
}

function makeCustomer(now: Date): Customer {
  const id = idBytesAt(now)
  const token = randomBytes(32).toString('base64url')
  return { id, idText: idText(id), token, key: dataKey(idText(id), 1, randomBytes(32)) }
}

function accountRow(customer: Customer, index: number, now: Date): Row {
  return {
    id: customer.id,
    audience: 'people',
    role: 'customer',
    state: 'active',
    language: 'en',
    crew_id: null,
    email_index: randomBytes(32),
    email_sealed: sealed(customer, 'email', `bench-${index}@demo.girasol.example`),
    name_sealed: sealed(customer, 'name', `Demo Customer ${index}`),
    created_at: now,
  }
}

function sealed({ idText, key }: Customer, column: string, text: string): Buffer {
  return seal(key, { table: 'accounts', column: `${column}_sealed`, row: idText }, text)
}

function keyRow({ id, key }: Customer, wrappingKey: Buffer, now: Date): Row {
  const wrapped = wrapDataKey(wrappingKey, key)
  return { account_id: id, generation: 1, key_id: 'file-1', wrapped, created_at: now }
}

function sessionRow({ id, token }: Customer, now: Date): Row {
  return {
    id: idBytesAt(now),
    token_hash: createHash('sha256').update(token).digest(),
    account_id: id,
    audience: 'people',
    carrier: 'cookie',
    device_kind: 'browser',
    label: 'Firefox on Linux',
    created_at: now,
    last_used_at: now,
    expires_at: new Date(now.getTime() + year),
  }
}
