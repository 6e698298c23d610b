import { createClient, type Client } from '@girasol/api-client'
import type { Estimate, EstimateResult, Language, Order, Visit } from '@girasol/contract'
import { inject, vi } from 'vitest'
import { codeTo } from './mailbox.ts'
import { crews, emailOf, towns, type SeededCrew, type Town } from './cast.ts'

let addresses = 0

/** A client for a program, as a crew's phone would use it: bearer token, no cookie, an address of its own. */
function programClient(): { client: Client; use: (token: string | null) => void } {
  let token: string | null = null
  addresses += 1
  const address = `203.0.${process.pid % 250}.${addresses}`
  const client = createClient({
    baseUrl: inject('system').api,
    token: () => token,
    times: { firstWait: 100, retryWait: 100 },
    fetch: (url, init) => {
      const headers = new Headers(init?.headers)
      headers.set('x-forwarded-for', address)
      return fetch(url, { ...init, headers })
    },
  })
  return { client, use: (signedIn) => (token = signedIn) }
}

/** A crew at work through the public API. */
export type Crew = { client: Client; seeded: SeededCrew }

/** Signs in the crews of a town, in the order of the cast. */
export function crewsOf(town: Town): Promise<Crew[]> {
  const { password } = inject('system')
  const seeded = crews.filter((crew) => crew.town === town)
  return Promise.all(
    seeded.map(async (crew) => {
      const { client, use } = programClient()
      const body = { email: emailOf(crew.name), password, device: 'app' } as const
      use((await client.accounts.signIn({ body })).token)
      return { client, seeded: crew }
    }),
  )
}

/** Waits until the crew has an open offer in its town, and answers its id. */
export function nextOffer({ client }: Crew): Promise<string> {
  const find = async () => {
    const [offer] = (await client.crews.listOffers()).offers
    if (!offer) throw new Error('no offer has come')
    return offer.id
  }
  return vi.waitFor(find, { timeout: 15_000, interval: 100 })
}

/** Accepts the next offer; from now on the crew knows the address. */
export async function acceptNext(crew: Crew): Promise<Visit> {
  const offerId = await nextOffer(crew)
  return crew.client.crews.acceptOffer({ params: { offerId } })
}

type Step = 'setOff' | 'arrive' | 'finish'

/** Takes a step of a job on its newest version. */
export async function takeStep(crew: Crew, visitId: string, step: Step): Promise<Visit> {
  const { version } = await crew.client.crews.readVisit({ params: { visitId } })
  return crew.client.crews[step]({ params: { visitId }, body: { version, position: null } })
}

/** The order of a homeowner who placed it without a screen, for journeys that begin later. */
export async function orderOverApi(town: Town, language: Language): Promise<Order> {
  return (await homeownerOverApi(town, language)).order
}

/** A homeowner whose order was placed without a screen. */
export async function homeownerOverApi(
  town: Town,
  language: Language,
): Promise<{ client: Client; order: Order; name: string; email: string }> {
  const { client, use } = programClient()
  const { zip, label, state, street } = towns[town]
  const email = emailOf(`homeowner-${town}-${process.pid}-${addresses}`)
  const account = { email, password: 'violet lantern 88 sky', name: 'Demo Homeowner', language }
  const { challengeId } = await client.accounts.askSignUpCode({ body: { email, language } })
  const code = await codeTo(inject('system').mailbox, email)
  const body = { ...account, challengeId, code, device: 'app' } as const
  use((await client.accounts.signUp({ body })).token)
  const { places } = await client.estimates.searchPlaces({ body: { query: zip } })
  const { inputs } = await client.estimates.startEstimate({ body: { place: places[0]! } })
  const { estimate, key } = await client.estimates.saveEstimate({ body: { inputs } })
  const order = await client.orders.placeOrder({
    params: { estimateId: estimate.id },
    headers: { 'x-estimate-key': key },
    body: {
      version: estimate.version,
      totalCents: estimate.result.price.totalCents,
      address: { street, city: label, state, zip },
      phone: '+1 555 0100 142',
      language,
    },
  })
  return { client, order, name: account.name, email }
}

/** A saved estimate by its private link, as any program reads it. */
export async function estimateOverApi(link: string): Promise<Estimate> {
  const { client } = programClient()
  const { pathname, hash } = new URL(link)
  const estimateId = pathname.split('/').at(-1)!
  return client.estimates.readEstimate({
    params: { estimateId },
    headers: { 'x-estimate-key': hash.slice(1) },
  })
}

/** What the API says first about a usual roof in a town. */
export async function firstResultOverApi(town: Town): Promise<EstimateResult> {
  const { client } = programClient()
  const { places } = await client.estimates.searchPlaces({ body: { query: towns[town].zip } })
  const { result } = await client.estimates.startEstimate({ body: { place: places[0]! } })
  return result
}
