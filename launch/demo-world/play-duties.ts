import { customers, type Person, staff } from './cast.ts'
import { callerOf } from './play-order.ts'
import { play } from './play.ts'
import { customersEnding } from './plot.ts'
import { handlers } from './product.ts'
import type { Stage } from './stage.ts'

const { approvals, orders, refunds, sealedAccess, staffMembers } = handlers
const minute = 60_000

/** Somebody of the staff by role and number. */
function colleague(role: Person['role'], number: number): Person {
  return staff.find((person) => person.role === role && person.number === number)!
}

/**
 * What staff did in twos before the world begins: a sealed access that is over, and requests that still wait for somebody. Does nothing
 * where anybody has asked for anything already.
 */
export async function playDuties(stage: Stage): Promise<void> {
  const { app } = stage
  const known = await app.db.selectFrom('approvals').select('id').limit(1).executeTakeFirst()
  if (known) return
  const now = app.clock.now().getTime()
  const before = (minutes: number) => stage.moveTo(new Date(now - minutes * minute))
  await sealedHour(stage, before)
  before(50)
  await askRole(stage)
  before(35)
  await askRefund(stage)
  stage.moveTo(new Date(now))
}

/** An engineer looked for a fault in a finished order, for half an hour. */
async function sealedHour({ app }: Stage, before: (minutes: number) => void): Promise<void> {
  const [eva, emil] = [callerOf(colleague('engineer', 1)), callerOf(colleague('engineer', 2))]
  const order = await orderOf({ app }, customersEnding('done')[0]!)
  const why = { reason: 'defect', text: 'The chart of this order ends in October' } as const
  before(300)
  const { approvalId, sealedAccessId } = await play(app, sealedAccess.askSealedAccess, eva, {
    body: { scope: 'order', orderNumber: order.number, minutes: 60, emergency: false, ...why },
  })
  before(290)
  const text = 'Seen the fault myself; it cannot be found without the order'
  await play(app, approvals.approveRequest, emil, { params: { approvalId }, body: { text } })
  before(285)
  await play(app, sealedAccess.readSealed, eva, { params: { sealedAccessId } })
  before(260)
  await play(app, sealedAccess.endSealed, eva, { params: { sealedAccessId } })
}

/** One of sales moves to support; the other security person has not decided yet. */
async function askRole({ app }: Stage): Promise<void> {
  await play(app, staffMembers.changeStaffRole, callerOf(colleague('security', 1)), {
    params: { staffMemberId: colleague('sales', 1).id },
    body: { role: 'support', reason: 'newDuties', text: 'Helps out on the phones until spring' },
  })
}

/** More than one person of support may give back alone. */
async function askRefund({ app }: Stage): Promise<void> {
  const { id } = await orderOf({ app }, customersEnding('done')[1]!)
  const why = { reason: 'serviceFailure', text: 'The crew came on the wrong day twice' } as const
  await play(app, refunds.refundOrder, callerOf(colleague('support', 1)), {
    params: { orderId: id },
    body: { amountCents: 75_000, ...why },
  })
}

async function orderOf({ app }: Pick<Stage, 'app'>, customer: number) {
  const caller = callerOf(customers[customer - 1]!)
  const { orders: mine } = await play(app, orders.listOrders, caller, { query: { limit: 1 } })
  return mine[0]!
}
