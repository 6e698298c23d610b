import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { contract, type SignedCheckpoint, type TrailProof } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { placeOrder } from '../../../test/ordering.ts'
import { startSealedTrail } from '../../../test/sealed-trail.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import { Broken } from '../../trail/broken.ts'
import { checkProof } from '../../trail/check-proof.ts'
import { readKey } from '../../trail/checkpoint.ts'
import { verifyTrail } from '../../trail/verify.ts'
import type { Probe } from '../../probe.ts'
import { attackTrail } from './trail-attacks.ts'

export const tamperEvidence = check({
  id: 'A09-02',
  promise: 'P21',
  owasp: ['A09:2021', 'A09:2025'],
  asvs: ['16.4.2', '16.4.3'],
  cwe: ['CWE-345', 'CWE-353', 'CWE-117'],
  proves: 'The audit log is tamper-evident',
  world: 'own',
  patience: 240,
  run: async ({ world, probe }) => {
    const trail = await startSealedTrail()
    try {
      await attackTrail(trail, probe)
    } finally {
      await trail.stop()
    }
    await runningSystem(world, probe)
  },
  sabotages: [
    {
      name: 'the verifier believes a database that was rolled back',
      file: 'audit/trail/sealed-log.ts',
      find: '      if (most <= size) return\n',
      replace: '      if (most >= 0) return\n',
    },
    {
      name: 'the verifier does not lay kept checkpoints beside the log',
      file: 'audit/trail/sealed-log.ts',
      find: "      if (tree.root().toString('hex') === line.root) agreed = size\n",
      replace: '      if (line.root) agreed = size\n',
    },
    {
      name: 'checkpoints are no longer published',
      file: 'apps/api/src/features/audit-trail/sealer.ts',
      find: '    publish(files.last, stopping)\n',
      replace: '',
    },
    {
      name: 'checkpoints stay in the database alone',
      file: 'apps/api/src/features/audit-trail/trail-files.ts',
      find: '      await checkpoints.appendFile(`${JSON.stringify(checkpoint)}\\n`)\n',
      replace: '',
    },
    {
      name: 'whoever can write rows can have them sealed',
      file: 'apps/api/src/features/audit-trail/writer-mark.ts',
      find: '  if (mark?.length !== idBytesLong + 32) return false\n',
      replace: '  if (mark?.length !== idBytesLong + 32) return true\n',
    },
    {
      name: 'a leaf does not say who',
      file: 'apps/api/src/features/audit-trail/leaf-hash.ts',
      find: '    row.actor_id === null ? null : idText(row.actor_id),\n',
      replace: '    null,\n',
    },
    {
      name: 'the worker does not compare the trail with its log',
      file: 'apps/api/src/features/audit-trail/watch-trail.ts',
      find: "  return leafHash(row).equals(leaf.hash) ? null : 'entryChanged'",
      replace: '  return null',
    },
    {
      name: 'the sealer stalls at a number that was rolled back',
      file: 'apps/api/src/features/audit-trail/seal-cursor.ts',
      find: '      for (const row of rows) pass(row, now)\n      return [...late, ...rows]',
      replace:
        '      const gapless = rows.filter((row, index) => row.id === highest + index + 1)\n      for (const row of gapless) pass(row, now)\n      return gapless',
    },
    {
      name: 'the worker may change entries',
      file: 'apps/api/src/database/grants.sql',
      find: 'GRANT SELECT, INSERT ON ${database}.audit_events TO ${worker};',
      replace: 'GRANT SELECT, INSERT, UPDATE ON ${database}.audit_events TO ${worker};',
    },
  ],
  lookAlikes: [
    {
      name: 'blocks of another size are compared',
      file: 'apps/api/src/features/audit-trail/watch-trail.ts',
      find: 'const block = 2000',
      replace: 'const block = 1500',
    },
  ],
})

/** The same on the running system: forged rows, gaps, proofs for a stranger, and that somebody is told. */
async function runningSystem(world: World, probe: Probe): Promise<void> {
  world.worker.run()
  const ana = await world.customer()
  const order = await placeOrder(ana)
  const first = await newestCheckpoint(world, 1)
  await world.admin.query(
    "INSERT INTO audit_events (at, actor_role, action, resource, outcome, mark) VALUES (NOW(3), 'system', 'order.offer', 'order', 'done', NULL)",
  )
  await world.admin.query('ALTER TABLE audit_events AUTO_INCREMENT = 5000')
  const bob = await world.customer()
  // Judged is what lies between sealed entries: bob's came after the forged row.
  await within(10_000, () =>
    count(world, 'id >= 5000 AND id IN (SELECT event_id FROM trail_leaves)'),
  )
  const proof = await proofOf(world, ana, order.id)
  const key = readKey(readFileSync(publicKeyFile(world), 'utf8'))
  const holds = (value: unknown) => {
    try {
      return checkProof(JSON.stringify(value), key)
    } catch (error) {
      if (error instanceof Broken) return null
      throw error
    }
  }
  probe.allows('the owner has a proof that holds', holds(proof) !== null, proof)
  const edited = structuredClone(proof) as TrailProof
  Object.assign(edited.entries[0]!.columns[3]!, { value: 'support' })
  probe.refuses('a proof that was edited', holds(edited) === null)
  probe.refuses(
    "another's proof",
    (await bob.sends({ method: 'GET', path: `/orders/${order.id}/proof` })).status === 404,
  )
  const newest = await newestCheckpoint(world, first.size + 1)
  const growth = await world
    .visitor()
    .does(contract.trail.proveConsistency, { query: { from: first.size, to: newest.size } })
  probe.allows('two checkpoints are shown to be one history', holds(growth) !== null)
  probe.refuses(
    'two checkpoints of two histories',
    holds({ ...growth, path: [...growth.path].reverse().slice(1) }) === null,
  )
  await judgeRunning(world, probe, newest)
}

async function judgeRunning(world: World, probe: Probe, newest: SignedCheckpoint): Promise<void> {
  const published = world.log.filter((line) => line.includes('"trail-checkpoint"'))
  probe.behind('checkpoints leave with the output', published.length > 0, published.length)
  const refused = await verifyWorld(world, newest)
  probe.refuses(
    'a row that none of our programs wrote',
    /did not accept it as ours/.test(refused),
    refused,
  )
  const denied = await world.worker.app.db
    .updateTable('audit_events')
    .set({ actor_role: 'crew' })
    .where('id', '=', 1)
    .execute()
    .then(() => 'changed')
    .catch(() => 'denied')
  probe.refuses('an entry changed with the rights of our own program', denied === 'denied', denied)
  await world.admin.query("UPDATE audit_events SET reason = 'harmless' WHERE id = 1")
  const told = await within(30_000, () =>
    count(world, "action = 'trail.gap' AND reason = 'entryChanged'"),
  )
  probe.behind('the worker itself notices, and tells', told === 1, told)
}

async function newestCheckpoint(world: World, atLeast: number): Promise<SignedCheckpoint> {
  const found = await within(10_000, async () => {
    const answer = await world.visitor().sends({ method: 'GET', path: '/trail/checkpoint' })
    const { checkpoint } = answer.body as { checkpoint?: SignedCheckpoint }
    return checkpoint && checkpoint.size >= atLeast ? checkpoint : 0
  })
  if (found === 0) throw new Error('nothing is sealed')
  return found
}

async function proofOf(world: World, ana: Awaited<ReturnType<World['customer']>>, orderId: string) {
  return within(10_000, async () => {
    const answer = await ana.sends({ method: 'GET', path: `/orders/${orderId}/proof` })
    return answer.status === 200 ? (answer.body as TrailProof) : 0
  })
}

async function verifyWorld(world: World, kept: SignedCheckpoint): Promise<string> {
  const { user, password, host, port, database, authority } = world.database.accounts.auditor
  const keptFile = join(world.folders.secrets, 'kept.json')
  writeFileSync(keptFile, JSON.stringify(kept))
  const verdict = await verifyTrail({
    databaseUrl: `mysql://${user}:${password}@${host}:${port}/${database}`,
    authority: authority ?? undefined,
    trailFolder: world.folders.trail,
    keptFile,
    publicKeyFile: publicKeyFile(world),
  })
  return verdict.sound ? 'sound' : verdict.reason
}

function publicKeyFile(world: World): string {
  return join(world.folders.secrets, 'trail-signing.pub.pem')
}

async function count(world: World, where: string): Promise<number> {
  const [rows] = await world.admin.query<RowDataPacket[]>(
    `SELECT COUNT(*) AS n FROM audit_events WHERE ${where}`,
  )
  return Number(rows[0]!.n)
}

/** What `look` finds in time; its last answer when it finds nothing. */
async function within<T>(ms: number, look: () => Promise<T | 0>): Promise<T | 0> {
  const until = performance.now() + ms
  for (;;) {
    const found = await look()
    if (found !== 0 || performance.now() > until) return found
    await wait(100)
  }
}
