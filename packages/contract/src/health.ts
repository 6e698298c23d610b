import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { noInput } from './parts.ts'

export const ready = endpoint({
  method: 'GET',
  path: '/health/ready',
  summary: 'Whether requests can be served now',
  public: true,
  input: noInput,
  output: z.strictObject({ ready: z.literal(true) }),
  errors: [],
  limit: { per: 'address', count: 600, window: '1m' },
})
