import type { Principal } from '@girasol/policies'
import type { Client, Person } from '../../test/client.ts'
import { quickPerson } from '../../test/matrix/quick-people.ts'
import type { Scene } from '../../test/matrix/scene.ts'

/** Who is to succeed; `person` is of that role, or a visitor where it is `anonymous`. */
export type Doer = { scene: Scene; role: Principal['role']; person: Client }

/** What makes one endpoint really answer; throws when it is refused. */
export type Success = (doer: Doer) => Promise<unknown>
export type Successes = Readonly<Record<string, Success>>

type SignedInRole = Exclude<Principal['role'], 'anonymous'>

/** Somebody new of the doer's role, for acts that cost the session or change the account. */
export async function newcomerOf({ scene, role }: Doer): Promise<Person> {
  return quickPerson(scene.world, role as SignedInRole)
}
