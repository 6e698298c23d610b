import { contract } from '@girasol/contract'
import type { Headers } from '../../../test/client.ts'
import { unlimitedApi } from '../../../test/matrix/stubbed-api.ts'
import type { World } from '../../../test/world.ts'
import { crawl, listen, type Things, thingsOf } from '../../canary/crawl.ts'
import { canariesOf, type Data, freshData, liveThrough } from '../../canary/live-through.ts'
import { check } from '../../check.ts'
import type { Probe } from '../../probe.ts'

type Piece = keyof Data | 'phone, dialled'

const ofCustomer = ['name', 'email', 'street', 'city', 'phone'] as const
const ofCrew = ['crewName', 'crewMember', 'crewEmail'] as const

/** What each reader may come to know of the canaries, anywhere; nobody else anything. */
const mayKnow: Readonly<Record<string, readonly Piece[]>> = {
  owner: [...ofCustomer, 'crewName', 'crewMember', 'question'],
  assignedCrew: ['name', 'street', 'city', ...ofCrew],
  support: ['note', 'question'],
}

export const fieldLimits = check({
  id: 'A01-04',
  promise: 'P2',
  owasp: ['A01:2021', 'A01:2025'],
  asvs: ['8.1.2', '8.2.3', '14.2.6', '15.3.1', '8.2.2'],
  cwe: ['CWE-200', 'CWE-359', 'CWE-201', 'CWE-863'],
  proves:
    'Field-level read limits: each role finds in all answers only what the field table gives it',
  world: 'own',
  run: async ({ world, probe }) => {
    const data = freshData()
    const { ana, crew } = await liveThrough(world, data)
    await ana.does(contract.privacy.setContact, { body: { channel: 'phone' } })
    const things = await thingsOf(world, ana.account.id)
    const server = await unlimitedApi(world)
    const readers = { owner: ana, assignedCrew: crew, ...(await strangers(world)) }
    const look = async (headers: Headers) => [
      ...(await crawl(server, headers, things, searchesOf(data, things['number']!))),
      ...(await listen(world, headers, things)),
    ]
    const seen = new Map<string, Answers>()
    for (const [reader, { headers }] of Object.entries(readers)) {
      seen.set(reader, await look(headers))
      refuseOthers(probe, reader, data, seen.get(reader)!)
    }
    allowOwn(probe, data, things, seen)
    const left = world.log.join('\n')
    const logged = canariesOf(data).filter(({ text }) => left.includes(text))
    probe.behind('no line of the log holds a canary', logged.length === 0, logged.length)
    await ana.does(contract.privacy.setContact, { body: { channel: null } })
    const after = await look(readers.sales.headers)
    const isGone = !after.some(({ text }) => text.includes('Zyxwena'))
    probe.refuses('sales finds somebody who took the consent back', isGone)
    await server.close()
  },
  sabotages: [
    {
      name: 'the order endpoint gives support the whole customer',
      file: 'apps/api/src/features/operations/find-order.ts',
      find: "seenText(reader, 'order', 'customerName', { open: () => name, mask: maskName })",
      replace: 'name',
    },
    {
      name: 'nothing is masked any more',
      file: 'apps/api/src/security/seen.ts',
      find: "  return sight === 'full' ? text : asked.mask(text)",
      replace: '  return text',
    },
    {
      name: 'the law of fields gives engineers the name',
      file: 'packages/policies/src/field-law.ts',
      find: "    customerName: { owner: 'full', support: 'masked' },",
      replace: "    customerName: { owner: 'full', support: 'masked', engineer: 'full' },",
    },
    {
      name: 'sales sees the whole name',
      file: 'packages/policies/src/field-law.ts',
      find: "    name: { owner: 'full', sales: 'masked' },",
      replace: "    name: { owner: 'full', sales: 'full' },",
    },
    {
      name: 'a search shows the whole address of a mailbox',
      file: 'apps/api/src/features/customers/search-customers.ts',
      find: '      mask: maskEmail,',
      replace: '      mask: (text) => text,',
    },
    {
      name: 'a crew sees the whole phone',
      file: 'apps/api/src/features/orders/contact.ts',
      find: '{ open: () => phone, mask: maskPhone }',
      replace: '{ open: () => phone, mask: (text) => text }',
    },
    {
      name: 'a consent that was taken back still counts',
      file: 'apps/api/src/features/privacy/choices.store.ts',
      find: '      : { contact_channel: chosen.channel, contact_since: chosen.channel === null ? null : now }',
      replace: "      : { contact_channel: chosen.channel ?? 'phone', contact_since: now }",
    },
  ],
  lookAlikes: [
    {
      name: 'the mask of a name is handed over by another name',
      file: 'apps/api/src/features/customers/search-customers.ts',
      find: '      mask: maskEmail,',
      replace: '      mask: (text) => maskEmail(text),',
    },
  ],
})

type Answers = Awaited<ReturnType<typeof crawl>>

/** One of everybody who has nothing to do with the customer. */
async function strangers(world: World) {
  return {
    otherCustomer: await world.customer(),
    otherCrew: await world.crew({ zip: '85004' }),
    support: await world.staff('support'),
    sales: await world.staff('sales'),
    engineer: await world.staff('engineer'),
    security: await world.staff('security'),
    anonymous: world.visitor(),
  }
}

function refuseOthers(probe: Probe, reader: string, data: Data, answers: Answers): void {
  for (const { what, text } of canariesOf(data)) {
    if (mayKnow[reader]?.includes(what as Piece)) continue
    const where = answers.filter((answer) => answer.text.includes(text)).map(({ name }) => name)
    probe.refuses(`${reader} finds ${what}`, where.length === 0, where)
  }
}

function allowOwn(probe: Probe, data: Data, things: Things, seen: Map<string, Answers>): void {
  const allows = (what: string, reader: string, text: string) => {
    const answers = seen.get(reader)!.filter(({ status }) => status === 200)
    probe.allows(
      what,
      answers.some((answer) => answer.text.includes(text)),
      reader,
    )
  }
  allows('the owner finds the own address', 'owner', data.street)
  allows('the crew that comes finds the address', 'assignedCrew', data.street)
  allows('the crew that comes finds the name', 'assignedCrew', data.name)
  allows('support finds the masked name', 'support', 'Z••• C•••')
  allows('support finds the masked e-mail', 'support', 'c•••@l•••.example')
  allows('support finds the end of the phone', 'support', `•••• ${data.phone.slice(-2)}`)
  allows('sales finds the first name of who asked', 'sales', '"Zyxwena"')
  allows('the owner hears the order’s story', 'owner', 'event: order')
  allows('engineers find the order by its id', 'engineer', things['orderId']!)
}

/** What support searches for, by every way there is. */
function searchesOf(data: Data, number: string) {
  return {
    'customers.searchCustomers': [
      { by: 'orderNumber', text: number },
      { by: 'email', text: data.email },
      { by: 'phone', text: data.phone },
    ],
  }
}
