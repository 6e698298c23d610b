/** One call that the app has made, as it stood on the wire. */
export type Call = { route: string; body: unknown; headers: Record<string, string> }

type Reply = { status?: number; body?: unknown; bytes?: Uint8Array }
type Handler = (call: Call) => Reply

const handlers = new Map<string, Handler>()
let away = false

/** Everything that was sent since `forgetApi`. */
export const calls: Call[] = []

/** What the API answers to `GET /offers`, `POST /visits/<id>/arrive` and so on; the newest word counts. */
export function when(route: string, reply: Reply | Handler): void {
  handlers.set(route, typeof reply === 'function' ? reply : () => reply)
}

/** An error answer as the API writes it. */
export function problem(code: string, status: number, current?: Record<string, unknown>): Reply {
  const reference = '0190a000-0000-7000-8000-00000000cafe'
  return { status, body: { code, status, title: code, reference, current } }
}

/** From now on there is no connection, until `comeBack`. */
export function goAway(): void {
  away = true
}

export function comeBack(): void {
  away = false
}

export function forgetApi(): void {
  handlers.clear()
  calls.length = 0
  away = false
}

export function sent(route: string): Call[] {
  return calls.filter((call) => call.route === route)
}

/** The network's end: the app's own client speaks to it. */
export async function answerTo(url: string, init: RequestInit): Promise<Response> {
  const { pathname } = new URL(url)
  const route = `${init.method} ${pathname}`
  const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : null
  const call = { route, body, headers: init.headers as Record<string, string> }
  calls.push(call)
  if (away) throw new TypeError('Network request failed')
  const handler = handlers.get(route)
  return responseOf(handler ? handler(call) : problem('notFound', 404))
}

function responseOf({ status = 200, body, bytes }: Reply): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  const answer = {
    ok: status < 400,
    status,
    headers: { get: (name: string) => (name === 'content-type' ? type : null) },
    // Nothing streams in a test: the app must manage by asking again.
    body: null,
    json: async () => body,
    arrayBuffer: async () => bytes?.slice().buffer,
  }
  return answer as unknown as Response
}
