import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2'
import { idBytes, newId } from '../../../apps/api/src/database/ids.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'

/** Subjects of the open alerts about changes that no program of ours made. */
async function noticed(world: World): Promise<string[]> {
  const [rows] = await world.admin.query<RowDataPacket[]>(
    "SELECT subject FROM alerts WHERE kind = 'changedOutside' AND state = 'open'",
  )
  return rows.map(({ subject }) => String(subject))
}

const change = (world: World, what: string, id: string) =>
  world.admin.query(`UPDATE accounts SET ${what} WHERE id = ?`, [idBytes(id)])

/** An approval that nobody gave. */
async function forgeApproval(world: World, people: string[]): Promise<string> {
  const id = newId()
  const now = world.clock.now()
  const [by, requester, subject] = people.map(idBytes)
  await world.admin.query(
    `INSERT INTO approvals (id, kind, state, requester_id, subject, subject_id, before_facts, after_facts, reason_code,
       needed, decided_by, decided_at, created_at, expires_at)
     VALUES (?, 'staffRole', 'approved', ?, 'account', ?, '{}', '{}', 'other', 1, ?, ?, ?, ?)`,
    [idBytes(id), requester, subject, by, new Date(now.getTime() - 5000), now, now],
  )
  return id
}

export const changedBehind = check({
  id: 'A01-09',
  promise: 'P3',
  owasp: ['A01:2021', 'A09:2025'],
  asvs: ['16.3.3', '6.3.7', '16.4.2'],
  cwe: ['CWE-778', 'CWE-223', 'CWE-284'],
  proves: 'A change made behind the application is noticed',
  world: 'own',
  run: async ({ world, probe }) => {
    const sam = await world.staff('security')
    const [eva, sol, leo] = [
      await world.staff('support'),
      await world.staff('sales'),
      await world.staff('engineer'),
    ]
    const ana = await world.customer()
    world.clock.moveBy({ seconds: 5 })
    await world.worker.watch()
    const before = await noticed(world)
    probe.allows('accounts that came by the application are believed', before.length === 0, before)

    const params = { staffMemberId: sol.account.id }
    await sam.does(contract.staffMembers.suspendStaff, {
      params,
      body: { reason: 'suspectedMisuse' },
    })
    await world.worker.watch()
    const after = await noticed(world)
    probe.allows('and so is a suspension by the application', after.length === 0, after)

    await change(world, "role = 'security'", eva.account.id)
    await change(world, "role = 'engineer', audience = 'staff'", ana.account.id)
    await change(world, "state = 'active'", sol.account.id)
    const forged = await forgeApproval(
      world,
      [sam, eva, leo].map(({ account }) => account.id),
    )
    await world.admin.query(
      `INSERT INTO audit_events (at, actor_id, actor_role, action, resource, resource_id, outcome, after_text)
       VALUES (UTC_TIMESTAMP(3), ?, 'security', 'role.grant', 'account', ?, 'done', '{"role":"security"}')`,
      [idBytes(sam.account.id), eva.account.id],
    )
    await world.worker.watch()
    const found = await noticed(world)
    const has = (id: string) => found.includes(id)
    probe.refuses('a role given in the database, with a forged entry', has(eva.account.id))
    probe.refuses('a customer made staff in the database', has(ana.account.id))
    probe.refuses('a suspension lifted in the database', has(sol.account.id))
    probe.refuses('an approval that nobody gave', has(forged))
    probe.behind('nobody else is suspected', !has(leo.account.id) && !has(sam.account.id))

    const { alerts } = await sam.does(contract.alerts.listAlerts)
    const alert = alerts.find(({ subject }) => subject === eva.account.id)
    const told = alert?.facts.find(({ name }) => name === 'toldRole')?.value
    probe.behind('the alert says what is so and what the trail tells', told === 'support', told)
  },
  sabotages: [
    {
      name: 'nothing is reconciled',
      file: 'apps/api/src/features/alerts/watches/watches.ts',
      find: '  reconciliation,\n',
      replace: '',
    },
    {
      name: 'entries are believed whoever wrote them',
      file: 'apps/api/src/features/alerts/reconcile-accounts.ts',
      find: 'entries.filter(({ row }) => isOurs(app.keys, row))',
      replace: 'entries.filter(({ row }) => row.id > 0 || isOurs(app.keys, row))',
    },
    {
      name: 'a role is not told when it is given',
      file: 'apps/api/src/features/alerts/reconcile-accounts.ts',
      find: 'a?.role === b?.role && a?.state === b?.state',
      replace: 'a?.state === b?.state',
    },
    {
      name: 'decisions are not looked at',
      file: 'apps/api/src/features/alerts/watches/untold-rows.store.ts',
      find: "      WHERE state = 'approved' AND",
      replace: "      WHERE state = 'never' AND",
    },
  ],
})
