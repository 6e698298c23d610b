import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { idBytes } from '../../../apps/api/src/database/ids.ts'
import type { Person } from '../../../test/client.ts'
import { addTotp } from '../../../test/factors.ts'
import { codeIn } from '../../../test/mailed.ts'
import { anyEmail } from '../../../test/people.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

export const earlierCiphertext = check({
  id: 'A02-02',
  promise: 'P4',
  owasp: ['A02:2021', 'A04:2025'],
  asvs: ['11.3.3'],
  cwe: ['CWE-353', 'CWE-354', 'CWE-294'],
  proves: 'A sealed value that was changed since does not open any more, not even in its own place',
  run: async ({ world, probe }) => {
    const ana = await world.customer()
    await tryNames(world, probe, ana)
    await tryAddress(world, probe, ana)
    await tryFactor(world, probe, await world.customer())
  },
  sabotages: [
    {
      name: 'no version is bound into a sealed value',
      file: 'apps/api/src/security/crypto.ts',
      find: '`${row}@${version}`',
      replace: 'row',
    },
    {
      name: 'a new name is sealed for the version of the one before',
      file: 'apps/api/src/features/accounts/change-profile.ts',
      find: 'before.nameVersion + 1',
      replace: 'before.nameVersion',
    },
    {
      name: 'a new address is sealed for the version of the one before',
      file: 'apps/api/src/features/emails/on-change-due.ts',
      find: 'before + 1',
      replace: 'before',
    },
    {
      name: 'another name of a factor is sealed for the version of the one before',
      file: 'apps/api/src/features/sign-in/rename-factor.ts',
      find: 'before + 1',
      replace: 'before',
    },
  ],
  lookAlikes: [
    {
      name: 'versions grow by two',
      file: 'apps/api/src/features/accounts/change-profile.ts',
      find: 'before.nameVersion + 1',
      replace: 'before.nameVersion + 2',
    },
  ],
})

/** A sealed value of a row, and how its owner reads it. */
type Sealed = {
  owner: Person
  table: 'accounts' | 'factors'
  column: 'name_sealed' | 'email_sealed'
  row: string
  read: string
}

async function tryNames(world: World, probe: Probe, owner: Person): Promise<void> {
  const { id } = owner.account
  const { path } = contract.accounts.readMe
  const name: Sealed = { owner, table: 'accounts', column: 'name_sealed', row: id, read: path }
  const first = await sealedNow(world, name)
  await rename(owner, 'Demo Second Name')
  const second = await sealedNow(world, name)
  await rename(owner, 'Demo Third Name')
  await putBack(world, probe, name, { what: 'the first name', value: first })
  await putBack(world, probe, name, { what: 'the last name but one', value: second })
}

async function rename(owner: Person, name: string): Promise<void> {
  await owner.does(contract.accounts.changeProfile, { body: { name, language: 'en' } })
}

async function tryAddress(world: World, probe: Probe, owner: Person): Promise<void> {
  const { id } = owner.account
  const { path } = contract.emails.readEmail
  const address: Sealed = { owner, table: 'accounts', column: 'email_sealed', row: id, read: path }
  const first = await sealedNow(world, address)
  const email = anyEmail()
  const { challengeId } = await owner.does(contract.emails.askEmailChange, { body: { email } })
  const code = await codeIn(world, email)
  await owner.does(contract.emails.changeEmail, { body: { challengeId, code, email } })
  world.clock.moveBy({ hours: 73 })
  await world.worker.settle()
  await putBack(world, probe, address, { what: 'the address before', value: first })
}

async function tryFactor(world: World, probe: Probe, owner: Person): Promise<void> {
  await addTotp(owner, world.clock.now())
  const { listFactors, renameFactor } = contract.signIn
  const { factors } = await owner.does(listFactors)
  const factorId = factors[0]!.id
  const { path: read } = listFactors
  const name: Sealed = { owner, table: 'factors', column: 'name_sealed', row: factorId, read }
  const first = await sealedNow(world, name)
  await owner.does(renameFactor, { params: { factorId }, body: { name: 'Demo key ring' } })
  await putBack(world, probe, name, { what: 'the name of a factor before', value: first })
}

async function sealedNow({ admin }: World, { table, column, row }: Sealed): Promise<Buffer> {
  const sql = `SELECT ${column} AS sealed FROM ${table} WHERE id = ?`
  const [rows] = await admin.query<RowDataPacket[]>(sql, [idBytes(row)])
  return rows[0]!.sealed as Buffer
}

/** Puts an earlier value back as somebody with the database could, has it read, and puts the right one in its place again. */
async function putBack(
  world: World,
  probe: Probe,
  place: Sealed,
  { what, value }: { what: string; value: Buffer },
): Promise<void> {
  const { owner, table, column, row, read } = place
  const write = (sealed: Buffer) =>
    world.admin.query(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, [sealed, idBytes(row)])
  const asked = () => owner.sends({ method: 'GET', path: read })
  const present = await sealedNow(world, place)
  probe.allows(
    `${what}: another value now`,
    !present.equals(value) && (await asked()).status === 200,
  )
  const before = await denials(world, row)
  await write(value)
  const answer = await asked()
  await write(present)
  const isClosed = answer.status === 500 && !/demo/i.test(JSON.stringify(answer.body))
  probe.refuses(`${what}, put back in its own row`, isClosed, answer.status)
  probe.behind(`${what}: told in the trail`, (await denials(world, row)) === before + 1)
  probe.allows(`${what}: the present value opens`, (await asked()).status === 200)
}

async function denials({ admin }: World, row: string): Promise<number> {
  const [told] = await admin.query<RowDataPacket[]>(
    "SELECT COUNT(*) AS times FROM audit_events WHERE action = 'key.denied' AND resource_id = ?",
    [row],
  )
  return Number(told[0]?.times)
}
