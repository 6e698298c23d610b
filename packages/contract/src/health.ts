import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { noInput } from './parts.ts'

/** Those who run the program ask each of the three every few seconds, all from few addresses. */
const asked = {
  method: 'GET',
  public: true,
  input: noInput,
  errors: [],
  limit: { per: 'address', count: 600, window: '1m' },
} as const

export const started = endpoint({
  ...asked,
  path: '/health/started',
  summary: 'Whether the program has finished its boot',
  output: z.strictObject({ started: z.literal(true) }),
})

export const ready = endpoint({
  ...asked,
  path: '/health/ready',
  summary: 'Whether requests can be served now',
  output: z.strictObject({ ready: z.literal(true) }),
})

export const live = endpoint({
  ...asked,
  path: '/health/live',
  summary: 'Whether the program itself works; if not, only a new start helps',
  output: z.strictObject({ live: z.literal(true) }),
})
