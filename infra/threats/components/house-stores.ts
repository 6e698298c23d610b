import { type Component, denial, disclosure, elevation, left, nextReview } from '../model.ts'
import { repudiation, spoofing, tampering } from '../model.ts'

const reviewBy = nextReview.halfYear

/** Tables and disks by which the house guards and watches itself. */
export const houseStores: readonly Component[] = [
  {
    id: 'store-trail',
    title: 'Store: audit trail in the database',
    about: 'Entries, their leaves, the tree, and a copy of the signed checkpoints.',
    zone: 'data',
    covers: [
      'table:audit_events',
      'table:trail_leaves',
      'table:trail_nodes',
      'table:trail_checkpoints',
      'table:trail_checks',
    ],
    threats: [
      tampering(
        'An entry is changed, removed or inserted by somebody with all rights.',
        'A09-02',
        'trail-verifier',
        'D15',
      ),
      repudiation('A change leaves no entry.', 'A01-09', 'A09-01'),
      disclosure('Entries hold personal data or secrets.', 'A09-04'),
      denial('One row a packet fills the disk and buries what matters.', 'D24', 'A09-05'),
    ],
    remains: [
      left(
        'low',
        'security',
        'An entry is not sealed in its first second; the verifier says how many such there are.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'store-trail-disk',
    title: 'Store: disk of the sealer',
    about: 'Leaf hashes and signed checkpoints, outside the database.',
    zone: 'data',
    covers: ['kept:/trail'],
    threats: [
      tampering(
        'Disk and database are both put back to an earlier day.',
        'A09-02',
        'trail-verifier',
        'D27',
      ),
      denial('The disk is full or lost and nothing is sealed.', 'A09-05', 'sealer'),
    ],
    remains: [
      left(
        'medium',
        'operations',
        'A zone that is lost takes the disk with it; it comes back from a snapshot, and the kept checkpoints tell whether it is the right one.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'store-two-people',
    title: 'Store: decisions of two people',
    about: 'Approvals, sealed accesses, export permits and access reviews.',
    zone: 'data',
    covers: [
      'table:approvals',
      'table:sealed_accesses',
      'table:export_permits',
      'table:access_reviews',
      'table:access_review_items',
    ],
    threats: [
      elevation('A row says approved that nobody else approved.', 'A01-10', 'A01-09', 'D28'),
      tampering('The terms of an access grow after it was agreed to.', 'A01-06', 'D29'),
      repudiation('A decision is rewritten.', 'A01-06', 'A09-02'),
    ],
    remains: [
      left(
        'low',
        'security',
        'Somebody with all rights on the database can write a row; reconciliation raises an alert within half a minute.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'store-watch',
    title: 'Store: alerts and signs of life',
    about: 'What the rules found, how far they have read, who must review what.',
    zone: 'data',
    covers: [
      'table:alerts',
      'table:alert_signals',
      'table:trail_readers',
      'table:heartbeats',
      'table:account_ledger',
      'table:review_tasks',
    ],
    threats: [
      tampering(
        'Signals or the reader’s place are moved so that an attack is not counted.',
        'A01-06',
        'A09-05',
      ),
      repudiation('A review or alert vanishes.', 'A09-06', 'A09-01'),
      denial('The watch stops and nobody notices.', 'A09-05', 'D23'),
    ],
    remains: [
      left(
        'low',
        'security',
        'When the whole worker is gone, the console and the outside monitor are what tells.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'store-guards',
    title: 'Store: counts and repeats',
    about: 'Failed attempts, rate limits and first answers, found by keyed hashes.',
    zone: 'data',
    covers: ['table:attempts', 'table:rate_limits', 'table:idempotency_keys'],
    threats: [
      denial('Counters grow until the table is the problem.', 'X10-01', 'outbox-relay'),
      spoofing('Somebody else’s first answer is repeated to an attacker.', 'A01-03', 'A02-01'),
      disclosure('Buckets tell who tried from where.', 'A02-01', 'D33'),
      tampering('A counter is put back to zero.', 'A01-06'),
    ],
    remains: [
      left(
        'low',
        'engineering',
        'Between two replicas an ordinary limit can be overrun by what the other counted in the last second.',
      ),
    ],
    reviewBy,
  },
]
