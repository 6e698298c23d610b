import { contract, type Endpoint, type Role } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2'
import type { Server } from '../../../apps/api/src/http/server.ts'
import { startDatabase } from '../../../test/database.ts'
import { anotherSession } from '../../../test/another-session.ts'
import { createClient } from '../../../test/client.ts'
import {
  callAbout,
  endpoints,
  type Entitled,
  entitledTo,
  type Matrix,
  openMatrix,
} from '../../../test/matrix/ask.ts'
import type { Scene } from '../../../test/matrix/scene.ts'
import { approve, words } from '../../../test/matrix/staff-objects.ts'
import { fromConsole, fromSite } from '../../../test/people.ts'
import { startWorld, type World } from '../../../test/world.ts'
import { unlimitedApi } from '../../../test/matrix/stubbed-api.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'
import { successes } from '../../successes/every-success.ts'
import { type Act, laterActs } from '../../successes/later-acts.ts'
import {
  isEntry,
  kindsFor,
  readChanges,
  untold,
  watchableServer,
  watchAnew,
  watchChanges,
} from '../../watched-changes.ts'

const { staffMembers } = contract
const role = 'apps/api/src/features/staff-members/change-role.ts'

/** Acts that use their object up: they are tried with a broken trail before they go through. */
const onlyOnce: Readonly<Record<string, string>> = {
  'staffMembers.withdrawInvitation': 'invitation.withdraw',
  'sealedAccess.endSealed': 'sealedAccess.end',
}

type Asked = { world: World; probe: Probe }

/** Every act of the contract that may change something, by each role that may do it. */
async function everyAct(matrix: Matrix, server: Server): Promise<Act[]> {
  const changing = endpoints.filter(([, { method }]) => method !== 'GET')
  const acts: Act[] = []
  for (const [name, endpoint] of changing) {
    const entitled = await entitledTo(matrix, endpoint)
    const some = name.startsWith('approvals.') ? entitled : entitled.slice(0, 1)
    for (const one of some) {
      const run = () => once(matrix, server, { name, endpoint }, one)
      acts.push({ name: `${name} by ${one.actor.role}`, run, first: onlyOnce[name] })
    }
  }
  return [...acts, ...laterActs(matrix.scene.world)]
}

async function once(
  { scene }: Matrix,
  server: Server,
  { name, endpoint }: { name: string; endpoint: Endpoint },
  { actor, question }: Entitled,
): Promise<unknown> {
  const success = successes[name]
  if (!success) {
    // A session of its own: what other acts make, such as a first factor, ends the sessions that were there.
    const proof = actor.role === 'anonymous' ? actor.proof : await freshProof(scene, actor.role)
    const answer = await callAbout(server, endpoint, question, proof)
    if (answer.status >= 400) throw new Error(String(answer.status))
    return answer
  }
  const from = endpoint.audience === 'staff' ? fromConsole : fromSite
  const person = actor.role === 'anonymous' ? createClient(server, from) : scene.own[actor.role]
  return success({ scene, role: actor.role, person })
}

async function freshProof({ world, own }: Scene, role: Role): Promise<{ cookie: string }> {
  const { headers } = await anotherSession(world, own[role])
  return { cookie: headers['cookie']! }
}

/** Runs an act and gives the kinds that told what it changed. */
async function perform({ world, probe }: Asked, { name, run }: Act): Promise<string[]> {
  await watchAnew(world.admin)
  const fault = await run().then(
    () => null,
    (error: Error) => error.message,
  )
  probe.allows(`${name} works`, fault === null, fault)
  const seen = await readChanges(world.admin)
  const silent = untold(seen)
  probe.behind(`${name}: each change is told`, silent.length === 0, silent)
  return [...new Set(seen.flatMap((change) => (isEntry(change) ? [] : kindsFor(change, seen))))]
}

/** The same with a trail that takes no entry of that kind: then nothing may have changed either. */
async function performUntold({ world, probe }: Asked, act: Act, kind: string): Promise<void> {
  await watchAnew(world.admin, [kind])
  const came = await act.run().then(
    () => true,
    () => false,
  )
  const silent = untold(await readChanges(world.admin))
  await watchAnew(world.admin)
  const what = `${act.name} without its entry ${kind}`
  probe.refuses(what, !came && silent.length === 0, came ? 'it went through' : silent)
}

/** A change of role, looked at closely: one entry, with everything that an entry has. */
async function oneWholeEntry({ world, probe }: Asked): Promise<void> {
  const [one, two] = [await world.staff('security'), await world.staff('security')]
  const { account } = await world.staff('support')
  const params = { staffMemberId: account.id }
  const body = { role: 'engineer', reason: 'newDuties', text: words.text } as const
  const { approvalId } = await one.does(staffMembers.changeStaffRole, { params, body })
  await approve(two, approvalId)
  const [rows] = await world.admin.query<RowDataPacket[]>(
    `SELECT *, HEX(actor_id) AS actor FROM audit_events
     WHERE resource = 'account' AND resource_id = ? AND action LIKE 'role.%'`,
    [account.id],
  )
  probe.behind('a role is given in one entry', rows.length === 1, rows.length)
  const entry: Record<string, unknown> = rows[0] ?? {}
  const actor = two.account.id.replaceAll('-', '').toUpperCase()
  probe.behind('it names who', entry['actor'] === actor && entry['actor_role'] === 'security')
  probe.behind('it names why', entry['reason'] === 'newDuties', entry['reason'])
  probe.behind('it says what was', entry['before_text'] === '{"role":"support"}')
  const after = JSON.parse(String(entry['after_text'] ?? '{}')) as Record<string, unknown>
  probe.behind('it says what is', after['role'] === 'engineer', after['role'])
  probe.behind('it names who asked', after['requesterId'] === one.account.id)
  const late = Math.abs(world.clock.now().getTime() - new Date(entry['at'] as Date).getTime())
  probe.behind('it says when', late < 60_000, late)
  probe.behind(
    'it says where from and in which request',
    Boolean(entry['source'] && entry['request_id']),
  )
  const all = JSON.stringify(rows)
  probe.behind('it holds no words of people', !all.includes(words.text))
}

async function tryEveryAct(asked: Asked): Promise<void> {
  const { world } = asked
  // Before anybody does anything: a statement that was prepared without triggers goes on without them.
  await watchChanges(world.admin)
  const matrix = await openMatrix(world)
  const server = await unlimitedApi(world)
  const acts = await everyAct(matrix, server)
  await oneWholeEntry(asked)
  const tried = new Set<string>()
  for (const act of acts) {
    if (act.first) await performUntold(asked, act, act.first)
    if (act.first) tried.add(act.first)
    const kinds = (await perform(asked, act)).filter((kind) => !tried.has(kind))
    for (const kind of kinds) await performUntold(asked, act, kind)
    for (const kind of kinds) tried.add(kind)
  }
  await Promise.all([matrix.stubbed.server.close(), server.close()])
}

export const changesAreTold = check({
  id: 'A01-09',
  promise: 'P3',
  owasp: ['A01:2021', 'A09:2025'],
  asvs: ['16.2.1', '16.3.3', '6.3.7'],
  cwe: ['CWE-778', 'CWE-223'],
  proves: 'Every account or permission change leaves one audit event, in its own transaction',
  patience: 400,
  run: async ({ probe }) => {
    const database = await startDatabase({ migrated: true, settings: watchableServer })
    const world = await startWorld({ database })
    try {
      await tryEveryAct({ world, probe })
    } finally {
      await world.stop()
    }
  },
  sabotages: [
    {
      name: 'giving a role is not told',
      file: role,
      find: `  await recordDone(
    tx,
    { app, principal, request, now },
    {
      action: 'role.grant',`,
      replace: `  if (now.getTime() < 0) await recordDone(
    tx,
    { app, principal, request, now },
    {
      action: 'role.grant',`,
    },
    {
      name: 'giving a role is told after the answer',
      file: role,
      find: `  await recordDone(
    tx,
    { app, principal, request, now },
    {
      action: 'role.grant',
      resource: 'account',
      resourceId: id,
      reason: approval.reasonCode,
      before: { role: from },
      after: { role: to, requesterId: approval.requesterId },
    },
  )`,
      replace: `  setTimeout(() => void transaction(app.db, (later) => recordDone(
    later,
    { app, principal, request, now },
    {
      action: 'role.grant',
      resource: 'account',
      resourceId: id,
      reason: approval.reasonCode,
      before: { role: from },
      after: { role: to, requesterId: approval.requesterId },
    },
  )).catch(() => undefined), 50)`,
    },
    {
      name: 'a suspension is told beside its transaction',
      file: 'apps/api/src/features/staff-members/suspend-staff.ts',
      find: `  await recordDone(tx, by, {
    action: 'staff.suspend',`,
      replace: `  await transaction(by.app.db, (beside) => recordDone(beside, by, {
    action: 'staff.suspend',`,
      also: [
        {
          file: 'apps/api/src/features/staff-members/suspend-staff.ts',
          find: `    after: { state: 'suspended', endedSessions: sessions },
  })`,
          replace: `    after: { state: 'suspended', endedSessions: sessions },
  })).catch(() => undefined)`,
        },
      ],
    },
    {
      name: 'a removed factor is not told',
      file: 'apps/api/src/features/sign-in/remove-factor.ts',
      find: 'await recordDone(',
      replace: 'if (asked.now.getTime() < 0) await recordDone(',
    },
    {
      name: 'new recovery codes are not told',
      file: 'apps/api/src/features/sign-in/renew-recovery-codes.ts',
      find: 'await recordDone(',
      replace: 'if (asked.now.getTime() < 0) await recordDone(',
    },
    {
      name: 'a recovery code that proves anew is not told',
      file: 'apps/api/src/features/sign-in/step-up.ts',
      find: 'await recordDone(',
      replace: "if (right.kind !== 'recoveryCode') await recordDone(",
    },
  ],
})
