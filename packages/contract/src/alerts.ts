import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, noInput, nothing } from './parts.ts'

/** Everything that raises an alert. Each has its texts in the messages (`alerts` room) and a runbook in `docs/runbooks/`. */
export const AlertKind = z.enum([
  // People who try to come in
  'passwordSpray',
  'credentialStuffing',
  'lockoutBurst',
  'manyNetworks',
  'staffNewDevice',
  // People who try what they may not
  'objectWalking',
  'injectionScan',
  'probing',
  'massReveal',
  'sealedOffHours',
  'breakGlassOpened',
  // Rights that change
  'roleSelfGrant',
  'changedOutside',
  // The trail and the keys
  'trailGap',
  'trailTampered',
  'keyDenied',
  'egressBlocked',
  // The system falls silent
  'pipelineSilent',
  'clockSkew',
  'deadLetters',
  'reviewOverdue',
])
export type AlertKind = z.infer<typeof AlertKind>

export const AlertSeverity = z.enum(['low', 'medium', 'high', 'critical'])
export type AlertSeverity = z.infer<typeof AlertSeverity>

/** What a person found behind an alert. */
export const AlertVerdict = z.enum(['attack', 'mistake', 'expected', 'falseAlarm'])
export type AlertVerdict = z.infer<typeof AlertVerdict>

export const Alert = z.strictObject({
  id: Id,
  kind: AlertKind,
  severity: AlertSeverity,
  state: z.enum(['open', 'acknowledged']),
  /** An account, a source cut to /24 or /48, a part of the system: never personal data. */
  subject: z.string().max(80),
  /** Ids and counts by their names. */
  facts: z.array(z.strictObject({ name: z.string().max(40), value: z.string().max(120) })).max(12),
  seenCount: z.int().min(1),
  firstSeen: Instant,
  lastSeen: Instant,
  raisedAt: Instant,
  acknowledgedBy: Id.nullable(),
  acknowledgedAt: Instant.nullable(),
  verdict: AlertVerdict.nullable(),
})
export type Alert = z.infer<typeof Alert>

export const listAlerts = endpoint({
  method: 'GET',
  path: '/staff/alerts',
  summary: 'Alerts: the open ones, and the last hundred that were acknowledged',
  action: 'alert.list',
  resource: 'none',
  audience: 'staff',
  input: noInput,
  output: z.strictObject({ alerts: z.array(Alert).max(300) }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

export const acknowledgeAlert = endpoint({
  method: 'POST',
  path: '/staff/alerts/:alertId/acknowledge',
  summary: 'Say what was behind an alert; what happens again raises a new one',
  action: 'alert.acknowledge',
  resource: 'alert',
  audience: 'staff',
  input: {
    params: z.strictObject({ alertId: Id }),
    body: z.strictObject({ verdict: AlertVerdict }),
  },
  output: Alert,
  errors: ['signInRequired', 'alreadyDecided'],
  limit: { per: 'account', count: 60, window: '1m' },
})

export const readWatch = endpoint({
  method: 'GET',
  path: '/staff/watch',
  summary:
    'Whether somebody watches: how old the last look for alerts is, and how many alerts are open',
  action: 'watch.read',
  resource: 'none',
  audience: 'staff',
  passive: true,
  input: noInput,
  output: z.strictObject({
    /** False when the last look is older than a minute: then no alert would be raised. */
    watching: z.boolean(),
    lastLook: Instant.nullable(),
    openAlerts: z.int().min(0),
    overdueReviews: z.int().min(0),
  }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

/** What is looked at each day. */
export const ReviewKind = z.enum(['alerts', 'reveals', 'sealedAccesses', 'deadLetters'])
export type ReviewKind = z.infer<typeof ReviewKind>

export const ReviewVerdict = z.enum(['nothingUnusual', 'followedUp', 'escalated'])
export type ReviewVerdict = z.infer<typeof ReviewVerdict>

export const ReviewTask = z.strictObject({
  id: Id,
  kind: ReviewKind,
  /** The day that is looked at, in UTC: `2026-11-24`. */
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .max(10),
  /** How many there were. */
  amount: z.int().min(0),
  dueAt: Instant,
  overdue: z.boolean(),
  doneBy: Id.nullable(),
  doneAt: Instant.nullable(),
  verdict: ReviewVerdict.nullable(),
})
export type ReviewTask = z.infer<typeof ReviewTask>

export const listReviews = endpoint({
  method: 'GET',
  path: '/staff/reviews',
  summary: 'Daily reviews: those that are due, and those of the last four weeks',
  action: 'review.list',
  resource: 'none',
  audience: 'staff',
  input: noInput,
  output: z.strictObject({ reviews: z.array(ReviewTask).max(200) }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

export const finishReview = endpoint({
  method: 'POST',
  path: '/staff/reviews/:reviewTaskId/done',
  summary: 'Say that a day was looked at, and what came of it',
  action: 'review.done',
  resource: 'reviewTask',
  audience: 'staff',
  input: {
    params: z.strictObject({ reviewTaskId: Id }),
    body: z.strictObject({ verdict: ReviewVerdict }),
  },
  output: nothing,
  errors: ['signInRequired', 'alreadyDecided'],
  limit: { per: 'account', count: 60, window: '1m' },
})
