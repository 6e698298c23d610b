import { type Principal, type Standing } from '@girasol/policies'
import { idBytes } from '../../apps/api/src/database/ids.ts'
import { transaction } from '../../apps/api/src/database/transaction.ts'
import { sessionCookie } from '../../apps/api/src/security/cookies.ts'
import { type Audience, proofLife, startSession } from '../../apps/api/src/security/sessions.ts'
import type { Headers, Person } from '../client.ts'
import type { World } from '../world.ts'
import type { Cast } from './scene.ts'

/** What is wrong with a session, beside what it stands for. */
export type Flaw = 'none' | 'staleProof' | 'over' | 'suspended' | 'otherDoor'

/** Somebody who asks: a role with a session of a certain kind, or nobody. */
export type Actor = {
  role: Principal['role']
  audience: Audience | null
  standing: Standing
  flaw: Flaw
  /** The session's cookie. */
  proof: Headers
}

export const anonymous: Actor = {
  role: 'anonymous',
  audience: null,
  standing: 'full',
  flaw: 'none',
  proof: {},
}

const variants: readonly Pick<Actor, 'standing' | 'flaw'>[] = [
  { standing: 'full', flaw: 'none' },
  { standing: 'secondFactor', flaw: 'none' },
  { standing: 'enrolling', flaw: 'none' },
  { standing: 'full', flaw: 'staleProof' },
  { standing: 'full', flaw: 'over' },
  { standing: 'full', flaw: 'otherDoor' },
]

/** Every kind of session of everybody in the cast; `suspended` are people of the same roles whose accounts were stopped. */
export async function openActors(world: World, cast: Cast, suspended: Cast): Promise<Actor[]> {
  const actors = [anonymous]
  for (const person of Object.values(cast)) {
    for (const variant of variants) actors.push(await openActor(world, person, variant))
  }
  for (const person of Object.values(suspended)) {
    actors.push(await openActor(world, person, { standing: 'full', flaw: 'suspended' }))
    const id = idBytes(person.account.id)
    await world.admin.query("UPDATE accounts SET state = 'suspended' WHERE id = ?", [id])
  }
  return actors
}

async function openActor(
  world: World,
  { account }: Person,
  { standing, flaw }: Pick<Actor, 'standing' | 'flaw'>,
): Promise<Actor> {
  const { role } = account
  const audience: Audience = role === 'customer' || role === 'crew' ? 'people' : 'staff'
  const { token, sessionId } = await transaction(world.api.app.db, (tx) =>
    startSession(tx, {
      accountId: account.id,
      audience,
      carrier: 'cookie',
      standing,
      deviceHash: null,
      deviceKind: 'browser',
      label: 'Demo',
      source: '10.0.0.0/24',
      now: world.clock.now(),
    }),
  )
  await spoil(world, sessionId, flaw)
  const other: Audience = audience === 'people' ? 'staff' : 'people'
  const door = flaw === 'otherDoor' ? other : audience
  const proof = { cookie: sessionCookie(door, token).split(';')[0]! }
  return { role, audience: door, standing, flaw, proof }
}

async function spoil({ admin, clock }: World, sessionId: string, flaw: Flaw): Promise<void> {
  const id = idBytes(sessionId)
  const now = clock.now().getTime()
  if (flaw === 'staleProof') {
    const before = new Date(now - proofLife - 1000)
    await admin.query('UPDATE sessions SET proved_at = ? WHERE id = ?', [before, id])
  }
  if (flaw === 'over') {
    await admin.query('UPDATE sessions SET expires_at = ? WHERE id = ?', [new Date(now), id])
  }
}
