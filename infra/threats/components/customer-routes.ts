import { type Component, denial, disclosure, elevation, left, nextReview } from '../model.ts'
import { repudiation, spoofing, tampering } from '../model.ts'

const reviewBy = nextReview.quarter

/** Routes of customers and crews. */
export const customerRoutes: readonly Component[] = [
  {
    id: 'routes-estimates',
    title: 'Routes: estimates',
    about:
      'Places, modules, weather, computing, saving and the PDF; most of it without an account.',
    zone: 'cluster',
    covers: ['routes:estimates'],
    threats: [
      denial(
        'A roof within the form is so hostile that computing it holds everybody up.',
        'X10-01',
        'fair-queue',
        'D39',
      ),
      tampering('A price or yield that a device computed is saved as ours.', 'D5', 'D37', 'A01-05'),
      disclosure(
        'Estimates of others are read by walking ids or guessing keys.',
        'A01-03',
        'requests',
      ),
      disclosure('The exact home is told to a map or weather service.', 'D10', 'A02-01'),
      spoofing(
        'An estimate that belongs to nobody is taken over by whoever sees its link.',
        'A01-03',
        'A02-09',
      ),
    ],
    remains: [
      left(
        'low',
        'engineering',
        'Many addresses together can fill the computing queue; everybody then waits longer.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-orders',
    title: 'Routes: orders',
    about: 'Placing, reading, following and cancelling an order, and the proof of its entries.',
    zone: 'cluster',
    covers: ['routes:orders'],
    threats: [
      tampering(
        'An order is placed at another price or version than was shown, or twice.',
        'order-rules',
        'X10-01',
      ),
      disclosure('An order, its address or its crew is read by somebody else.', 'A01-03', 'A01-04'),
      repudiation('A customer or we deny a step of the order.', 'A09-01', 'A09-02'),
      denial('Open trackers hold connections until none are left.', 'D9', 'requests'),
      elevation('A cancelled or ended order is moved on by a late request.', 'A01-02', 'A01-08'),
    ],
    remains: [
      left(
        'low',
        'engineering',
        'A tracker shows a position that is up to a quarter of a second old.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-crews',
    title: 'Routes: crews',
    about: 'Offers, visits, and the position of a crew on its way.',
    zone: 'cluster',
    covers: ['routes:crews'],
    threats: [
      spoofing(
        'A crew takes an offer or visit that was made to another.',
        'A01-03',
        'first-acceptance',
      ),
      disclosure(
        'A crew reads name or address before it accepts, or long after the work.',
        'A01-04',
      ),
      disclosure('Where a crew drives is kept or shown to others.', 'A02-01', 'D33'),
      tampering(
        'A visit is finished that was never begun, or a position is made up.',
        'A01-02',
        'A01-05',
      ),
    ],
    remains: [
      left('medium', 'support', 'A crew can write an address down while it may see it.'),
      left(
        'low',
        'support',
        'A crew’s phone can report a false position; the customer sees it at the door.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-privacy',
    title: 'Routes: privacy',
    about: 'What a person decided, who looked at the data, exports and erasure.',
    zone: 'cluster',
    covers: ['routes:privacy'],
    threats: [
      disclosure('An export of everything is fetched from an open session.', 'A07-01', 'A01-03'),
      tampering('Somebody else has an account erased.', 'A07-01', 'D32'),
      disclosure('Data is readable after its erasure.', 'A02-03', 'D32'),
      repudiation('A look at a person’s data is missing on that person’s page.', 'A01-04', 'D31'),
    ],
    remains: [
      left(
        'medium',
        'operations',
        'Backups hold the wrapped key of an erased person until they are thrown away (35 days).',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-refunds',
    title: 'Routes: refunds',
    about: 'Refunds of an order: read by its customer, decided by staff.',
    zone: 'cluster',
    covers: ['routes:refunds'],
    threats: [
      elevation('One person refunds a large sum alone.', 'A01-10', 'D28'),
      tampering('Many refunds at once exceed what was paid.', 'A01-10', 'X10-01'),
      repudiation('Nobody can say who decided a refund, and why.', 'A09-01', 'A09-02'),
    ],
    remains: [
      left(
        'medium',
        'support',
        'Below the limit one colleague decides alone; reviews find a pattern afterwards.',
      ),
    ],
    reviewBy,
  },
]
