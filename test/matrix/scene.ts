import { contract, type Order, Role } from '@girasol/contract'
import { idBytes, idText } from '../../apps/api/src/database/ids.ts'
import type { Person } from '../client.ts'
import { placeOrder, type Saved, saveEstimate } from '../ordering.ts'
import type { World } from '../world.ts'
import { quickPerson } from './quick-people.ts'

/** One person of each role. */
export type Cast = Record<Role, Person>
type Pair = Pick<Cast, 'customer' | 'crew'>

/** A customer's order on its way through a crew: what each of them has of it. */
export type Job = { order: Order; offerId: string; visitId: string }

/** Two of everybody in one world, and what they have made there; each thing is made once, when it is first asked for. */
export type Scene = {
  world: World
  own: Cast
  other: Cast
  /** An accepted job of the cast's customer with the cast's crew. */
  job(cast: Cast): Promise<Job>
  estimate(cast: Cast): Promise<Saved>
  /** Saved by somebody without an account. */
  strayEstimate(): Promise<Saved>
  /** Keeps what an owner's entry in `objects.ts` makes for a cast. */
  once<T>(name: string, make: () => Promise<T>): Promise<T>
}

/** Opens the people; nothing else is made yet. */
export async function openScene(world: World): Promise<Scene> {
  const own = await openCast(world)
  const other = await openCast(world)
  const made = new Map<string, Promise<unknown>>()
  const once = <T>(name: string, make: () => Promise<T>): Promise<T> => {
    if (!made.has(name)) made.set(name, make())
    return made.get(name) as Promise<T>
  }
  const nameOf = (cast: Cast) => (cast === own ? 'own' : 'other')
  return {
    world,
    own,
    other,
    once,
    job: (cast) => once(`job ${nameOf(cast)}`, () => acceptJob(world, cast)),
    estimate: (cast) => once(`estimate ${nameOf(cast)}`, () => saveEstimate(cast.customer)),
    strayEstimate: () => once('stray estimate', () => saveEstimate(world.visitor())),
  }
}

/** One person of each role, new. */
export async function openCast(world: World): Promise<Cast> {
  const people = await Promise.all(
    Role.options.map(async (role) => [role, await quickPerson(world, role)] as const),
  )
  return Object.fromEntries(people) as Cast
}

/** A customer and a crew, for what only they take part in. */
export async function openPair(world: World): Promise<Pair> {
  return { customer: await quickPerson(world, 'customer'), crew: await quickPerson(world, 'crew') }
}

/** An order that waits for the answer of the cast's crew. */
export async function offeredJob(world: World, { customer, crew }: Pair) {
  // A round asks the nearest few: among all the crews of a long test, this one must be asked.
  const crewId = idBytes(crew.account.crewId!)
  await world.admin.query('UPDATE crews SET certified = (id = ?)', [crewId])
  const order = await placeOrder(customer)
  await world.worker.settle()
  return { order, offerId: await offerOf(world, order, crew) }
}

/** An order that the cast's crew has taken. */
export async function acceptJob(world: World, cast: Pair): Promise<Job> {
  const { order, offerId } = await offeredJob(world, cast)
  const { crew } = cast
  const visit = await crew.does(contract.crews.acceptOffer, { params: { offerId } })
  return { order, offerId, visitId: visit.id }
}

async function offerOf({ admin }: World, order: Order, crew: Person): Promise<string> {
  const [rows] = await admin.query('SELECT id FROM offers WHERE order_id = ? AND crew_id = ?', [
    idBytes(order.id),
    idBytes(crew.account.crewId!),
  ])
  const [row] = rows as { id: Buffer }[]
  if (!row) throw new Error('the crew was not offered the order')
  return idText(row.id)
}
