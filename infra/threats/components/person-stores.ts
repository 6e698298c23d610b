import { type Component, disclosure, elevation, left, nextReview } from '../model.ts'
import { denial, repudiation, spoofing, tampering } from '../model.ts'

const reviewBy = nextReview.halfYear

/** Tables that tell who somebody is and what belongs to them. */
export const personStores: readonly Component[] = [
  {
    id: 'store-people',
    title: 'Store: people',
    about: 'Customers, crews and staff: role and state in the clear, names and addresses sealed.',
    zone: 'data',
    covers: [
      'table:accounts',
      'table:crews',
      'table:staff_members',
      'table:staff_invitations',
      'table:email_changes',
    ],
    threats: [
      disclosure('A copy of the table tells who our customers are.', 'A02-01', 'D7', 'D33'),
      tampering(
        'A role or state is changed by somebody with rights on the database.',
        'A01-09',
        'D23',
      ),
      tampering('A sealed value is moved to another row, or an earlier one is put back.', 'A02-02'),
      elevation('A program writes columns that its work does not need.', 'A01-06', 'grants'),
    ],
    remains: [
      left(
        'low',
        'engineering',
        'Town, language and the base of a crew are readable to whoever holds the database.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'store-credentials',
    title: 'Store: what proves a person',
    about:
      'Password hashes, factors, recovery codes, sessions, known devices and one-time secrets.',
    zone: 'data',
    covers: [
      'table:passwords',
      'table:factors',
      'table:recovery_codes',
      'table:sessions',
      'table:known_devices',
      'table:challenges',
    ],
    threats: [
      disclosure('Stolen hashes are guessed at leisure.', 'A07-04', 'D34'),
      spoofing('Stolen rows sign somebody in.', 'A07-08', 'A07-02'),
      tampering('A factor or session is inserted from behind.', 'A01-09', 'D23'),
      elevation('The worker, which talks to the outside, reads passwords or sessions.', 'A01-06'),
    ],
    remains: [
      left(
        'medium',
        'security',
        'With hashes and the pepper file together, weak passwords can be guessed; 64 MiB a guess slows that.',
      ),
    ],
    reviewBy: nextReview.quarter,
  },
  {
    id: 'store-data-keys',
    title: 'Store: data keys',
    about: 'One key an account and generation, wrapped by the key service.',
    zone: 'data',
    covers: ['table:data_keys'],
    threats: [
      disclosure('Keys and sealed fields are stolen together.', 'A02-03', 'kms-keys', 'D35'),
      tampering('A row names a key that an attacker knows.', 'kms-keys', 'D35'),
      denial('Rows are deleted and everything sealed is lost.', 'A01-06', 'D32'),
    ],
    remains: [
      left(
        'medium',
        'operations',
        'Whoever may both read the database and call the key service reads everything; no role of ours does both but API and worker.',
      ),
    ],
    reviewBy: nextReview.quarter,
  },
  {
    id: 'store-privacy',
    title: 'Store: cases and personal choices',
    about: 'What customers asked, who looked at what, exports and erasures.',
    zone: 'data',
    covers: [
      'table:cases',
      'table:case_notes',
      'table:personal_accesses',
      'table:privacy_choices',
      'table:data_exports',
      'table:erasures',
    ],
    threats: [
      disclosure('An export lies about readable, or longer than its day.', 'A02-01', 'D32'),
      repudiation('The row of a look is removed or changed.', 'A01-06', 'D31'),
      tampering('An erasure is made due at once.', 'A01-09', 'D32'),
    ],
    remains: [
      left(
        'low',
        'engineering',
        'That and when somebody had a case is readable in the database; what it says is not.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'store-orders',
    title: 'Store: estimates and orders',
    about: 'Roofs, prices, orders, offers, visits, positions and refunds.',
    zone: 'data',
    covers: [
      'table:estimates',
      'table:estimate_versions',
      'table:orders',
      'table:order_events',
      'table:visits',
      'table:visit_positions',
      'table:offers',
      'table:dispatch_searches',
      'table:typical_waits',
      'table:refunds',
    ],
    threats: [
      tampering('A locked price or an event of an order is rewritten.', 'A01-06', 'A09-02'),
      disclosure('Address, phone or the way of a crew is read from the table.', 'A02-01', 'D33'),
      repudiation('The story of an order has a hole.', 'A09-01', 'A09-02'),
      tampering('Two states at once, after a crash in between.', 'X10-01', 'first-acceptance'),
    ],
    remains: [
      left(
        'low',
        'engineering',
        'A position rounded to about a kilometre, the roof and the price stay readable by order id.',
      ),
    ],
    reviewBy,
  },
]
