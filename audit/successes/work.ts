import { contract } from '@girasol/contract'
import { follow } from '../../test/follow.ts'
import { acceptJob, offeredJob, openPair, type Scene } from '../../test/matrix/scene.ts'
import { placeOf, placeOrder, saveEstimate } from '../../test/ordering.ts'
import { sealTrail } from '../seal-trail.ts'
import { quickPerson } from '../../test/matrix/quick-people.ts'
import type { Successes } from './doer.ts'

const { crews, estimates, orders, staff } = contract

/** A job that a crew has taken and not begun yet, with what its steps need. */
async function freshJob({ world }: Scene) {
  const cast = await openPair(world)
  const job = await acceptJob(world, cast)
  const params = { visitId: job.visitId }
  const step = async (version: number) => ({ params, body: { version, position: null } })
  const { version } = await cast.crew.does(crews.readVisit, { params })
  return { crew: cast.crew, params, step, version }
}

/** Estimates, orders and jobs. */
export const work: Successes = {
  'estimates.readWeather': ({ person }) =>
    person.does(estimates.readWeather, { params: { stationId: 'phoenix_az_psm3' } }),
  'estimates.readEmissions': ({ person }) =>
    person.does(estimates.readEmissions, { params: { state: 'AZ' } }),
  'estimates.computeEstimate': async ({ person }) => {
    const place = await placeOf(person, '85004')
    const { inputs } = await person.does(estimates.startEstimate, { body: { place } })
    return person.does(estimates.computeEstimate, { body: { inputs } })
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
  'orders.placeOrder': async ({ scene }) => placeOrder(await quickPerson(scene.world, 'customer')),
  'orders.cancelOrder': async ({ scene }) => {
    const customer = await quickPerson(scene.world, 'customer')
    const { id, version } = await placeOrder(customer)
    return customer.does(orders.cancelOrder, { params: { orderId: id }, body: { version } })
  },
  'orders.followOrder': async ({ scene }) => {
    const customer = await quickPerson(scene.world, 'customer')
    const order = await placeOrder(customer)
    const stream = await follow(scene.world.api.url, customer, order)
    await stream.until(() => stream.told.length > 0)
    stream.close()
  },
  'orders.downloadProof': async ({ scene }) => {
    const customer = await quickPerson(scene.world, 'customer')
    const { id } = await placeOrder(customer)
    await sealTrail(scene.world)
    return customer.does(orders.downloadProof, { params: { orderId: id } })
  },
  'crews.acceptOffer': async ({ scene }) => acceptJob(scene.world, await openPair(scene.world)),
  'crews.declineOffer': async ({ scene }) => {
    const cast = await openPair(scene.world)
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
  'staff.findOrder': async ({ scene, person }) => {
    const { order } = await scene.job(scene.own)
    return person.does(staff.findOrder, { params: { number: order.number } })
  },
}
