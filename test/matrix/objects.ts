import type { Resource } from '@girasol/contract'
import { contract, estimateKeyHeader } from '@girasol/contract'
import type { Principal } from '@girasol/policies'
import type { Headers } from '../client.ts'
import { addTotp } from '../factors.ts'
import type { Cast, Scene } from './scene.ts'
import {
  alertFor,
  approvalsFor,
  caseFor,
  exportOf,
  invitationFor,
  lookAt,
  membersFor,
  permitOf,
  reviewItemsFor,
  reviewTaskFor,
  sealedFor,
} from './staff-objects.ts'

/** How an object stands to whoever acts: the words that `relations.ts` speaks of. */
export type Relation =
  /** The actor's own, or of the actor's crew. */
  | 'own'
  /** Somebody else's of the same kind. */
  | 'foreign'
  /** Somebody else's, by the key of the private link. */
  | 'foreignByKey'
  /** Nobody's yet, with the key and without. */
  | 'strayByKey'
  | 'stray'
  /** Of a customer, and of a colleague. */
  | 'people'
  | 'staff'
  /** A request that another role decides, and one about the actor. */
  | 'ofAnotherDuty'
  | 'aboutMe'
  /** A sealed access of the actor that runs, or has ended; an emergency of others, or of the actor. */
  | 'running'
  | 'over'
  | 'emergency'
  | 'ownEmergency'

export type Instance = { relation: Relation; id: string; headers?: Headers }

type Maker = (scene: Scene, role: Principal['role']) => Promise<Instance[]>

/**
 * For each resource of the contract, an own and a foreign object of everybody who may have one: the one entry that a
 * new resource needs for the matrix, the object isolation check and the rest of the audit.
 */
export const objects: Record<Exclude<Resource, 'none'>, Maker> = {
  device: async (scene, role) => [
    { relation: 'own', id: await deviceOf(scene, scene.own, role) },
    { relation: 'foreign', id: await deviceOf(scene, scene.other, role) },
  ],
  factor: async (scene, role) => [
    { relation: 'own', id: await factorOf(scene, scene.own, role) },
    { relation: 'foreign', id: await factorOf(scene, scene.other, role) },
  ],
  account: async (scene, role) => [
    { relation: 'people', id: scene.other.customer.account.id },
    { relation: 'staff', id: scene.other.engineer.account.id },
    ...(role === 'security'
      ? [{ relation: 'own' as const, id: scene.own.security.account.id }]
      : []),
  ],
  approval: approvalsFor,
  staffMember: membersFor,
  invitation: async (scene) => [{ relation: 'foreign', id: await invitationFor(scene) }],
  sealedAccess: sealedFor,
  accessReviewItem: reviewItemsFor,
  exportPermit: (scene) => ofBoth(scene, (cast) => permitOf(scene, cast)),
  customer: async (scene) => [{ relation: 'foreign', id: scene.other.customer.account.id }],
  alert: async (scene) => [{ relation: 'foreign', id: await alertFor(scene) }],
  reviewTask: async (scene) => [{ relation: 'foreign', id: await reviewTaskFor(scene) }],
  case: async (scene) => [{ relation: 'foreign', id: await caseFor(scene) }],
  access: (scene) => ofBoth(scene, (cast) => lookAt(scene, cast)),
  export: (scene, role) => ofBoth(scene, (cast) => exportOf(scene, cast, role)),
  estimate: async (scene) => {
    const [own, foreign, stray] = await Promise.all([
      scene.estimate(scene.own),
      scene.estimate(scene.other),
      scene.strayEstimate(),
    ])
    const byKey = ({ key }: { key: string }) => ({ [estimateKeyHeader]: key })
    return [
      { relation: 'own', id: own.estimate.id },
      { relation: 'foreign', id: foreign.estimate.id },
      { relation: 'foreignByKey', id: foreign.estimate.id, headers: byKey(foreign) },
      { relation: 'stray', id: stray.estimate.id },
      { relation: 'strayByKey', id: stray.estimate.id, headers: byKey(stray) },
    ]
  },
  order: (scene) => ofBoth(scene, async (cast) => (await scene.job(cast)).order.id),
  offer: (scene) => ofBoth(scene, async (cast) => (await scene.job(cast)).offerId),
  visit: (scene) => ofBoth(scene, async (cast) => (await scene.job(cast)).visitId),
}

/** The same thing of both casts: of the actor's own and of the other. */
async function ofBoth(
  { own, other }: Scene,
  idOf: (cast: Cast) => Promise<string>,
): Promise<Instance[]> {
  const ownId = await idOf(own)
  return [
    { relation: 'own', id: ownId },
    { relation: 'foreign', id: await idOf(other) },
  ]
}

/** The cast's person of a role; its customer stands in for somebody without an account. */
const personOf = (cast: Cast, role: Principal['role']) =>
  cast[role === 'anonymous' ? 'customer' : role]

const isPeople = (role: Principal['role']) =>
  role === 'anonymous' || role === 'customer' || role === 'crew'

/** A session of the cast's person. */
function deviceOf(scene: Scene, cast: Cast, role: Principal['role']): Promise<string> {
  const person = personOf(cast, role)
  const { listDevices } = isPeople(role) ? contract.signIn : contract.staffSignIn
  return scene.once(`device ${person.account.id}`, async () => {
    const { devices } = await person.does(listDevices)
    return devices[0]!.id
  })
}

/** A factor of the cast's person. */
function factorOf(scene: Scene, cast: Cast, role: Principal['role']): Promise<string> {
  const person = personOf(cast, role)
  return scene.once(`factor ${person.account.id}`, async () => {
    const door = isPeople(role) ? 'people' : 'staff'
    return (await addTotp(person, scene.world.clock.now(), door)).factorId
  })
}
