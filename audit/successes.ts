import { contract } from '@girasol/contract'
import type { Principal } from '@girasol/policies'
import type { Client } from '../test/client.ts'
import { follow } from '../test/follow.ts'
import { acceptJob, offeredJob, openCast, type Scene } from '../test/matrix/scene.ts'
import { password } from '../test/people.ts'
import { placeOf, placeOrder, saveEstimate } from '../test/ordering.ts'

/** Who is to succeed; `person` is of that role, or a visitor where it is `anonymous`. */
export type Doer = { scene: Scene; role: Principal['role']; person: Client }
type Success = (doer: Doer) => Promise<unknown>

const { accounts, crews, estimates, orders, signIn, staff } = contract

/** Somebody new of a role, for acts that cost the session or the account. */
async function newcomer({ scene, role }: Doer) {
  return (await openCast(scene.world))[role as Exclude<Principal['role'], 'anonymous'>]
}

/** A job that a crew has taken and not begun yet, with what its steps need. */
async function freshJob({ world }: Scene) {
  const cast = await openCast(world)
  const job = await acceptJob(world, cast)
  const params = { visitId: job.visitId }
  const step = async (version: number) => ({ params, body: { version, position: null } })
  const { version } = await cast.crew.does(crews.readVisit, { params })
  return { crew: cast.crew, params, step, version }
}

/**
 * Endpoints that their own object and a sample of their input do not satisfy: what must be done or sent first, so that they really
 * answer. Each throws when it is refused. A new endpoint that needs more than a sample belongs here.
 */
export const successes: Readonly<Record<string, Success>> = {
  'accounts.signIn': ({ scene }) => {
    const { email } = scene.own.customer
    const body = { email, password, device: 'browser' as const }
    return scene.world.visitor().does(accounts.signIn, { body })
  },
  'accounts.signUp': ({ scene }) => scene.world.customer(),
  'staff.staffSignIn': ({ scene }) => scene.world.staff('support'),
  'estimates.readWeather': ({ person }) =>
    person.does(estimates.readWeather, { params: { stationId: 'phoenix_az_psm3' } }),
  'accounts.signOut': async (doer) => (await newcomer(doer)).does(accounts.signOut),
  'signIn.revokeDevice': async (doer) => {
    const person = await newcomer(doer)
    const { devices } = await person.does(signIn.listDevices)
    return person.does(signIn.revokeDevice, { params: { deviceId: devices[0]!.id } })
  },
  'estimates.startEstimate': async ({ person }) => {
    const place = await placeOf(person, '85004')
    return person.does(estimates.startEstimate, { body: { place } })
  },
  'estimates.saveEstimate': ({ person }) => saveEstimate(person),
  'estimates.changeEstimate': async ({ person }) => {
    const { estimate, key } = await saveEstimate(person)
    return person.does(estimates.changeEstimate, {
      params: { estimateId: estimate.id },
      headers: { 'x-estimate-key': key },
      body: { version: estimate.version, inputs: estimate.inputs },
    })
  },
  'orders.placeOrder': async ({ scene }) => placeOrder(await scene.world.customer()),
  'orders.cancelOrder': async ({ scene }) => {
    const customer = await scene.world.customer()
    const { id, version } = await placeOrder(customer)
    return customer.does(orders.cancelOrder, { params: { orderId: id }, body: { version } })
  },
  'orders.followOrder': async ({ scene }) => {
    const customer = await scene.world.customer()
    const order = await placeOrder(customer)
    const stream = await follow(scene.world.api.url, customer, order)
    await stream.until(() => stream.told.length > 0)
    stream.close()
  },
  'crews.acceptOffer': async ({ scene }) => acceptJob(scene.world, await openCast(scene.world)),
  'crews.declineOffer': async ({ scene }) => {
    const cast = await openCast(scene.world)
    const { offerId } = await offeredJob(scene.world, cast)
    const body = { reason: 'noTime' as const }
    return cast.crew.does(crews.declineOffer, { params: { offerId }, body })
  },
  'crews.setOff': async ({ scene }) => {
    const { crew, step, version } = await freshJob(scene)
    return crew.does(crews.setOff, await step(version))
  },
  'crews.arrive': async ({ scene }) => {
    const { crew, step, version } = await freshJob(scene)
    const underway = await crew.does(crews.setOff, await step(version))
    return crew.does(crews.arrive, await step(underway.version))
  },
  'crews.finish': async ({ scene }) => {
    const { crew, step, version } = await freshJob(scene)
    const underway = await crew.does(crews.setOff, await step(version))
    const there = await crew.does(crews.arrive, await step(underway.version))
    return crew.does(crews.finish, await step(there.version))
  },
  'crews.reportPosition': async ({ scene }) => {
    const { crew, step, params, version } = await freshJob(scene)
    await crew.does(crews.setOff, await step(version))
    const body = { latitude: 33.4, longitude: -112 }
    return crew.does(crews.reportPosition, { params, body })
  },
  'staff.staffSignOut': async (doer) => (await newcomer(doer)).does(staff.staffSignOut),
  'staff.findOrder': async ({ scene, person }) => {
    const { order } = await scene.job(scene.own)
    return person.does(staff.findOrder, { params: { number: order.number } })
  },
}
