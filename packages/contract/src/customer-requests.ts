import { z } from 'zod'
import { ReasonText, StaffReason } from './approvals.ts'
import { endpoint } from './endpoint.ts'
import { Email, Id, Instant, noInput } from './parts.ts'

const params = z.strictObject({ customerId: Id })
const Requested = z.strictObject({ approvalId: Id })
const limit = { per: 'account', count: 20, window: '1h' } as const

export const askCustomerEmail = endpoint({
  method: 'POST',
  path: '/staff/customers/:customerId/email',
  summary:
    'Ask for another address for a customer who cannot change it; a second person decides, the old address is told',
  action: 'customer.askEmail',
  resource: 'customer',
  audience: 'staff',
  stepUp: true,
  input: { params, body: z.strictObject({ email: Email, reason: StaffReason, text: ReasonText }) },
  output: Requested,
  errors: ['signInRequired', 'stepUpRequired', 'alreadyRequested', 'ownAccount'],
  limit,
})

export const askCustomerExport = endpoint({
  method: 'POST',
  path: '/staff/customers/:customerId/exports',
  summary: 'Ask to take out everything about a customer, once; security decides',
  action: 'customer.askExport',
  resource: 'customer',
  audience: 'staff',
  stepUp: true,
  input: { params, body: z.strictObject({ reason: StaffReason, text: ReasonText }) },
  output: Requested,
  errors: ['signInRequired', 'stepUpRequired', 'alreadyRequested', 'ownAccount'],
  limit,
})

export const listExportPermits = endpoint({
  method: 'GET',
  path: '/staff/export-permits',
  summary: 'Exports that were agreed to and are not fetched yet: the caller’s own',
  action: 'exportPermit.list',
  resource: 'none',
  audience: 'staff',
  input: noInput,
  output: z.strictObject({
    permits: z.array(z.strictObject({ id: Id, customerId: Id, expiresAt: Instant })).max(50),
  }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

export const fetchCustomerExport = endpoint({
  method: 'POST',
  path: '/staff/export-permits/:exportPermitId/archive',
  summary: 'Everything about the customer as one archive; works once, and the customer is shown it',
  action: 'exportPermit.use',
  resource: 'exportPermit',
  audience: 'staff',
  stepUp: true,
  input: { params: z.strictObject({ exportPermitId: Id }) },
  output: { kind: 'bytes', mediaType: 'application/zip' },
  errors: ['signInRequired', 'stepUpRequired'],
  limit,
})

export const askKeyRotation = endpoint({
  method: 'POST',
  path: '/staff/keys/rotations',
  summary: 'Ask for a new wrapping key; a second security person decides',
  action: 'key.askRotate',
  resource: 'none',
  audience: 'staff',
  stepUp: true,
  input: { body: z.strictObject({ reason: StaffReason, text: ReasonText }) },
  output: Requested,
  errors: ['signInRequired', 'stepUpRequired', 'alreadyRequested', 'rotatedElsewhere'],
  limit,
})
