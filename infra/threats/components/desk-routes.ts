import { type Component, disclosure, elevation, left, nextReview } from '../model.ts'
import { repudiation, spoofing, tampering } from '../model.ts'

const reviewBy = nextReview.quarter

/** Routes by which staff works with customers, and by which it watches. */
export const deskRoutes: readonly Component[] = [
  {
    id: 'routes-customers',
    title: 'Routes: customers',
    about: 'Search, the masked customer, one revealed field, and leads for sales.',
    zone: 'cluster',
    covers: ['routes:customers'],
    threats: [
      disclosure(
        'A colleague reveals field after field, or looks at people out of curiosity.',
        'A01-04',
        'A09-05',
        'D31',
      ),
      disclosure('Customers are listed by searching letter by letter.', 'A01-04', 'A09-05'),
      spoofing('A foreign page makes a colleague’s browser reveal a field.', 'A01-11'),
      repudiation('A look leaves no entry.', 'A09-01', 'D31'),
    ],
    remains: [
      left(
        'medium',
        'support',
        'Within ten reveals an hour a dishonest colleague can copy what is shown; the customer sees each one.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-customer-requests',
    title: 'Routes: requests for customers',
    about: 'Another address for a customer, an export by staff, new keys: each with two people.',
    zone: 'cluster',
    covers: ['routes:customerRequests'],
    threats: [
      spoofing(
        'A caller talks support into moving an account to another address.',
        'A01-10',
        'D19',
      ),
      disclosure('An export permit is used twice or by somebody else.', 'A01-10', 'A01-03'),
      tampering('A key rotation is asked for to make data unreadable.', 'A02-03', 'A01-10'),
    ],
    remains: [
      left(
        'medium',
        'support',
        'A convincing caller can persuade two colleagues; the old address is told and can stop it.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-cases',
    title: 'Routes: cases',
    about: 'Questions of customers and the notes of support.',
    zone: 'cluster',
    covers: ['routes:cases'],
    threats: [
      elevation('A case is opened only to be allowed to reveal.', 'A01-04', 'A09-05'),
      disclosure('Notes are read by roles that do not work on the case.', 'A01-02', 'A02-01'),
      tampering('A note carries a script into a colleague’s browser.', 'frame', 'browser-journey'),
    ],
    remains: [
      left(
        'medium',
        'support',
        'Notes may hold what should not be written down; they are sealed, and leave with an erasure.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-sealed-access',
    title: 'Routes: sealed access',
    about: 'An engineer reads one order or customer for a while, when a colleague agrees.',
    zone: 'cluster',
    covers: ['routes:sealedAccess'],
    threats: [
      elevation(
        'An access outlives its time, its person or its subject.',
        'A01-08',
        'A01-03',
        'D29',
      ),
      elevation('An emergency becomes the usual way.', 'A09-05', 'A01-10', 'A09-06'),
      repudiation('A look under a sealed access is not told.', 'A09-01', 'D31'),
    ],
    remains: [left('low', 'security', 'An emergency is judged only afterwards.')],
    reviewBy,
  },
  {
    id: 'routes-alerts',
    title: 'Routes: alerts',
    about: 'Alerts and their acknowledgement, and whether the watch itself is awake.',
    zone: 'cluster',
    covers: ['routes:alerts'],
    threats: [
      repudiation('An alert is acknowledged to hide it.', 'A09-05', 'A09-06', 'A09-01'),
      elevation('Another role acknowledges.', 'A01-02'),
      disclosure('Alerts name people or full network addresses.', 'A09-04', 'D33'),
    ],
    remains: [
      left(
        'medium',
        'security',
        'An attacker with a security role can acknowledge the own alert; the daily review and the outside receiver have it all the same.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-reviews',
    title: 'Routes: daily reviews',
    about: 'What somebody of security looks at each day, and that it was done.',
    zone: 'cluster',
    covers: ['routes:reviews'],
    threats: [
      repudiation('Reviews are ticked off without a look, or not at all.', 'A09-06', 'A09-05'),
      elevation('A role marks as done what it may not see.', 'A01-02'),
    ],
    remains: [left('low', 'security', 'That a look was careful cannot be proved.')],
    reviewBy,
  },
]
