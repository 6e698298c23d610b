import { scryptSync } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import type { RowDataPacket } from 'mysql2/promise'
import { idBytes } from '../../../apps/api/src/database/ids.ts'
import { createPasswords } from '../../../apps/api/src/security/passwords.ts'
import { readPeppers } from '../../../apps/api/src/security/peppers.ts'
import { password, type StaffPerson } from '../../../test/people.ts'
import type { Person } from '../../../test/client.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

type Asked = { world: World; probe: Probe }
type Stored = { account_id: Buffer; hash: string; pepper_id: string }

async function stored(world: World): Promise<Stored[]> {
  const [rows] = await world.admin.query<(Stored & RowDataPacket)[]>(
    'SELECT account_id, hash, pepper_id FROM passwords',
  )
  return rows
}
const hashOf = async (world: World, { account }: Person | StaffPerson) =>
  (await stored(world)).find(({ account_id }) => account_id.equals(idBytes(account.id)))!

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]{22,})\$([\w+/]{43,})$/

/** ASVS 5.0, appendix C: 46 MiB and one pass, or 19 MiB and two; one lane. */
function isStrong(text: string): boolean {
  const [, memory, passes, lanes] = form.exec(text) ?? []
  const [m, t] = [Number(memory), Number(passes)]
  return lanes === '1' && ((m >= 47_104 && t >= 1) || (m >= 19_456 && t >= 2))
}

const enter = (world: World, email: string, given = password) =>
  world.visitor().sends({
    method: 'POST',
    path: '/sessions',
    body: { email, password: given, device: 'browser' },
  })

async function everyHash({ world, probe }: Asked): Promise<void> {
  const people = [await world.customer(), await world.customer('app'), await world.staff('support')]
  const all = await stored(world)
  probe.allows('the hashes of people are there', all.length >= people.length, all.length)
  const weak = all.filter(({ hash: text }) => !isStrong(text))
  probe.refuses('a hash below the floor, or of another form', weak.length === 0, weak.length)
  const salts = all.map(({ hash: text }) => form.exec(text)?.[4])
  probe.refuses('one salt for two people', new Set(salts).size === all.length, salts.length)
  const peppers = readPeppers(world.config.secretsFolder)
  const known = all.every(({ pepper_id }) => peppers.all.has(pepper_id))
  probe.behind('each hash names its pepper', known)
  const { hash: text, pepper_id: pepperId } = await hashOf(world, people[0]!)
  const secret = peppers.all.get(pepperId)
  probe.allows('a hash verifies with its pepper', await verify(text, password, { secret }))
  probe.refuses('a hash verifies without its pepper', !(await verify(text, password)))
}

/** Somebody whose hash was made long ago, with less. */
async function oldHash({ world, probe }: Asked): Promise<void> {
  const ana = await world.customer()
  const weaker = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
  const peppers = readPeppers(world.config.secretsFolder)
  const before = (await createPasswords(peppers, weaker).hash(password)).hash
  await world.admin.query('UPDATE passwords SET hash = ? WHERE account_id = ?', [
    before,
    idBytes(ana.account.id),
  ])
  const wrong = await enter(world, ana.email, 'violet lantern 89 sky')
  probe.refuses('a wrong password against it', wrong.status === 401, wrong.status)
  const kept = (await hashOf(world, ana)).hash
  probe.behind('a wrong password changes nothing', kept === before)
  const right = await enter(world, ana.email)
  probe.allows('the right password against it', right.status === 200, right.status)
  const after = (await hashOf(world, ana)).hash
  const today = (await hashOf(world, await world.customer())).hash
  const costOf = (text: string) => text.split('$')[3]
  probe.behind('it is made anew at today’s cost', costOf(after) === costOf(today), costOf(after))
  const [entries] = await world.admin.query<RowDataPacket[]>(
    "SELECT 1 FROM audit_events WHERE action = 'password.upgrade' AND resource_id = ?",
    [ana.account.id],
  )
  probe.behind('that is in the trail, once', entries.length === 1, entries.length)
}

/** Other forms are refused, however they came there. */
async function foreignHash({ world, probe }: Asked): Promise<void> {
  const ana = await world.customer()
  // bcrypt, cost 8, of the very password.
  const bcrypt = '$2b$08$Zm9yIHRoZSBhdWRpdCwgbuBmtkXzFsl0Jx0VY9iw8vLrZ7LyYZ0iC'
  for (const other of [bcrypt, password, '']) {
    await world.admin.query('UPDATE passwords SET hash = ? WHERE account_id = ?', [
      other,
      idBytes(ana.account.id),
    ])
    const { status } = await enter(world, ana.email)
    probe.refuses('a password against a hash of another form', status !== 200, status)
  }
  await world.admin.query('DELETE FROM passwords WHERE account_id = ?', [idBytes(ana.account.id)])
}

/** How much longer than its own work something takes just now, because the machine is busy; 1 on an idle one. */
function strain(): number {
  const [started, before] = [performance.now(), process.cpuUsage()]
  scryptSync('reference', 'work', 32, { N: 2 ** 14, r: 8, p: 1 })
  const { user, system } = process.cpuUsage(before)
  return Math.max(1, ((performance.now() - started) * 1000) / (user + system))
}

/** The middle one of several, without what a busy machine adds: the least would be the one that its strain was overrated for. */
async function itsTime({ world, probe }: Asked): Promise<void> {
  const { passwords } = world.api.app
  const made = await passwords.hash(password)
  const times: number[] = []
  for (let round = 0; round < 7; round++) {
    const [before, started] = [strain(), performance.now()]
    await passwords.verify(made, password)
    const taken = performance.now() - started
    times.push(taken / ((before + strain()) / 2))
  }
  times.sort((a, b) => a - b)
  const middle = times[3]!
  probe.behind('to verify takes 40 to 400 ms', middle >= 40 && middle <= 400, times.map(Math.round))
}

export const passwordHashes = check({
  id: 'A07-04',
  promise: 'P16',
  owasp: ['A07:2021', 'A04:2025'],
  asvs: ['11.4.2', '13.3.1'],
  cwe: ['CWE-916', 'CWE-759', 'CWE-256'],
  proves: 'Password hashes meet the current floor and are brought up to it',
  // It looks at everybody: other checks open people by shorter ways.
  world: 'own',
  run: async ({ world, probe }) => {
    const asked = { world, probe }
    await everyHash(asked)
    await oldHash(asked)
    await foreignHash(asked)
    await itsTime(asked)
  },
  sabotages: [
    {
      name: 'less memory',
      file: 'apps/api/src/security/passwords.ts',
      find: 'memoryCost: 65_536',
      replace: 'memoryCost: 8_192',
    },
    {
      name: 'one salt for everybody',
      file: 'apps/api/src/security/passwords.ts',
      find: 'secret: peppers.all.get(pepperId) })',
      replace: 'secret: peppers.all.get(pepperId), salt: Buffer.alloc(16, 7) })',
    },
    {
      name: 'bcrypt of cost 8 is taken, and stored',
      file: 'apps/api/src/security/passwords.ts',
      find: '      hash: await queue(() => make(password)),',
      replace: "      hash: (await queue(() => make(password))).replace('$argon2id$', '$2b$08$'),",
    },
    {
      name: 'an old hash stays as it is',
      file: 'apps/api/src/features/sign-in/check-credentials.ts',
      find: '  await upgradePassword(app, found.accountId, found.password, given.password)\n',
      replace: '  void upgradePassword\n',
    },
    {
      name: 'hashes have no pepper',
      file: 'apps/api/src/security/passwords.ts',
      find: 'secret: peppers.all.get(pepperId) })',
      replace: 'secret: pepperId ? undefined : Buffer.alloc(0) })',
    },
  ],
  lookAlikes: [
    {
      name: 'one more pass over the memory',
      file: 'apps/api/src/security/passwords.ts',
      find: 'timeCost: 3, parallelism: 1',
      replace: 'timeCost: 4, parallelism: 1',
    },
  ],
})
