import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { idBytes } from '../../../apps/api/src/database/ids.ts'
import { transaction } from '../../../apps/api/src/database/transaction.ts'
import { seal } from '../../../apps/api/src/security/crypto.ts'
import { dataKey } from '../../../apps/api/src/security/data-key.ts'
import { fileKeyService } from '../../../apps/api/src/security/file-keys.ts'
import { createKeys } from '../../../apps/api/src/security/keys.ts'
import { rotateWrappingKey } from '../../../apps/api/src/security/rotate-keys.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

const sealings = 1_000_000

export const keysAndRotation = check({
  id: 'A02-03',
  promise: 'P4',
  owasp: ['A02:2021', 'A04:2025'],
  asvs: ['11.3.4', '11.1.1', '13.3.1', '11.2.2', '13.3.4'],
  cwe: ['CWE-323', 'CWE-329', 'CWE-321', 'CWE-320', 'CWE-324'],
  proves: 'Nonces never repeat, keys are separate, and rotation and shredding work',
  world: 'own',
  run: async ({ world, probe }) => {
    countNonces(probe)
    await compareKeys(world, probe)
    await lookForWrappingKey(world, probe)
    await rotate(world, probe)
    await shred(world, probe)
  },
  sabotages: [
    {
      name: 'every value has the same nonce',
      file: 'apps/api/src/security/crypto.ts',
      find: '  const nonce = randomBytes(nonceBytes)\n',
      replace: '  const nonce = randomBytes(nonceBytes).fill(7)\n',
    },
    {
      name: 'the wrapping key is a text of the environment',
      file: 'apps/api/src/security/file-keys.ts',
      find: '  const key = readFileSync(path)\n',
      replace:
        "  const key = Buffer.from((process.env.GIRASOL_PROFILE ?? 'test').padEnd(32, 'x'))\n",
    },
    {
      name: 'the id of the wrapping key is written in the code',
      file: 'apps/api/src/security/file-keys.ts',
      find: '  const currentKeyId = () => `file-${newestKey(folder)}`',
      replace: "  const currentKeyId = () => 'file-1'",
    },
    {
      name: 'all accounts share one data key',
      file: 'apps/api/src/security/file-keys.ts',
      find: '      const bytes = randomBytes(32)\n',
      replace: '      const bytes = Buffer.alloc(32, 5)\n',
    },
    {
      name: 'a destroyed key stays in use',
      file: 'apps/api/src/security/keys.ts',
      find: '      await deleteKeys(tx, accountId)\n',
      replace: '',
    },
  ],
  lookAlikes: [
    {
      name: 'the nonce is taken of a longer random text',
      file: 'apps/api/src/security/crypto.ts',
      find: '  const nonce = randomBytes(nonceBytes)\n',
      replace: '  const nonce = randomBytes(32).subarray(0, nonceBytes)\n',
    },
  ],
})

function countNonces(probe: Probe): void {
  const key = dataKey('account', 1, randomBytes(32))
  const at = { table: 't', column: 'c', row: 'r' }
  const seen = new Set<string>()
  for (let count = 0; count < sealings; count++) {
    seen.add(seal(key, at, '').toString('latin1', 37, 49))
  }
  probe.refuses(`a nonce comes twice in ${sealings}`, seen.size === sealings, seen.size)
}

/** Data keys differ by account; so does what they seal, and each row names the key that wrapped it. */
async function compareKeys({ api, customer }: World, probe: Probe): Promise<void> {
  const people = [await customer(), await customer()]
  const keys = await Promise.all(
    people.map(({ account }) => api.app.keys.of(api.app.db, account.id)),
  )
  const all = [...keys, await api.app.keys.ofSystem(api.app.db)].flatMap((key) => [
    key.bytes.toString('hex'),
    key.sealing.toString('hex'),
  ])
  probe.behind('every key is another one', new Set(all).size === all.length)
}

/** The wrapping key is in no setting, not beside the data, and it is the file that counts. */
async function lookForWrappingKey(world: World, probe: Probe): Promise<void> {
  const { admin, config, folders } = world
  const [rows] = await admin.query<RowDataPacket[]>('SELECT @@datadir AS folder')
  const beside = folders.secrets.startsWith(String(rows[0]?.folder))
  probe.behind('the wrapping keys do not lie with the data', !beside)
  const told = JSON.stringify([config, process.env])
  const key = readFileSync(join(folders.secrets, 'key-encryption.key'))
  const forms = (['hex', 'base64', 'base64url', 'latin1'] as const).map((form) =>
    key.toString(form),
  )
  probe.behind('no setting holds the key', !forms.some((form) => told.includes(form)))
  const copy = join(folders.trail, 'other-keys')
  mkdirSync(copy)
  writeFileSync(join(copy, 'key-encryption.key'), randomBytes(32))
  const { bytes: _, ...wrapped } = await fileKeyService(folders.secrets).generate('account/1')
  const own = await isOpened(() => fileKeyService(folders.secrets).unwrap(wrapped, 'account/1'))
  probe.allows('the key file opens what it wrapped', own)
  const other = await isOpened(() => fileKeyService(copy).unwrap(wrapped, 'account/1'))
  probe.refuses('another key file opens it', !other)
}

const isOpened = (work: () => Promise<Buffer>) =>
  work().then(
    () => true,
    () => false,
  )

/** Old rows open, new rows carry the new key's id, wrapping anew finishes, and the retired key wraps nothing more. */
async function rotate(world: World, probe: Probe): Promise<void> {
  const { admin, api, worker, folders } = world
  const ana = await world.customer()
  const before = readdirSync(folders.secrets).length
  const keyId = await transaction(worker.app.db, (tx) => rotateWrappingKey(worker.app, tx))
  probe.behind('a new wrapping key is there', readdirSync(folders.secrets).length === before + 1)
  const ben = await world.customer()
  probe.behind('new rows carry its id', (await wrappingOf(admin, ben.account.id)) === keyId)
  probe.behind(
    'old rows still carry the old one',
    (await wrappingOf(admin, ana.account.id)) !== keyId,
  )
  probe.allows('old names are read', await readsName(ana))
  for (let round = 0; round < 50 && (await worker.app.keys.rewrap(worker.app.db, 20)) > 0; round++);
  const [left] = await admin.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS keysLeft FROM data_keys WHERE key_id <> ?',
    [keyId],
  )
  probe.behind('wrapping anew finishes', left[0]?.keysLeft === 0, left[0])
  const fresh = await fileKeyService(folders.secrets).generate('account/9')
  probe.refuses('the retired key wraps anything', fresh.keyId === keyId, fresh.keyId)
  const opened = await api.app.keys.of(api.app.db, ana.account.id)
  probe.allows('the keys are the same as before', opened.id === `${ana.account.id}/1`)
  const [told] = await admin.query<RowDataPacket[]>(
    "SELECT COUNT(*) AS times FROM audit_events WHERE action = 'key.rotate' AND resource_id = ?",
    [keyId],
  )
  probe.behind('the rotation is in the trail', told[0]?.times === 1)
}

async function wrappingOf(admin: World['admin'], accountId: string): Promise<string> {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT key_id FROM data_keys WHERE account_id = ?',
    [idBytes(accountId)],
  )
  return String(rows[0]?.key_id)
}

type Reader = Awaited<ReturnType<World['customer']>>
const readsName = async (person: Reader) =>
  (await person.sends({ method: 'GET', path: contract.accounts.readMe.path })).status === 200

/** What a destroyed key had sealed is unreadable: in the program that destroyed it, and in others. */
async function shred(world: World, probe: Probe): Promise<void> {
  const { worker, api } = world
  const eva = await world.customer()
  await transaction(worker.app.db, (tx) => worker.app.keys.destroy(tx, eva.account.id))
  const still = await isOpened(
    async () => (await worker.app.keys.of(worker.app.db, eva.account.id)).bytes,
  )
  probe.refuses('a destroyed key is given out', !still)
  const [rows] = await world.admin.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS left_over FROM data_keys WHERE account_id = ?',
    [idBytes(eva.account.id)],
  )
  probe.behind('nothing of it is left in the database', rows[0]?.left_over === 0)
  const program = createKeys(fileKeyService(world.folders.secrets), randomBytes(32))
  const other = await isOpened(async () => (await program.of(api.app.db, eva.account.id)).bytes)
  probe.refuses('another program opens what it sealed', !other)
}
