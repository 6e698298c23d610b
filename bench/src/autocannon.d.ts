declare module 'autocannon' {
  /** One request as it goes out; `setupRequest` may answer another one each time. */
  export type LoadRequest = {
    method?: 'GET' | 'POST'
    path?: string
    headers?: Record<string, string>
    body?: string
    setupRequest?: (request: LoadRequest) => LoadRequest
  }
  export type LoadClient = { setRequests(requests: LoadRequest[]): void }
  export type LoadResult = {
    duration: number
    errors: number
    timeouts: number
    non2xx: number
    '2xx': number
    statusCodeStats: Record<string, { count: number }>
    latency: { p50: number; p99: number; max: number }
  }
  export default function autocannon(options: {
    url: string
    connections: number
    duration?: number
    amount?: number
    timeout?: number
    requests?: LoadRequest[]
    setupClient?: (client: LoadClient) => void
  }): Promise<LoadResult>
}
