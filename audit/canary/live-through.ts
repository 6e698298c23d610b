import { randomBytes, randomUUID } from 'node:crypto'
import { contract } from '@girasol/contract'
import { orderOf, saveEstimate } from '../../test/ordering.ts'
import { signUpByMail } from '../../test/mailed.ts'
import { signedIn, type Person } from '../../test/client.ts'
import type { World } from '../../test/world.ts'
import type { Canary } from './forms.ts'

/** Personal data of one run: each piece is a word that nobody else has. */
export type Data = Record<
  | 'name'
  | 'email'
  | 'password'
  | 'street'
  | 'city'
  | 'phone'
  | 'crewName'
  | 'crewMember'
  | 'crewEmail'
  | 'crewPosition'
  | 'note'
  | 'question',
  string
>

export function freshData(): Data {
  const mark = randomBytes(5).toString('hex')
  const digits = String(randomBytes(4).readUInt32BE() % 10_000_000).padStart(7, '0')
  return {
    name: `Zyxwena Canarius${mark}`,
    email: `canary.${mark}@leaks.example`,
    password: `violet canary ${mark} lantern`,
    street: `77 Canaryway${mark} Apt 9`,
    city: `Canaryville${mark}`,
    phone: `+1 602 ${digits.slice(0, 3)} ${digits.slice(3)}`,
    crewName: `Canary Roofers ${mark}`,
    crewMember: `Membercanary${mark}`,
    crewEmail: `crew.${mark}@leaks.example`,
    crewPosition: `33.4${digits.slice(0, 3)}`,
    note: `Note-canary ${mark} has a dog`,
    question: `Question-canary ${mark} why did you look`,
  }
}

/** Pieces long enough not to be found by chance; a phone also as it is dialled. */
export function canariesOf(data: Data): Canary[] {
  const { crewPosition: _, ...texts } = data
  const dialled = data.phone.replaceAll(/\D/g, '')
  return [
    ...Object.entries(texts).map(([what, text]) => ({ what, text })),
    { what: 'phone, dialled', text: dialled },
  ]
}

/** A customer and a crew do what people do, all of it with the given data: sign up, order, come, are asked about and ask back. */
export async function liveThrough(
  world: World,
  data: Data,
): Promise<{ ana: Person; crew: Person }> {
  const ana = await signUp(world, data)
  const crew = await signUpCrew(world, data)
  const saved = await saveEstimate(ana)
  const address = { street: data.street, city: data.city, state: 'AZ', zip: '85004' }
  const asked = orderOf(saved, { address, phone: data.phone })
  const order = await ana.does(contract.orders.placeOrder, asked, { idempotencyKey: randomUUID() })
  await world.worker.settle()
  const { offers } = await crew.does(contract.crews.listOffers)
  const params = { offerId: offers[0]!.id }
  const visit = await crew.does(contract.crews.acceptOffer, { params })
  const position = { latitude: Number(data.crewPosition), longitude: -112.07 }
  const body = { version: visit.version, position }
  await crew.does(contract.crews.setOff, { params: { visitId: visit.id }, body })
  await ana.does(contract.orders.readOrder, { params: { orderId: order.id } })
  await askAbout(world, ana, data)
  await world.worker.settle()
  return { ana, crew }
}

async function signUp(world: World, data: Data): Promise<Person> {
  const { email, password, name } = data
  const person = { email, password, name, language: 'en', device: 'app' } as const
  const client = world.program()
  const answer = await signUpByMail(world, client, person)
  return signedIn(world.api.server, client, { status: 200, headers: {}, body: answer }, email)
}

async function signUpCrew(world: World, data: Data): Promise<Person> {
  const { crewEmail: email, password, crewMember: name } = data
  const crew = { name: data.crewName, baseZip: '85004' }
  const person = { email, password, name, language: 'en', device: 'app', crew } as const
  const client = world.program()
  const answer = await signUpByMail(world, client, person)
  await world.admin.query(
    `UPDATE crews SET certified = 1, job_limit = 20, skills = '["steepRoof","largeArray"]'`,
  )
  return signedIn(world.api.server, client, { status: 200, headers: {}, body: answer }, email)
}

/** Support looks for the customer by what is personal, writes a note, and the customer asks why. */
async function askAbout(world: World, ana: Person, data: Data): Promise<void> {
  const support = await world.staff('support')
  const search = { by: 'email', text: data.email } as const
  await support.does(contract.customers.searchCustomers, { body: search })
  const params = { customerId: ana.account.id }
  const body = { reason: 'other', orderId: null, note: data.note } as never
  await support.does(contract.cases.openCase, { params, body })
  await support.does(contract.customers.readCustomer, { params })
  const { accesses } = await ana.does(contract.privacy.listAccesses)
  const accessId = accesses[0]?.id
  if (!accessId) throw new Error('nobody is said to have looked')
  const question = { question: data.question }
  await ana.does(contract.privacy.askWhy, { params: { accessId }, body: question })
}
