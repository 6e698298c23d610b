import { contract } from '@girasol/contract'
import type { Person } from '../../../test/client.ts'
import { placeOrder } from '../../../test/ordering.ts'
import type { World } from '../../../test/world.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

const { crews, orders } = contract
const near = 'packages/policies/src/crew-window.ts'

/** Name, street and phone of the home, as `placeOrder` and `world.customer` make them. */
const personal = /Demo Customer|Demo Way|555 0142|5550142/

export const crewWindow = check({
  id: 'A01-04',
  promise: 'P2',
  owasp: ['A01:2021', 'A01:2025'],
  asvs: ['8.1.2', '8.2.3', '8.2.2'],
  cwe: ['CWE-200', 'CWE-359', 'CWE-863'],
  proves:
    'A crew sees name and address from acceptance until 48 h after the end, and no other crew ever',
  world: 'own',
  run: async ({ world, probe }) => {
    const ana = await world.customer()
    const sol = await world.crew({ zip: '85001', name: 'Demo Crew Sol' })
    const luna = await world.crew({ zip: '85001', name: 'Demo Crew Luna' })
    const far = await world.crew({ zip: '85001', certified: false })
    const asked: Asked = { world, probe, sol, others: { luna, far } }

    const order = await placeOrder(ana)
    await world.worker.settle()
    await look(asked, 'before acceptance', null, false)
    const visitId = await accept(sol)
    await look(asked, 'accepted', visitId, true)
    await step(sol, visitId, 'setOff')
    await look(asked, 'on the way', visitId, true)
    await step(sol, visitId, 'arrive')
    await look(asked, 'on site', visitId, true)
    await step(sol, visitId, 'finish')
    await look(asked, 'done', visitId, true)
    world.clock.moveBy({ hours: 47 })
    await look(asked, '47 hours after the end', visitId, true)
    world.clock.moveBy({ hours: 2 })
    await look(asked, '49 hours after the end', visitId, false)
    const own = await ana.does(orders.readOrder, { params: { orderId: order.id } })
    probe.allows('the customer still reads the own address', personal.test(JSON.stringify(own)))

    const second = await placeOrder(ana)
    await world.worker.settle()
    const secondVisit = await accept(sol)
    await look(asked, 'a second job is accepted', secondVisit, true)
    const params = { orderId: second.id }
    const { version } = await ana.does(orders.readOrder, { params })
    await ana.does(orders.cancelOrder, { params, body: { version } })
    await look(asked, 'the customer has cancelled', secondVisit, false)
  },
  sabotages: [
    {
      name: 'the end of a job is forgotten',
      file: near,
      find: "      return isRecent(job.endedAt, now) ? 'crewAssigned' : 'crewOutside'",
      replace: "      return 'crewAssigned'",
    },
    {
      name: 'a cancelled job still tells where it was',
      file: near,
      find: "    case 'seekingCrew':\n    case 'cancelled':\n      return 'crewOutside'",
      replace:
        "    case 'seekingCrew':\n      return 'crewOutside'\n    case 'cancelled':\n      return 'crewAssigned'",
    },
    {
      name: 'a crew that stands outside sees the home',
      file: 'packages/policies/src/field-law.ts',
      find: "    address: { crewAssigned: 'full' },",
      replace: "    address: { crewAssigned: 'full', crewOutside: 'full' },",
    },
    {
      name: 'any crew may look at any job',
      file: 'packages/policies/src/orders.ts',
      find: '  (person, visit) => visit.crewId === person.crewId,',
      replace: '  () => true,',
    },
  ],
  lookAlikes: [
    {
      name: 'the hours are written as days',
      file: near,
      find: 'const hoursAfterEnd = 48',
      replace: 'const hoursAfterEnd = 2 * 24',
    },
  ],
})

type Asked = { world: World; probe: Probe; sol: Person; others: Record<string, Person> }

/** Takes the one open offer. */
async function accept(crew: Person): Promise<string> {
  const { offers } = await crew.does(crews.listOffers)
  const offer = offers.find(({ state }) => state === 'open')
  const visit = await crew.does(crews.acceptOffer, { params: { offerId: offer!.id } })
  return visit.id
}

async function step(crew: Person, visitId: string, name: 'setOff' | 'arrive' | 'finish') {
  const params = { visitId }
  const { version } = await crew.does(crews.readVisit, { params })
  await crew.does(crews[name], { params, body: { version, position: null } })
}

/** Asks as the assigned crew and as all others, everywhere a job or an offer is shown. */
async function look(asked: Asked, moment: string, visitId: string | null, sees: boolean) {
  const { probe, sol, others } = asked
  const own = await everything(sol, visitId)
  const what = `${moment}: the assigned crew finds the home`
  if (sees) probe.allows(what, personal.test(own))
  else probe.refuses(what, !personal.test(own))
  for (const [name, crew] of Object.entries(others)) {
    const found = personal.test(await everything(crew, visitId))
    probe.refuses(`${moment}: ${name} finds the home`, !found)
  }
}

async function everything(crew: Person, visitId: string | null): Promise<string> {
  const paths = ['/visits', '/offers', ...(visitId ? [`/visits/${visitId}`] : [])]
  const answers = await Promise.all(paths.map((path) => crew.sends({ method: 'GET', path })))
  return JSON.stringify(answers.map(({ body }) => body))
}
