import { contract } from '@girasol/contract'
import { openStream } from '../open-stream.ts'
import { sealTrail } from '../seal-trail.ts'
import { quickPerson } from '../../test/matrix/quick-people.ts'
import { type Doer, type Successes } from './doer.ts'

const { cases, customers, privacy, staff, trail } = contract

/** A case about a new customer. */
async function newCase({ scene, person }: Doer) {
  const customer = await quickPerson(scene.world, 'customer')
  const params = { customerId: customer.account.id }
  const body = { reason: 'other' as const, orderId: null, note: 'For the test of everybody' }
  return person.does(cases.openCase, { params, body })
}

/** Personal data, the support desk and the trail. */
export const privacyWork: Successes = {
  'customers.revealField': async (doer) => {
    const { id: caseId, customerId } = await newCase(doer)
    const asked = { field: 'name', orderId: null, reason: 'checkIdentity' } as const
    const body = { ...asked, note: 'Somebody called', caseId }
    return doer.person.does(customers.revealField, { params: { customerId }, body })
  },
  'cases.openCase': newCase,
  'cases.addNote': async (doer) => {
    const { id: caseId, version } = await newCase(doer)
    const body = { version, kind: 'note' as const, text: 'For the test of everybody' }
    return doer.person.does(cases.addNote, { params: { caseId }, body })
  },
  'cases.closeCase': async (doer) => {
    const { id: caseId, version } = await newCase(doer)
    return doer.person.does(cases.closeCase, { params: { caseId }, body: { version } })
  },
  'privacy.askErasure': async ({ scene }) =>
    (await quickPerson(scene.world, 'customer')).does(privacy.askErasure),
  'privacy.undoErasure': async ({ scene }) => {
    const customer = await quickPerson(scene.world, 'customer')
    await customer.does(privacy.askErasure)
    return customer.does(privacy.undoErasure)
  },
  'staff.findOrder': async ({ scene, person }) => {
    const { order } = await scene.job(scene.own)
    return person.does(staff.findOrder, { params: { number: order.number } })
  },
  'staff.followTrail': ({ scene, person }) =>
    openStream(scene.world, '/staff/trail/live', person.headers),
  'staff.proveTrailEntry': async ({ scene, person }) => {
    await sealTrail(scene.world)
    const { entries } = await person.does(staff.readTrail)
    const sealed = entries.find(({ leafIndex }) => leafIndex !== null)!
    return person.does(staff.proveTrailEntry, { params: { number: sealed.id } })
  },
  'trail.readCheckpoint': async ({ scene, person }) => {
    await sealTrail(scene.world)
    return person.does(trail.readCheckpoint)
  },
  'trail.proveConsistency': async ({ scene, person }) => {
    await sealTrail(scene.world)
    const { checkpoint } = await person.does(trail.readCheckpoint)
    return person.does(trail.proveConsistency, { query: { from: checkpoint.size } })
  },
}
