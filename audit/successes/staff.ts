import { contract } from '@girasol/contract'
import type { Person } from '../../test/client.ts'
import { linkIn } from '../../test/mailed.ts'
import {
  approve,
  askAccess,
  emergencyOf,
  newPermit,
  reviewItemOf,
  reviewTaskOf,
  words,
} from '../../test/matrix/staff-objects.ts'
import type { Scene } from '../../test/matrix/scene.ts'
import { placeOrder } from '../../test/ordering.ts'
import { anyEmail } from '../../test/people.ts'
import { quickPerson } from '../../test/matrix/quick-people.ts'
import { type Doer, type Successes } from './doer.ts'

const { accessReviews, approvals, customerRequests, refunds, reviews, sealedAccess, staffMembers } =
  contract
const newPassword = 'amber harbour 31 kite'

/** A request of a colleague that the doer's role decides. */
async function requestFor({ scene, role }: Doer): Promise<{ approvalId: string; asker: Person }> {
  const { world } = scene
  if (role === 'engineer') {
    const asker = await quickPerson(world, 'engineer')
    return { asker, approvalId: (await askAccess(scene, asker)).approvalId }
  }
  if (role === 'support') {
    const asker = await quickPerson(world, 'support')
    const { id } = await placeOrder(await quickPerson(world, 'customer'))
    const asked = { params: { orderId: id }, body: { ...words, amountCents: 50_100 } }
    const extra = { idempotencyKey: `refund-${id}` }
    const { approvalId } = await asker.does(refunds.refundOrder, asked, extra)
    return { asker, approvalId: approvalId! }
  }
  const asker = await quickPerson(world, 'security')
  return { asker, approvalId: (await askRole(scene, asker)).approvalId }
}

async function askRole({ world }: Scene, asker: Person) {
  const { account } = await quickPerson(world, 'sales')
  const body = { ...words, role: 'support' as const }
  return asker.does(staffMembers.changeStaffRole, { params: { staffMemberId: account.id }, body })
}

const colleague = async ({ scene }: Doer) => ({
  staffMemberId: (await quickPerson(scene.world, 'support')).account.id,
})

/** What staff does with colleagues, requests, sealed accesses and reviews. */
export const staffWork: Successes = {
  'approvals.approveRequest': async (doer) => {
    const { approvalId } = await requestFor(doer)
    const body = { text: null }
    return doer.person.does(approvals.approveRequest, { params: { approvalId }, body })
  },
  'approvals.declineRequest': async (doer) => {
    const { approvalId } = await requestFor(doer)
    const body = { text: words.text }
    return doer.person.does(approvals.declineRequest, { params: { approvalId }, body })
  },
  'approvals.withdrawRequest': async (doer) => {
    const { approvalId, asker } = await requestFor(doer)
    return asker.does(approvals.withdrawRequest, { params: { approvalId } })
  },
  'staffMembers.inviteStaff': ({ person }) => invite(person as Person),
  'staffMembers.acceptInvitation': async ({ scene: { world }, person }) => {
    const email = anyEmail()
    const { approvalId } = await invite(await quickPerson(world, 'security'), email)
    await approve(await quickPerson(world, 'security'), approvalId)
    const { challengeId, secret } = await linkIn(world, email)
    const body = { invitationId: challengeId, secret, password: newPassword }
    return person.does(staffMembers.acceptInvitation, { body })
  },
  'staffMembers.changeStaffRole': ({ scene, person }) => askRole(scene, person as Person),
  'staffMembers.suspendStaff': async (doer) =>
    doer.person.does(staffMembers.suspendStaff, {
      params: await colleague(doer),
      body: { reason: words.reason },
    }),
  'staffMembers.restoreStaff': async (doer) => {
    const params = await colleague(doer)
    await doer.person.does(staffMembers.suspendStaff, { params, body: { reason: words.reason } })
    return doer.person.does(staffMembers.restoreStaff, { params, body: words })
  },
  'staffMembers.resetFactors': async (doer) =>
    doer.person.does(staffMembers.resetFactors, { params: await colleague(doer), body: words }),
  'sealedAccess.askSealedAccess': ({ scene, person }) => askAccess(scene, person as Person),
  'sealedAccess.reviewEmergency': async ({ scene, person }) => {
    const sealedAccessId = await emergencyOf(scene)
    const body = { verdict: 'justified' as const, text: words.text }
    return person.does(sealedAccess.reviewEmergency, { params: { sealedAccessId }, body })
  },
  'accessReviews.confirmAccess': async ({ scene, person }) => {
    const accessReviewItemId = await reviewItemOf(scene, await quickPerson(scene.world, 'sales'))
    const body = { reason: 'stillNeeded' as const }
    return person.does(accessReviews.confirmAccess, { params: { accessReviewItemId }, body })
  },
  'accessReviews.removeAccess': async ({ scene, person }) => {
    const accessReviewItemId = await reviewItemOf(scene, await quickPerson(scene.world, 'sales'))
    const body = { reason: 'noLongerNeeded' as const }
    return person.does(accessReviews.removeAccess, { params: { accessReviewItemId }, body })
  },
  'customerRequests.askCustomerEmail': async ({ scene, person }) => {
    const params = { customerId: (await quickPerson(scene.world, 'customer')).account.id }
    const body = { ...words, email: anyEmail() }
    return person.does(customerRequests.askCustomerEmail, { params, body })
  },
  'customerRequests.askCustomerExport': async ({ scene, person }) => {
    const params = { customerId: (await quickPerson(scene.world, 'customer')).account.id }
    return person.does(customerRequests.askCustomerExport, { params, body: words })
  },
  'customerRequests.fetchCustomerExport': async ({ scene, person }) => {
    const params = { exportPermitId: await newPermit(scene, person as Person) }
    return person.does(customerRequests.fetchCustomerExport, { params })
  },
  'customerRequests.askKeyRotation': ({ scene, person }) =>
    scene.once('rotation', () => person.does(customerRequests.askKeyRotation, { body: words })),
  'reviews.finishReview': async ({ scene, person }) => {
    const reviewTaskId = await reviewTaskOf(scene, 'reveals')
    const body = { verdict: 'nothingUnusual' as const }
    return person.does(reviews.finishReview, { params: { reviewTaskId }, body })
  },
}

function invite(person: Person, email = anyEmail()) {
  const invited = { email, name: 'Demo Newcomer', role: 'support', language: 'en' } as const
  return person.does(staffMembers.inviteStaff, { body: { ...invited, ...words } })
}
