import { type Component, denial, disclosure, elevation, left, nextReview } from '../model.ts'
import { repudiation, spoofing, tampering } from '../model.ts'

const reviewBy = nextReview.quarter

/** Routes by which staff comes in and is kept in order. */
export const staffRoutes: readonly Component[] = [
  {
    id: 'routes-staff-sign-in',
    title: 'Routes: sign-in of staff',
    about: 'Passkeys, one-time codes, step-up and devices of staff, on the console’s own host.',
    zone: 'cluster',
    covers: ['routes:staffSignIn'],
    threats: [
      spoofing('A phished password of a colleague opens the console.', 'A07-01', 'A07-03'),
      spoofing(
        'A session of the customer’s site is worth something at the console.',
        'A07-08',
        'D17',
      ),
      elevation(
        'A dangerous act is done with a session that was proved hours ago.',
        'A07-01',
        'D16',
      ),
      repudiation('A colleague’s new device comes in unnoticed.', 'A09-05', 'A09-01'),
    ],
    remains: [
      left(
        'medium',
        'security',
        'A one-time code can be phished in its half minute; passkeys cannot, and security asks for them.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-staff',
    title: 'Routes: staff desk',
    about: 'The colleague’s own account, recent orders, the health of the system, the audit trail.',
    zone: 'cluster',
    covers: ['routes:staff'],
    threats: [
      disclosure('A role reads fields that its work does not need.', 'A01-04', 'A01-02'),
      disclosure('Trail entries tell names, addresses or secrets.', 'A09-04'),
      denial('The live trail is followed by many and slows everybody.', 'requests', 'X10-01'),
      spoofing('A foreign page reads or acts with a colleague’s session.', 'A01-11'),
    ],
    remains: [
      left(
        'low',
        'security',
        'Security staff sees who did what; each such look is itself an entry.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-staff-members',
    title: 'Routes: staff members',
    about: 'Invitations, roles, suspension and the reset of factors.',
    zone: 'cluster',
    covers: ['routes:staffMembers'],
    threats: [
      elevation(
        'A colleague gives a role to themselves or to a second account of theirs.',
        'A01-10',
        'A09-05',
        'D28',
      ),
      spoofing('An invitation is used twice or by another person.', 'two-ways-in', 'D28'),
      tampering('A role is changed behind the application.', 'A01-09', 'D23'),
      denial('Two colluding colleagues suspend all others.', 'A09-05', 'D28'),
    ],
    remains: [
      left(
        'medium',
        'founder',
        'Of three security people two who collude can shut the third out; the trail and an alert say so.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-approvals',
    title: 'Routes: approvals',
    about: 'Requests that need a second person, and their decisions.',
    zone: 'cluster',
    covers: ['routes:approvals'],
    threats: [
      elevation('Whoever asked approves, also with twenty requests at once.', 'A01-10', 'D28'),
      tampering('What was agreed to differs from what is done.', 'A01-10', 'A01-05'),
      repudiation('A decision cannot be laid at anybody’s door.', 'A09-01', 'A09-02'),
    ],
    remains: [
      left('medium', 'founder', 'Two people who agree to do wrong can; the trail shows both.'),
    ],
    reviewBy,
  },
  {
    id: 'routes-access-reviews',
    title: 'Routes: access reviews',
    about: 'The quarterly look at who has which access.',
    zone: 'cluster',
    covers: ['routes:accessReviews'],
    threats: [
      elevation('A colleague confirms their own access.', 'A01-10'),
      repudiation('A review is left undone and nobody notices.', 'A09-06'),
    ],
    remains: [
      left('low', 'security', 'A review can be waved through; who confirmed what is on record.'),
    ],
    reviewBy,
  },
  {
    id: 'routes-locks',
    title: 'Routes: locks',
    about: 'Whether an account waits after wrong passwords, and lifting that.',
    zone: 'cluster',
    covers: ['routes:locks'],
    threats: [
      elevation(
        'Support lifts the wait of an account for an attacker on the phone.',
        'A01-02',
        'A07-01',
        'A09-01',
      ),
      disclosure('The lock tells whether somebody has an account.', 'A07-07', 'A01-02'),
    ],
    remains: [left('low', 'support', 'Lifting a wait gives ten more guesses, not an entry.')],
    reviewBy,
  },
]
