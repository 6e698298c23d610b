import type { Endpoint } from '@girasol/contract'
import type { RowDataPacket } from 'mysql2/promise'
import { idBytes, idText } from '../../apps/api/src/database/ids.ts'
import type { Server } from '../../apps/api/src/http/server.ts'
import { endpoints, pathTo } from '../../test/matrix/ask.ts'
import { sampleInput } from '../../test/matrix/sample-input.ts'
import { createClient, type Headers } from '../../test/client.ts'
import type { World } from '../../test/world.ts'

/** Ids of everything that belongs to one customer, by the name of the parameter that takes them. */
export type Things = Readonly<Record<string, string>>

/** One id of each thing of a customer; what there is none of is missing. */
export async function thingsOf({ admin }: World, customerId: string): Promise<Things> {
  const id = idBytes(customerId)
  const one = async (query: string): Promise<string | undefined> => {
    const [rows] = await admin.query<RowDataPacket[]>(`${query} LIMIT 1`, [id])
    const found: unknown = rows[0]?.['id']
    return Buffer.isBuffer(found) ? idText(found) : (found as string | undefined)
  }
  const order = '(SELECT id FROM orders WHERE customer_id = ?)'
  const found = {
    customerId,
    accountId: customerId,
    staffMemberId: customerId,
    orderId: await one('SELECT id FROM orders WHERE customer_id = ?'),
    number: await one('SELECT number AS id FROM orders WHERE customer_id = ?'),
    estimateId: await one('SELECT id FROM estimates WHERE customer_id = ?'),
    visitId: await one(`SELECT id FROM visits WHERE order_id IN ${order}`),
    offerId: await one(`SELECT id FROM offers WHERE order_id IN ${order}`),
    caseId: await one('SELECT id FROM cases WHERE customer_id = ?'),
    accessId: await one('SELECT id FROM personal_accesses WHERE customer_id = ?'),
    deviceId: await one('SELECT id FROM sessions WHERE account_id = ?'),
  }
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}

/** Bodies for what is read by a POST, so that nothing personal stands in an address. */
export type Bodies = Readonly<Record<string, readonly unknown[]>>

const isStream = ({ output }: Endpoint) => 'kind' in output && output.kind === 'events'

/** Everything that a caller reads when asking every reading endpoint about these things: the text of each answer, by endpoint. */
export async function crawl(
  server: Server,
  headers: Headers,
  things: Things,
  bodies: Bodies,
): Promise<{ name: string; status: number; text: string }[]> {
  const answers = []
  const caller = createClient(server, headers)
  for (const [name, endpoint] of endpoints) {
    const isRead = endpoint.method === 'GET' && !isStream(endpoint)
    for (const body of bodies[name] ?? (isRead ? [undefined] : [])) {
      const input = sampleInput(endpoint)
      const params = { ...input.params, ...only(things, Object.keys(input.params ?? {})) }
      const path = pathTo(endpoint, things[`${endpoint.resource}Id`] ?? '', { ...input, params })
      const answer = await caller.sends({ method: endpoint.method, path, body })
      answers.push({ name, status: answer.status, text: textOf(answer.body) })
    }
  }
  return answers
}

/** What a caller hears on every stream of events in a moment, for these things. */
export async function listen(
  { api }: World,
  headers: Headers,
  things: Things,
): Promise<{ name: string; status: number; text: string }[]> {
  const streams = endpoints.filter(([, endpoint]) => isStream(endpoint))
  return Promise.all(
    streams.map(async ([name, endpoint]) => {
      const input = sampleInput(endpoint)
      const path = pathTo(endpoint, things[`${endpoint.resource}Id`] ?? '', input)
      const stop = new AbortController()
      const timer = setTimeout(() => stop.abort(), heardMilliseconds)
      const answer = await fetch(`${api.url}${path}`, { headers, signal: stop.signal })
      const text = await heard(answer)
      clearTimeout(timer)
      return { name, status: answer.status, text }
    }),
  )
}

const heardMilliseconds = 1500

async function heard(answer: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const piece of answer.body ?? []) text += decoder.decode(piece, { stream: true })
  } catch {
    // The moment is over.
  }
  return text
}

function only(things: Things, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (things[name] === undefined ? [] : [[name, things[name]]])),
  )
}

/** Bytes are searched as they are: an archive of ours holds its files as plain text. */
function textOf(body: unknown): string {
  return Buffer.isBuffer(body) ? body.toString('utf8') : (JSON.stringify(body) ?? '')
}
