import { contract } from '@girasol/contract'
import { revealLimits } from '../../../apps/api/src/features/customers/reveal-limit.ts'
import type { Person } from '../../../test/client.ts'
import { placeOrder } from '../../../test/ordering.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'

const { openCase, closeCase } = contract.cases
const desk = 'apps/api/src/features/customers'

export const revealLimitsHold = check({
  id: 'A01-04',
  promise: 'P2',
  owasp: ['A01:2021', 'A01:2025'],
  asvs: ['8.2.3', '14.2.6'],
  cwe: ['CWE-359', 'CWE-863'],
  proves:
    'One field is revealed for an open case of this customer, with a fresh factor, counted, and shown to the customer',
  world: 'own',
  run: async ({ world, probe }) => {
    const eva = await world.staff('support')
    const [ana, bea] = [await customerOf(world, eva), await customerOf(world, eva)]
    const reveal = (who: Person, more: object = {}) =>
      who.sends({
        method: 'POST',
        path: `/staff/customers/${ana.person.account.id}/reveal`,
        body: { ...bodyOf(ana), ...more },
      })
    const shown = await reveal(eva)
    const { value } = shown.body as { value?: string }
    probe.allows('support reveals a phone', value === '+1 602 555 0142', shown.status)
    const looks = await looksAt(ana.person)
    const told = looks.some((one) => one.fieldGroup === 'phone' && one.manner === 'revealed')
    probe.behind('the customer sees it at once', told)
    const trail = await world.admin.query(
      "SELECT reason, after_text FROM audit_events WHERE action = 'reveal.field'",
    )
    const written = JSON.stringify(trail[0])
    probe.behind('the trail says why', written.includes('arrangeVisit'))
    probe.behind('the trail does not say what', !/555|agree on a day/.test(written))
    const refuses = async (what: string, more: object, who = eva) => {
      const { status } = await reveal(who, more)
      probe.refuses(what, status >= 400, status)
    }
    await refuses('a case of another customer', { caseId: bea.caseId })
    await refuses('no case', { caseId: ana.orderId })
    const foreign = await reveal(eva, { orderId: bea.orderId })
    const leaked = (foreign.body as { value?: unknown }).value
    probe.refuses('the phone of another customer’s order', !leaked, typeof leaked)
    await refuses('a security person reveals', {}, await world.staff('security'))
    const many = Array.from({ length: revealLimits.perHour + 5 }, () => reveal(eva))
    const statuses = (await Promise.all(many)).map(({ status }) => status)
    const passed = statuses.filter((status) => status === 200).length
    probe.refuses('more than the limit, all at once', passed <= revealLimits.perHour - 2, passed)
    const params = { caseId: ana.caseId }
    await eva.does(closeCase, { params, body: { version: 1 } })
    const rosa = await world.staff('support')
    await refuses('a case that is closed', {}, rosa)
    world.clock.moveBy({ minutes: 11 })
    const late = await reveal(rosa, { caseId: bea.caseId })
    const { code } = late.body as { code?: string }
    probe.refuses('a factor that is older than ten minutes', code === 'stepUpRequired', code)
  },
  sabotages: [
    {
      name: 'any case opens any customer',
      file: `${desk}/reveal-field.ts`,
      find: "  if (row?.customerId !== person.id || row.state === 'closed') return { refused: 'caseNotOpen' }",
      replace: "  if (row?.state === 'closed') return { refused: 'caseNotOpen' }",
    },
    {
      name: 'a closed case still opens',
      file: `${desk}/reveal-field.ts`,
      find: "  if (row?.customerId !== person.id || row.state === 'closed') return { refused: 'caseNotOpen' }",
      replace: "  if (row?.customerId !== person.id) return { refused: 'caseNotOpen' }",
    },
    {
      name: 'any order’s phone may be asked for',
      file: `${desk}/reveal-field.ts`,
      find: '  if (contact?.customerId !== person.id) return null',
      replace: '  if (!contact) return null',
    },
    {
      name: 'reveals are not held back while others are counted',
      file: `${desk}/reveal-limit.ts`,
      find: '  await holdCounter(app, tx, actorId, now)\n',
      replace: '',
    },
    {
      name: 'there is no limit',
      file: `${desk}/reveal-limit.ts`,
      find: '  return Math.max(0, Math.min(',
      replace: '  return Math.max(1, Math.min(',
    },
    {
      name: 'the customer is told that it was masked',
      file: `${desk}/reveal-field.ts`,
      find: "    manner: 'revealed',",
      replace: "    manner: 'masked',",
    },
    {
      name: 'an old factor is enough',
      file: 'packages/contract/src/customers.ts',
      find: '  stepUp: true,\n',
      replace: '',
    },
  ],
  lookAlikes: [
    {
      name: 'the limit is asked for the other way round',
      file: `${desk}/reveal-field.ts`,
      find: "  if (left === 0) return { refused: 'revealLimitReached' }\n",
      replace: "  if (left < 1) return { refused: 'revealLimitReached' }\n",
    },
  ],
})

type Known = { person: Person; orderId: string; caseId: string }

/** A customer with an order and an open case. */
async function customerOf(world: World, support: Person): Promise<Known> {
  const person = await world.customer()
  const order = await placeOrder(person)
  const params = { customerId: person.account.id }
  const body = { reason: 'order', orderId: order.id, note: 'Calls about the date' } as const
  const { id } = await support.does(openCase, { params, body })
  return { person, orderId: order.id, caseId: id }
}

const bodyOf = ({ orderId, caseId }: Known) => ({
  field: 'phone',
  orderId,
  reason: 'arrangeVisit',
  note: 'To agree on a day',
  caseId,
})

async function looksAt(person: Person) {
  return (await person.does(contract.privacy.listAccesses)).accesses
}
