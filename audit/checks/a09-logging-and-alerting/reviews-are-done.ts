import { contract } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2'
import { idBytes } from '../../../apps/api/src/database/ids.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'
import { received } from './wait-for-alert.ts'

export const reviewsAreDone = check({
  id: 'A09-06',
  promise: 'P21',
  owasp: ['A09:2021', 'A09:2025'],
  asvs: ['16.1.1'],
  cwe: ['CWE-778'],
  proves: 'Monitoring is regular and provable',
  world: 'own',
  run: async ({ world, probe }) => {
    const [sam, eva] = [await world.staff('security'), await world.staff('engineer')]
    await world.worker.watch()
    const { reviews } = await sam.does(contract.reviews.listReviews)
    const yesterday = new Date(world.clock.now().getTime() - 86_400_000).toISOString().slice(0, 10)
    const kinds = reviews.map(({ kind }) => kind).sort()
    const all = ['alerts', 'deadLetters', 'reveals', 'sealedAccesses']
    probe.allows('yesterday is to be looked at', kinds.join() === all.join(), kinds)
    probe.behind(
      'of the right day',
      reviews.every(({ day }) => day === yesterday),
      yesterday,
    )

    const [first] = reviews
    const params = { reviewTaskId: first!.id }
    const body = { verdict: 'nothingUnusual' } as const
    const path = `/staff/reviews/${first!.id}/done`
    const other = await eva.sends({ method: 'POST', path, body })
    probe.refuses('a review by somebody who is not of security', other.status === 404, other.status)
    await sam.does(contract.reviews.finishReview, { params, body })
    const again = await sam.sends({ method: 'POST', path, body })
    probe.refuses('the same review once more', again.status === 409, again.status)
    const [told] = await world.admin.query<RowDataPacket[]>(
      "SELECT actor_id, after_text FROM audit_events WHERE action = 'review.done' AND outcome = 'done' AND resource_id = ?",
      [first!.id],
    )
    const entry = told[0]
    probe.behind(
      'the trail says who, which day and what came of it',
      told.length === 1,
      told.length,
    )
    const byWhom = entry && Buffer.compare(entry.actor_id as Buffer, idBytes(sam.account.id)) === 0
    probe.behind('by name', byWhom === true)
    const text = String(entry?.after_text)
    probe.behind(
      'with day and verdict',
      text.includes(yesterday) && text.includes('nothingUnusual'),
      text,
    )

    await skipDays(world, probe)
  },
  sabotages: [
    {
      name: 'reviews are not opened',
      file: 'apps/api/src/features/alerts/run-alerts.ts',
      find: '      await openReviews(app)\n',
      replace: '',
    },
    {
      name: 'a skipped day is nobody’s concern',
      file: 'apps/api/src/features/reviews/reviews.store.ts',
      find: "    .where('due_at', '<', now)\n",
      replace: "    .where('due_at', '<', new Date(0))\n    .where('created_at', '<', now)\n",
    },
    {
      name: 'a review leaves no entry',
      file: 'apps/api/src/features/reviews/finish-review.ts',
      find: '      await recordDone(\n',
      replace: '      if (now.getTime() === 0) await recordDone(\n',
    },
    {
      name: 'a review may be done again',
      file: 'apps/api/src/features/reviews/reviews.store.ts',
      find: "    .where('done_at', 'is', null)\n    .execute()\n  return done",
      replace: '    .execute()\n  return done',
    },
  ],
})

/** Nobody looks for two days. */
async function skipDays(world: World, probe: Probe): Promise<void> {
  await world.worker.watch()
  probe.allows(
    'a review that is not due raises nothing',
    received(world, 'reviewOverdue').length === 0,
  )
  world.clock.moveBy({ hours: 49 })
  const late = await world.staff('security')
  await world.worker.watch()
  probe.refuses('a day that was skipped is told', received(world, 'reviewOverdue').length === 1)
  const shown = await late.does(contract.alerts.readWatch)
  probe.behind('and stands over every screen', shown.overdueReviews === 3, shown.overdueReviews)

  const { alerts } = await late.does(contract.alerts.listAlerts)
  const overdue = alerts.find(({ kind }) => kind === 'reviewOverdue')
  const answer = await late.does(contract.alerts.acknowledgeAlert, {
    params: { alertId: overdue!.id },
    body: { verdict: 'mistake' },
  })
  probe.allows(
    'an alert is acknowledged by a person, with a verdict',
    answer.acknowledgedBy === late.account.id,
  )
}
