import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atOnce } from '../../../../../test/another-session.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { beginReview } from './access-reviews.ts'

const { readAccessReview, confirmAccess, removeAccess } = contract.accessReviews

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

describe('the review of a quarter', () => {
  it('lists everybody with their last use once a quarter, and each is kept or shut out by somebody else', async () => {
    const one = await atOnce(world, 'security')
    const sam = await atOnce(world, 'support')
    const eva = await atOnce(world, 'engineer')
    await sam.isRefused(contract.staff.readTrail)
    const { app } = world.worker
    expect(await Promise.all([beginReview(app), beginReview(app)])).toContain(true)
    expect(await beginReview(app)).toBe(false)
    const { review } = await one.does(readAccessReview)
    const line = (id: string) => review!.items.find(({ accountId }) => accountId === id)!
    expect(review!.items).toHaveLength(3)
    expect(line(sam.account.id)).toMatchObject({ role: 'support', verdict: null, mine: false })
    expect(line(sam.account.id).lastUsedAt).not.toBeNull()
    expect(line(eva.account.id).lastUsedAt).toBeNull()
    const at = (id: string) => ({ params: { accessReviewItemId: line(id).id } })
    const kept = { ...at(sam.account.id), body: { reason: 'stillNeeded' } as const }
    await one.does(confirmAccess, kept)
    expect((await one.isRefused(removeAccess, kept)).code).toBe('requestOutdated')
    const own = { ...at(one.account.id), body: { reason: 'stillNeeded' } }
    expect((await one.isRefused(confirmAccess, own)).code).toBe('notFound')
    await one.does(removeAccess, { ...at(eva.account.id), body: { reason: 'noLongerNeeded' } })
    expect((await eva.isRefused(contract.staff.readHealth)).code).toBe('signInRequired')
    const after = (await one.does(readAccessReview)).review!
    expect(after.items.find(({ accountId }) => accountId === eva.account.id)).toMatchObject({
      verdict: 'removed',
      stateNow: 'suspended',
      decider: 'Demo security',
    })
    const [told] = await world.admin.query<RowDataPacket[]>(
      `SELECT action, resource FROM audit_events WHERE action LIKE 'accessReview.%' OR action = 'staff.suspend' ORDER BY id`,
    )
    expect(told.map(({ action }) => action)).toEqual([
      'accessReview.confirm',
      'accessReview.confirm',
      'staff.suspend',
      'accessReview.remove',
    ])
    expect((await sam.isRefused(readAccessReview)).code).toBe('notFound')
  })

  it('begins anew with the next quarter', async () => {
    world.clock.moveBy({ days: 92 })
    expect(await beginReview(world.worker.app)).toBe(true)
  })
})
