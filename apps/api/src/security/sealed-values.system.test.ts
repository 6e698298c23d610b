import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { idBytes } from '#/database/ids.ts'
import type { Person } from '../../../../test/client.ts'
import { startWorld, type World } from '../../../../test/world.ts'

const { readMe } = contract.accounts

let world: World
let ana: Person
let ben: Person
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  ana = await world.customer()
  ben = await world.customer()
})

async function sealedOf(person: Person): Promise<{ name_sealed: Buffer; email_sealed: Buffer }> {
  const [rows] = await world.admin.query<RowDataPacket[]>(
    'SELECT name_sealed, email_sealed FROM accounts WHERE id = ?',
    [idBytes(person.account.id)],
  )
  return rows[0] as { name_sealed: Buffer; email_sealed: Buffer }
}

/** Puts a value where the name of Ana is. */
async function forge(value: Buffer): Promise<void> {
  await world.admin.query('UPDATE accounts SET name_sealed = ? WHERE id = ?', [
    value,
    idBytes(ana.account.id),
  ])
}

async function denials(): Promise<RowDataPacket[]> {
  const [rows] = await world.admin.query<RowDataPacket[]>(
    "SELECT reason, request_id, outcome FROM audit_events WHERE action = 'key.denied' AND resource_id = ?",
    [ana.account.id],
  )
  return rows
}

describe('a sealed value that was touched in the database', () => {
  it.each<[string, string, (own: Buffer, all: { other: Buffer; email: Buffer }) => Buffer]>([
    ["another row's", 'commitment', (_, { other }) => other],
    ["another column's", 'content', (_, { email }) => email],
    ['one bit changed', 'content', (own) => changed(own, own.length - 1)],
    ['its tag changed', 'content', (own) => changed(own, 60)],
    ['another generation', 'key', (own) => changed(own, 4)],
    ['another commitment', 'commitment', (own) => changed(own, 10)],
    ['another version', 'form', (own) => changed(own, 0)],
    ['cut short', 'content', (own) => own.subarray(0, -1)],
    ['cut to its head', 'form', (own) => own.subarray(0, 20)],
  ])('does not open: %s', async (_, why, make) => {
    await expect(ana.does(readMe)).resolves.toMatchObject({ name: 'Demo Customer' })
    const own = await sealedOf(ana)
    const { name_sealed: other } = await sealedOf(ben)
    await forge(make(own.name_sealed, { other, email: own.email_sealed }))
    const problem = await ana.isRefused(readMe)
    expect(problem).toMatchObject({ code: 'internal', status: 500 })
    expect(JSON.stringify(problem)).not.toMatch(/seal|name|cipher|Demo/i)
    const [denial, ...more] = await denials()
    expect(more).toEqual([])
    expect(denial).toMatchObject({ reason: `name_sealed: ${why}`, outcome: 'denied' })
    expect(denial!.request_id).toBe(problem.reference)
    await forge(own.name_sealed)
    await expect(ana.does(readMe)).resolves.toMatchObject({ name: 'Demo Customer' })
  })
})

function changed(value: Buffer, at: number): Buffer {
  const copy = Buffer.from(value)
  copy[at]! ^= 4
  return copy
}
