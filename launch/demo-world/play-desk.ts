import type { CaseReason } from '@girasol/contract'
import { customers, type Person, staff } from './cast.ts'
import { callerOf } from './play-order.ts'
import { play } from './play.ts'
import { customersEnding } from './plot.ts'
import { handlers } from './product.ts'
import type { Stage } from './stage.ts'

const { cases, customers: desk, orders, privacy } = handlers
const minute = 60_000

const lena = callerOf(staff.find(({ role }) => role === 'support')!)

/**
 * What the support desk did before the world begins: a phone was revealed and the customer asked why, another question still waits,
 * and two people asked to be contacted. Does nothing where there is a case already.
 */
export async function playDesk(stage: Stage): Promise<void> {
  const { app } = stage
  if (await app.db.selectFrom('cases').select('id').limit(1).executeTakeFirst()) return
  const now = app.clock.now().getTime()
  const before = (minutes: number) => stage.moveTo(new Date(now - minutes * minute))
  const [first, second, third] = customersEnding('done').map((number) => customers[number - 1]!)
  before(2880)
  const { caseId, accessId } = await revealPhone(stage, first!)
  before(2820)
  await ask(stage, first!, accessId, 'Nobody called me. Why did you look at my phone number?')
  before(2700)
  await answer(stage, first!)
  await close(stage, caseId)
  before(190)
  const open = await openRecord(stage, second!, 'privacy', 'Wants to know what we keep about them')
  before(170)
  await ask(stage, second!, open.accessId, 'I had a question, and somebody looked. What for?')
  before(60)
  for (const [person, channel] of [
    [second!, 'email'],
    [third!, 'phone'],
  ] as const) {
    await play(app, privacy.setContact, callerOf(person), { body: { channel } })
  }
  stage.moveTo(new Date(now))
}

type On = Pick<Stage, 'app'>

/** Opens a customer's record and a case about them; the look is the customer's newest. */
async function openRecord({ app }: On, person: Person, reason: CaseReason, note: string) {
  const params = { customerId: person.id }
  await play(app, desk.readCustomer, lena, { params })
  const accessId = await newestLook({ app }, person)
  const body = { reason: reason as 'order', orderId: null, note }
  const { id: caseId } = await play(app, cases.openCase, lena, { params, body })
  return { caseId, accessId }
}

async function revealPhone({ app }: On, person: Person) {
  const { caseId } = await openRecord({ app }, person, 'order', 'The date of the visit changed')
  const { orders: mine } = await play(app, orders.listOrders, callerOf(person), { query: {} })
  await play(app, desk.revealField, lena, {
    params: { customerId: person.id },
    body: {
      field: 'phone',
      orderId: mine[0]!.id,
      reason: 'arrangeVisit',
      note: 'To agree on another day',
      caseId,
    },
  })
  return { caseId, accessId: await newestLook({ app }, person) }
}

async function newestLook({ app }: On, person: Person): Promise<string> {
  const asked = { query: { limit: 1 } }
  const { accesses } = await play(app, privacy.listAccesses, callerOf(person), asked)
  return accesses[0]!.id
}

async function ask({ app }: On, person: Person, accessId: string, question: string) {
  await play(app, privacy.askWhy, callerOf(person), { params: { accessId }, body: { question } })
}

/** In the language that the customer reads. */
const answers = {
  en: 'We tried to call you about another day for the visit, and reached nobody. Thank you for asking.',
  es: 'Intentamos llamarle para acordar otro día de visita y no contestó nadie. Gracias por preguntar.',
}

async function answer({ app }: On, person: Person): Promise<void> {
  const { cases: open } = await play(app, cases.listCases, lena, {})
  const asked = open.find(({ customerId, reason }) => {
    return customerId === person.id && reason === 'askedWhy'
  })!
  const params = { caseId: asked.id }
  const body = { version: asked.version, kind: 'answer', text: answers[person.language] } as const
  await play(app, cases.addNote, lena, { params, body })
}

async function close({ app }: On, caseId: string): Promise<void> {
  await play(app, cases.closeCase, lena, { params: { caseId }, body: { version: 1 } })
}
