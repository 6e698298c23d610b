import { createClient, type Client, type ClientOptions } from '@girasol/api-client'
import { liveAsCrew } from '../../../launch/demo-crews/crew.ts'
import { crews, emailOf, towns } from '../../../test/journeys/cast.ts'
import { codeTo } from '../../../test/journeys/mailbox.ts'

export type Reached = { site: string; api: string; mailbox: string; crewPassword: string }

const town = 'tucson'
const patience = 120_000
const wanted = ['placed', 'crewAssigned', 'enRoute', 'onSite', 'done']

/**
 * An order from the estimate to the finished roof: the homeowner on the customer site, as a browser calls it, the crew with
 * its app. Gives the acts of the order's story; throws when they are not those of a finished order.
 */
export async function orderJourney(reached: Reached): Promise<string[]> {
  const leaving = new AbortController()
  const crew = crews.find((one) => one.town === town)
  const life = liveAsCrew({
    apiUrl: reached.api,
    number: 1,
    email: emailOf(crew?.name ?? ''),
    password: reached.crewPassword,
    signal: leaving.signal,
    pace: 0.05,
  })
  const ended = life.catch((error: unknown) => leaving.signal.aborted || Promise.reject(error))
  try {
    return await Promise.race([
      homeowner(reached),
      ended.then(() => Promise.reject(new Error('the crew has left'))),
    ])
  } finally {
    leaving.abort()
  }
}

async function homeowner({ site, mailbox }: Reached): Promise<string[]> {
  const client = createClient({ baseUrl: `${site}/api`, fetch: browserOf(site) })
  await signUp(client, mailbox)
  const orderId = await placeOrder(client)
  const story: string[] = []
  const signal = AbortSignal.timeout(patience)
  for await (const { data } of client.orders.followOrder({ params: { orderId }, signal })) {
    if ('kind' in data && data.kind !== 'offered') story.push(data.kind)
    if (story.at(-1) === 'done') break
  }
  if (story.join() === wanted.join()) return story
  throw new Error(`the story of the order is ${story.join(', ')}`)
}

async function signUp(client: Client, mailbox: string): Promise<void> {
  const email = emailOf(`homeowner-${process.pid}`)
  const language = 'en'
  const { challengeId } = await client.accounts.askSignUpCode({ body: { email, language } })
  const code = await codeTo(mailbox, email)
  const person = {
    email,
    language,
    name: 'Demo Customer',
    password: 'violet lantern 88 sky',
  } as const
  await client.accounts.signUp({ body: { ...person, challengeId, code, device: 'browser' } })
}

async function placeOrder(client: Client): Promise<string> {
  const { zip, label, state, street } = towns[town]
  const { places } = await client.estimates.searchPlaces({ body: { query: zip } })
  const { inputs } = await client.estimates.startEstimate({ body: { place: places[0]! } })
  const { estimate, key } = await client.estimates.saveEstimate({ body: { inputs } })
  const address = { street, city: label, state, zip }
  const { totalCents } = estimate.result.price
  const order = await client.orders.placeOrder({
    params: { estimateId: estimate.id },
    headers: { 'x-estimate-key': key },
    body: { version: estimate.version, totalCents, address, phone: null, language: 'en' },
  })
  return order.id
}

/** Keeps cookies and says where it comes from, as a browser on the site does. */
function browserOf(site: string): NonNullable<ClientOptions['fetch']> {
  const jar = new Map<string, string>()
  return async (url, init) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const own = { origin: site, 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) }
    const headers = { ...(init?.headers as Record<string, string>), ...own }
    const answer = await fetch(url, { ...init, headers })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split(/=(.*)/s)
      jar.set(name, value)
    }
    return answer
  }
}
