import { randomBytes } from 'node:crypto'
import { contract } from '@girasol/contract'
import type { Principal } from '@girasol/policies'
import { beginReview } from '../../apps/api/src/features/access-reviews/access-reviews.ts'
import { idBytes, idText, newId } from '../../apps/api/src/database/ids.ts'
import type { Person } from '../client.ts'
import { placeOrder } from '../ordering.ts'
import { anyEmail } from '../people.ts'
import type { Instance } from './objects.ts'
import { quickPerson } from './quick-people.ts'
import type { Cast, Scene } from './scene.ts'

const {
  approvals,
  customerRequests,
  customers,
  cases,
  privacy,
  refunds,
  sealedAccess,
  staffMembers,
} = contract
/** What staff says why it asks for something. */
export const words = { reason: 'other', text: 'For the test of everybody' } as const

/** What a role asks a second person for: the kind of request whose deciding is its own duty too, where it has one. */
type Duty = 'support' | 'engineer' | 'security'
const dutyOf = (role: Principal['role']): Duty | null =>
  role === 'support' || role === 'engineer' || role === 'security' ? role : null

/** Requests of the actor, of a colleague of the same duty, of another duty, and about the actor. */
export async function approvalsFor(scene: Scene, role: Principal['role']): Promise<Instance[]> {
  const duty = dutyOf(role) ?? 'security'
  const another = duty === 'security' ? 'support' : 'security'
  const requests: Instance[] = [
    { relation: 'own', id: await requestOf(scene, scene.own, duty) },
    { relation: 'foreign', id: await requestOf(scene, scene.other, duty) },
    { relation: 'ofAnotherDuty', id: await requestOf(scene, scene.other, another) },
  ]
  if (role !== 'security') return dutyOf(role) ? requests : requests.slice(1, 2)
  return [...requests, { relation: 'aboutMe', id: await roleRequest(scene, 'aboutMe') }]
}

function requestOf(scene: Scene, cast: Cast, duty: Duty): Promise<string> {
  const side = cast === scene.own ? 'own' : 'other'
  return scene.once(`request ${duty} ${side}`, async () => {
    if (duty === 'security') return roleRequest(scene, side)
    if (duty === 'engineer') return (await askAccess(scene, cast.engineer)).approvalId
    const { order } = await scene.job(cast)
    const params = { orderId: order.id }
    const body = { ...words, amountCents: 50_100 }
    const extra = { idempotencyKey: `refund-${side}` }
    return (await cast.support.does(refunds.refundOrder, { params, body }, extra)).approvalId!
  })
}

/** A request of security that somebody have another role: of sales, or of the acting security person. */
function roleRequest(scene: Scene, side: 'own' | 'other' | 'aboutMe'): Promise<string> {
  return scene.once(`role request ${side}`, async () => {
    // Two of security must be left when one of them gets another role.
    if (side === 'aboutMe') await quickPerson(scene.world, 'security')
    const by = side === 'own' ? scene.own.security : scene.other.security
    const about = side === 'aboutMe' ? scene.own.security : scene[side].sales
    const params = { staffMemberId: about.account.id }
    const body = { ...words, role: 'support' as const }
    return (await by.does(staffMembers.changeStaffRole, { params, body })).approvalId
  })
}

/** A colleague of the same role, and the actor. */
export async function membersFor(scene: Scene, role: Principal['role']): Promise<Instance[]> {
  const own = dutyOf(role) === 'security' ? scene.own.security : null
  const foreign: Instance = { relation: 'foreign', id: scene.other.engineer.account.id }
  return own ? [{ relation: 'own', id: own.account.id }, foreign] : [foreign]
}

/** An invitation that stands open: two of security had to agree to it. */
export function invitationFor(scene: Scene): Promise<string> {
  return scene.once('invitation', async () => {
    const email = anyEmail()
    const invited = { email, name: 'Demo Newcomer', role: 'support', language: 'en' } as const
    const { approvalId } = await scene.own.security.does(staffMembers.inviteStaff, {
      body: { ...invited, ...words },
    })
    await approve(scene.other.security, approvalId)
    const { invitations } = await scene.own.security.does(staffMembers.listStaff)
    return invitations.find((invitation) => invitation.email === email)!.id
  })
}

/** A permit to take out everything about the other cast's customer, once. */
export function permitOf(scene: Scene, cast: Cast): Promise<string> {
  return scene.once(`permit ${cast.support.account.id}`, () => newPermit(scene, cast.support))
}

/** The same of somebody of support, as often as it is asked for. */
export async function newPermit({ world }: Scene, support: Person): Promise<string> {
  const customerId = (await world.customer()).account.id
  const asked = { params: { customerId }, body: words }
  const { approvalId } = await support.does(customerRequests.askCustomerExport, asked)
  await approve(await quickPerson(world, 'security'), approvalId)
  const { permits } = await support.does(customerRequests.listExportPermits)
  return permits.find((permit) => permit.customerId === customerId)!.id
}

/** Agrees to somebody else's request. */
export function approve(person: Person, approvalId: string) {
  const body = { text: null }
  return person.does(approvals.approveRequest, { params: { approvalId }, body })
}

/** Asks to read the order of a new customer. */
export async function askAccess({ world }: Scene, engineer: Person, emergency = false) {
  const order = await placeOrder(await quickPerson(world, 'customer'))
  const asked = { scope: 'order', orderNumber: order.number, minutes: 60, emergency } as const
  const body = { ...asked, reason: 'defect' as const, text: words.text }
  return engineer.does(sealedAccess.askSealedAccess, { body })
}

/** Sealed accesses in every state: asked for, running, over, another's running, and an emergency of others. */
export async function sealedFor(scene: Scene, role: Principal['role']): Promise<Instance[]> {
  const { own, other } = scene
  const running = (name: string, engineer: Person, agreeing: Person[], emergency = false) =>
    scene.once(name, async () => {
      const { sealedAccessId, approvalId } = await askAccess(scene, engineer, emergency)
      for (const person of agreeing) await approve(person, approvalId)
      return sealedAccessId
    })
  const others: Instance[] = [
    { relation: 'foreign', id: await running('other runs', other.engineer, [own.security]) },
    { relation: 'emergency', id: await scene.once('emergency', () => emergencyOf(scene)) },
  ]
  if (role !== 'engineer') return others
  const over = await running('own over', own.engineer, [other.security])
  await scene.once('own over ends', () => letEnd(scene, over))
  return [
    ...others,
    { relation: 'running', id: await running('own runs', own.engineer, [other.security]) },
    { relation: 'over', id: over },
    {
      relation: 'own',
      id: await scene.once('own asked', async () => {
        return (await askAccess(scene, own.engineer)).sealedAccessId
      }),
    },
    {
      relation: 'ownEmergency',
      id: await running('own emergency', own.engineer, [other.engineer, other.security], true),
    },
  ]
}

/** An emergency in which nobody of either cast had a part. */
export async function emergencyOf(scene: Scene): Promise<string> {
  const [holder, first, second] = await Promise.all([
    quickPerson(scene.world, 'engineer'),
    quickPerson(scene.world, 'engineer'),
    quickPerson(scene.world, 'security'),
  ])
  const { sealedAccessId, approvalId } = await askAccess(scene, holder, true)
  await approve(first, approvalId)
  await approve(second, approvalId)
  return sealedAccessId
}

async function letEnd({ world }: Scene, sealedAccessId: string): Promise<void> {
  const ended = new Date(world.clock.now().getTime() - 1000)
  await world.admin.query('UPDATE sealed_accesses SET ends_at = ? WHERE id = ?', [
    ended,
    idBytes(sealedAccessId),
  ])
}

/** A review's line about the actor, and one about a colleague. */
export async function reviewItemsFor(scene: Scene, role: Principal['role']): Promise<Instance[]> {
  const of = (person: Person) =>
    scene.once(`review of ${person.account.id}`, () => reviewItemOf(scene, person))
  const foreign: Instance = { relation: 'foreign', id: await of(scene.other.sales) }
  if (role !== 'security') return [foreign]
  return [{ relation: 'own', id: await of(scene.own.security) }, foreign]
}

/** The line about somebody in this quarter's review; who joined after it began gets one. */
export async function reviewItemOf({ world }: Scene, { account }: Person): Promise<string> {
  await beginReview(world.worker.app)
  const id = newId()
  await world.admin.query(
    `INSERT IGNORE INTO access_review_items (id, review_id, account_id, role, state)
     SELECT ?, id, ?, ?, 'active' FROM access_reviews ORDER BY opened_at DESC LIMIT 1`,
    [idBytes(id), idBytes(account.id), account.role],
  )
  const [rows] = await world.admin.query(
    'SELECT id FROM access_review_items WHERE account_id = ? ORDER BY id DESC LIMIT 1',
    [idBytes(account.id)],
  )
  return idText((rows as { id: Buffer }[])[0]!.id)
}

/** A case that support has opened about the other customer. */
export function caseFor(scene: Scene): Promise<string> {
  return scene.once('case', async () => {
    const params = { customerId: scene.other.customer.account.id }
    const body = { reason: 'other' as const, orderId: null, note: 'For the test of everybody' }
    return (await scene.other.support.does(cases.openCase, { params, body })).id
  })
}

/** A look of support at the cast's customer. */
export function lookAt(scene: Scene, cast: Cast): Promise<string> {
  const customerId = cast.customer.account.id
  return scene.once(`look at ${customerId}`, async () => {
    await cast.support.does(customers.readCustomer, { params: { customerId } })
    const { accesses } = await cast.customer.does(privacy.listAccesses)
    return accesses[0]!.id
  })
}

/** An export that the cast's person has asked for. */
export function exportOf(scene: Scene, cast: Cast, role: Principal['role']): Promise<string> {
  const person = role === 'crew' ? cast.crew : cast.customer
  return scene.once(`export ${person.account.id}`, async () => {
    return (await person.does(privacy.exportData)).id
  })
}

/** An alert that stands open, as the worker raises one. */
export function alertFor(scene: Scene): Promise<string> {
  return scene.once('alert', async () => {
    const now = scene.world.clock.now()
    return insertRow(scene, 'alerts', {
      kind: 'probing',
      severity: 'low',
      subject: '10.0.0.0/24',
      facts: '[]',
      open_key: randomBytes(32),
      seen_count: 1,
      first_seen: now,
      last_seen: now,
      raised_at: now,
    })
  })
}

/** A daily look that is due. */
export const reviewTaskFor = (scene: Scene): Promise<string> =>
  scene.once('review task', () => reviewTaskOf(scene, 'alerts'))

let daysBack = 0

/** A new daily look, of a day before any other. */
export function reviewTaskOf(scene: Scene, kind: 'alerts' | 'reveals'): Promise<string> {
  const now = scene.world.clock.now()
  daysBack += 1
  const day = new Date(now.getTime() - daysBack * 86_400_000).toISOString().slice(0, 10)
  const row = { kind, day, amount: 1, due_at: now, created_at: now }
  return insertRow(scene, 'review_tasks', row)
}

async function insertRow({ world }: Scene, table: string, row: object): Promise<string> {
  const id = newId()
  await world.admin.query(`INSERT INTO ${table} SET ?`, [{ id: idBytes(id), ...row }])
  return id
}
