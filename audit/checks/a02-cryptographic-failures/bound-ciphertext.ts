import { randomBytes } from 'node:crypto'
import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { idBytes } from '../../../apps/api/src/database/ids.ts'
import { open, type Place, seal } from '../../../apps/api/src/security/crypto.ts'
import { dataKey } from '../../../apps/api/src/security/data-key.ts'
import type { Person } from '../../../test/client.ts'
import type { World } from '../../../test/world.ts'
import { cryptoCalls } from '../../crypto-calls.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

const place: Place = { table: 'accounts', column: 'name_sealed', row: 'first' }

export const boundCiphertext = check({
  id: 'A02-02',
  promise: 'P4',
  owasp: ['A02:2021', 'A04:2025'],
  asvs: ['11.3.1', '11.3.3', '11.4.1', '11.2.5'],
  cwe: ['CWE-353', 'CWE-354', 'CWE-347', 'CWE-327'],
  proves: 'A sealed value opens in its own place only, and not after the smallest change',
  run: async ({ world, probe }) => {
    await moveInTables(world, probe)
    moveInHand(probe)
    listCalls(probe)
  },
  sabotages: [
    ['the table', '|${table}', ''],
    ['the column', '|${column}', ''],
    ['the row', '|${at}', ''],
    ['the key', '|${key.id}', ''],
  ].map(([what, find, replace]) => ({
    name: `${what} is not bound into a sealed value`,
    file: 'apps/api/src/security/crypto.ts',
    find: `Buffer.from(\`2|\${table}|\${column}|\${at}|\${key.id}\`)`,
    replace: `Buffer.from(\`2|\${table}|\${column}|\${at}|\${key.id}\`.replace(\`${find}\`, '${replace}'))`,
  })),
  lookAlikes: [
    {
      name: 'what is bound is named in another order',
      file: 'apps/api/src/security/crypto.ts',
      find: 'Buffer.from(`2|${table}|${column}|${at}|${key.id}`)',
      replace: 'Buffer.from(`2|${key.id}|${table}|${column}|${at}`)',
    },
  ],
})

type Sealed = { name_sealed: Buffer; email_sealed: Buffer }

async function sealedOf({ admin }: World, person: Person): Promise<Sealed> {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT name_sealed, email_sealed FROM accounts WHERE id = ?',
    [idBytes(person.account.id)],
  )
  return rows[0] as Sealed
}

/** Ana's name is replaced by what somebody with the database could put there; each read must fail closed and be told. */
async function moveInTables(world: World, probe: Probe): Promise<void> {
  const [ana, ben] = [await world.customer(), await world.customer()]
  const own = await sealedOf(world, ana)
  const other = await sealedOf(world, ben)
  const forgeries: Record<string, Buffer> = {
    "another customer's name": other.name_sealed,
    'the own address in place of the name': own.email_sealed,
    'one bit changed': flipped(own.name_sealed, own.name_sealed.length - 1),
    'its tag changed': flipped(own.name_sealed, 60),
    'cut short': own.name_sealed.subarray(0, -1),
    'another generation of the key': flipped(own.name_sealed, 4),
    'another commitment': flipped(own.name_sealed, 9),
    'another version': flipped(own.name_sealed, 0),
    'plain text': Buffer.from('Somebody Else'),
  }
  const put = (value: Buffer) =>
    world.admin.query('UPDATE accounts SET name_sealed = ? WHERE id = ?', [
      value,
      idBytes(ana.account.id),
    ])
  const read = () => ana.sends({ method: 'GET', path: contract.accounts.readMe.path })
  for (const [what, value] of Object.entries(forgeries)) {
    await put(value)
    const answer = await read()
    const isClosed =
      answer.status === 500 && !/Demo|seal|Somebody/.test(JSON.stringify(answer.body))
    probe.refuses(what, isClosed, answer)
  }
  const [told] = await world.admin.query<RowDataPacket[]>(
    "SELECT COUNT(*) AS times FROM audit_events WHERE action = 'key.denied' AND resource_id = ?",
    [ana.account.id],
  )
  const expected = Object.keys(forgeries).length
  probe.behind('each of them is in the trail', told[0]?.times === expected, told[0])
  await put(own.name_sealed)
  probe.allows('the own name, put back, opens', (await read()).status === 200)
}

/** What no two rows of the database differ in alone: each part of a place by itself, an earlier version, another key. */
function moveInHand(probe: Probe): void {
  const key = dataKey('account', 1, randomBytes(32))
  const second = dataKey('account', 2, randomBytes(32), [key])
  const sealed = seal(key, { ...place, version: 1 }, 'Ana')
  const opens = (by: typeof key, at: Place) => {
    try {
      return open(by, at, sealed)
    } catch {
      return null
    }
  }
  const here = { ...place, version: 1 }
  probe.allows('a value opens in its own place', opens(key, here) === 'Ana')
  probe.allows('a value opens after its key was renewed', opens(second, here) === 'Ana')
  const elsewhere: Record<string, Place> = {
    table: { ...here, table: 'factors' },
    column: { ...here, column: 'email_sealed' },
    row: { ...here, row: 'second' },
    version: { ...here, version: 2 },
  }
  for (const [part, at] of Object.entries(elsewhere)) {
    probe.refuses(`a value in another ${part}`, opens(key, at) === null)
  }
  probe.refuses(
    'a value under another key',
    opens(dataKey('account', 1, randomBytes(32)), here) === null,
  )
  probe.refuses('a value under another key name', opens({ ...key, id: 'other/1' }, here) === null)
  const cut = Array.from({ length: sealed.length }, (_, length) => sealed.subarray(0, length))
  const some = cut.some((part) => isReadable(() => open(key, here, part)))
  probe.refuses('a value cut anywhere', !some)
}

function isReadable(work: () => string): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

/** Every call of a cipher or a hash in our programs is of the approved set. */
function listCalls(probe: Probe): void {
  const calls = cryptoCalls()
  probe.allows('the search finds the calls', calls.length > 10, calls.length)
  const strange = calls.filter(({ approved }) => !approved)
  probe.behind('only approved ciphers and hashes', strange.length === 0, strange)
}

function flipped(value: Buffer, at: number): Buffer {
  const copy = Buffer.from(value)
  copy[at]! ^= 4
  return copy
}
