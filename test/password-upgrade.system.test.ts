import { hkdfSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '../apps/api/src/database/ids.ts'
import { rotatePeppers } from '../apps/api/src/security/peppers.ts'
import { anotherApi } from './another-api.ts'
import { createClient, type Person } from './client.ts'
import { password } from './people.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const signIn = (person: Person, api = world.api.server) =>
  createClient(api, {}).sends({
    method: 'POST',
    path: '/sessions',
    body: { email: person.email, password, device: 'app' },
  })

async function storedOf({ account }: Person): Promise<{ hash: string; pepper_id: string }> {
  const [rows] = await world.admin.query<RowDataPacket[]>(
    'SELECT hash, pepper_id FROM passwords WHERE account_id = ?',
    [idBytes(account.id)],
  )
  return rows[0] as { hash: string; pepper_id: string }
}

/** As it was hashed in the first days: at the least cost, with the pepper out of the wrapping key. */
async function ageHash({ account }: Person): Promise<void> {
  const key = readFileSync(join(world.folders.secrets, 'key-encryption.key'))
  const secret = Buffer.from(hkdfSync('sha256', key, '', 'girasol password pepper file-1', 32))
  const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
  await world.admin.query('UPDATE passwords SET hash = ?, pepper_id = ? WHERE account_id = ?', [
    await hash(password, { ...cost, secret }),
    'file-1',
    idBytes(account.id),
  ])
}

describe('an old password hash', () => {
  it('is made anew when its owner signs in, and told to the trail', async () => {
    const ana = await world.customer('app')
    await ageHash(ana)
    expect((await signIn(ana)).status).toBe(200)
    const stored = await storedOf(ana)
    expect(stored.pepper_id).toBe('pepper-1')
    expect(stored.hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    const [told] = await world.admin.query<RowDataPacket[]>(
      "SELECT outcome FROM audit_events WHERE action = 'password.upgrade' AND resource_id = ?",
      [ana.account.id],
    )
    expect(told).toEqual([{ outcome: 'done' }])
    expect((await signIn(ana)).status).toBe(200)
    expect(await storedOf(ana)).toEqual(stored)
  })

  it('stays as it is when the password was wrong', async () => {
    const ana = await world.customer('app')
    await ageHash(ana)
    const before = await storedOf(ana)
    const body = { email: ana.email, password: 'not the one', device: 'app' }
    const answer = await world.program().sends({ method: 'POST', path: '/sessions', body })
    expect(answer.status).toBe(401)
    expect(await storedOf(ana)).toEqual(before)
  })

  it('gets the newest pepper after a rotation, in a program that has read it', async () => {
    const ana = await world.customer('app')
    rotatePeppers(world.folders.secrets)
    const newer = await anotherApi(world)
    expect((await signIn(ana, newer.server)).status).toBe(200)
    expect((await storedOf(ana)).pepper_id).toBe('pepper-2')
    await newer.stop()
  })
})
