import type { Resource } from '@girasol/contract'
import { contract, estimateKeyHeader } from '@girasol/contract'
import type { Principal } from '@girasol/policies'
import type { Headers } from '../client.ts'
import type { Cast, Scene } from './scene.ts'

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

/** A session of the cast's person: of its customer for roles that have no devices. */
function deviceOf(scene: Scene, cast: Cast, role: Principal['role']): Promise<string> {
  const person = role === 'crew' ? cast.crew : cast.customer
  return scene.once(`device ${person.account.id}`, async () => {
    const { devices } = await person.does(contract.accounts.listDevices)
    return devices[0]!.id
  })
}
