import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { OrderNumber } from './orders.ts'
import { Id, Instant } from './parts.ts'

/** SHA-256 in lower-case hexadecimal. */
const Hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .max(64)
const Size = z.int().min(1).max(Number.MAX_SAFE_INTEGER)
const EntryId = z.int().min(1).max(Number.MAX_SAFE_INTEGER)
const Outcome = z.enum(['done', 'denied', 'failed'])
const Facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** One entry of the audit trail: who did what to which thing, why, when, from where. Never personal data. */
export const TrailEntry = z.strictObject({
  id: EntryId,
  at: Instant,
  actorId: Id.nullable(),
  actorRole: z.string().max(20),
  action: z.string().max(60),
  resource: z.string().max(30),
  resourceId: z.string().max(60).nullable(),
  outcome: Outcome,
  reason: z.string().max(200).nullable(),
  source: z.string().max(64).nullable(),
  requestId: z.string().max(36).nullable(),
  before: Facts.nullable(),
  after: Facts.nullable(),
  /** Its place in the sealed log; null until the sealer has come by. */
  leafIndex: z.int().min(0).nullable(),
})
export type TrailEntry = z.infer<typeof TrailEntry>

const word = (most: number) =>
  z
    .string()
    .regex(/^[\w.:|/-]+$/)
    .min(1)
    .max(most)

/** What narrows the trail: each part exactly, all of them together. */
const filter = {
  /** A person, a thing or a request: whichever bears this id. */
  id: Id.optional(),
  actorId: Id.optional(),
  role: word(20).optional(),
  action: word(60).optional(),
  resource: word(30).optional(),
  resourceId: word(60).optional(),
  outcome: Outcome.optional(),
  requestId: Id.optional(),
}

export const readTrail = endpoint({
  method: 'GET',
  path: '/staff/trail',
  summary: 'The audit trail, newest first, with the latest signed checkpoint',
  action: 'trail.read',
  resource: 'none',
  audience: 'staff',
  input: {
    query: z.strictObject({
      ...filter,
      before: EntryId.optional(),
      from: Instant.optional(),
      until: Instant.optional(),
    }),
  },
  output: z.strictObject({
    entries: z.array(TrailEntry).max(100),
    /** Where the next page begins; null at the end. A page of a narrow search may hold few entries, or none, and still have a next one. */
    next: z.int().nullable(),
    checkpoint: z.strictObject({ size: z.int().min(0), root: Hash, at: Instant }).nullable(),
  }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 240, window: '1m' },
})

export const followTrail = endpoint({
  method: 'GET',
  path: '/staff/trail/live',
  summary: 'Entries as they are sealed, each once and in order',
  action: 'trail.follow',
  resource: 'none',
  audience: 'staff',
  input: {
    query: z.strictObject(filter),
    headers: z.strictObject({
      'last-event-id': z
        .string()
        .regex(/^\d{1,15}$/)
        .max(15)
        .optional(),
    }),
  },
  output: { kind: 'events', data: TrailEntry },
  errors: ['signInRequired'],
  limit: { per: 'account', count: 60, window: '1m' },
})

export const readTrailState = endpoint({
  method: 'GET',
  path: '/staff/trail/state',
  summary:
    'How far the trail is sealed, and what its last comparison with the sealed log has found',
  action: 'trail.readState',
  resource: 'none',
  audience: 'staff',
  input: {},
  output: z.strictObject({
    sealed: z.strictObject({ size: Size, root: Hash, at: Instant }).nullable(),
    /** When the oldest entry was written that has no leaf yet. */
    waitingSince: Instant.nullable(),
    check: z
      .strictObject({
        at: Instant,
        size: z.int().min(0),
        compared: z.int().min(0),
        /** When every entry had been compared once; null until then. */
        fullRoundAt: Instant.nullable(),
        fault: z
          .strictObject({ kind: z.string().max(40), leafIndex: z.int().min(0).nullable() })
          .nullable(),
      })
      .nullable(),
  }),
  errors: ['signInRequired'],
  limit: { per: 'account', count: 120, window: '1m' },
})

/** The state of the sealed log at one moment, as it was signed (Ed25519). */
export const SignedCheckpoint = z.strictObject({
  origin: z.literal('girasol-trail'),
  size: Size,
  root: Hash,
  at: Instant,
  previous: Hash,
  signature: z
    .string()
    .regex(/^[0-9a-f]{128}$/)
    .max(128),
})
export type SignedCheckpoint = z.infer<typeof SignedCheckpoint>

const PublicKey = z.string().max(400)
const Path = z.array(Hash).max(64)
const HowToCheck = z.array(z.string().max(400)).max(10)

/** One column of an entry: told with the salt that belongs to it, or kept back, so that only its commitment is known. */
const ProvenColumn = z.union([
  z.strictObject({
    name: z.string().max(20),
    value: z.string().max(20_000).nullable(),
    salt: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .max(32),
  }),
  z.strictObject({ name: z.string().max(20), commitment: Hash }),
])

/** Entries of the trail, and the proof that they stand in the log that a signed checkpoint covers. */
export const TrailProof = z.strictObject({
  format: z.literal('girasol-trail-proof-1'),
  about: z.strictObject({
    kind: z.enum(['entry', 'order']),
    id: z.string().max(60),
    number: OrderNumber.nullable(),
  }),
  checkpoint: SignedCheckpoint,
  publicKey: PublicKey,
  entries: z
    .array(
      z.strictObject({
        leafIndex: z.int().min(0),
        columns: z.array(ProvenColumn).max(20),
        markHash: Hash,
        path: Path,
      }),
    )
    .max(500),
  /** Entries that are written and not sealed yet, or too old to be proved like this. */
  notProved: z.int().min(0),
  howToCheck: HowToCheck,
})
export type TrailProof = z.infer<typeof TrailProof>

export const proveTrailEntry = endpoint({
  method: 'GET',
  path: '/staff/trail/:number/proof',
  summary: 'The proof that one entry stands in the sealed log',
  action: 'trail.prove',
  resource: 'none',
  audience: 'staff',
  input: { params: z.strictObject({ number: EntryId }) },
  output: TrailProof,
  errors: ['signInRequired', 'notSealedYet'],
  limit: { per: 'account', count: 120, window: '1m' },
})

export const downloadProof = endpoint({
  method: 'GET',
  path: '/orders/:orderId/proof',
  summary: "The order's entries in the audit trail, with the proof that nobody has changed them",
  action: 'order.downloadProof',
  resource: 'order',
  input: { params: z.strictObject({ orderId: Id }) },
  output: TrailProof,
  errors: ['signInRequired', 'notSealedYet'],
  limit: { per: 'account', count: 20, window: '1m' },
})

export const readCheckpoint = endpoint({
  method: 'GET',
  path: '/trail/checkpoint',
  summary: 'The newest signed checkpoint of the audit trail, for whoever keeps one',
  public: true,
  input: {},
  output: z.strictObject({ checkpoint: SignedCheckpoint, publicKey: PublicKey }),
  errors: ['notSealedYet'],
  limit: { per: 'address', count: 120, window: '1m' },
})

/** Shows that the log of the second checkpoint begins with all of the log of the first. */
export const ConsistencyProof = z.strictObject({
  format: z.literal('girasol-trail-consistency-1'),
  from: SignedCheckpoint,
  to: SignedCheckpoint,
  publicKey: PublicKey,
  path: Path,
  howToCheck: HowToCheck,
})
export type ConsistencyProof = z.infer<typeof ConsistencyProof>

export const proveConsistency = endpoint({
  method: 'GET',
  path: '/trail/consistency',
  summary: 'The proof that the log only grew between two checkpoints, named by their sizes',
  public: true,
  input: { query: z.strictObject({ from: Size, to: Size.optional() }) },
  output: ConsistencyProof,
  errors: ['notSealedYet'],
  limit: { per: 'address', count: 120, window: '1m' },
})
