import { type Component, denial, disclosure, elevation, left, nextReview } from '../model.ts'
import { repudiation, spoofing, tampering } from '../model.ts'

const reviewBy = nextReview.quarter

/** Routes that anybody reaches, and those by which people come in. */
export const openRoutes: readonly Component[] = [
  {
    id: 'routes-health',
    title: 'Routes: health',
    about: 'Says whether the API can serve; asked by load balancers and anybody else.',
    zone: 'cluster',
    covers: ['routes:health'],
    threats: [
      disclosure('The answer tells versions, addresses or what is broken.', 'A01-01', 'X10-01'),
      denial('The question is asked so often that it costs what it should tell.', 'requests'),
    ],
    remains: [left('low', 'operations', 'Anybody learns whether the API is up.')],
    reviewBy,
  },
  {
    id: 'routes-accounts',
    title: 'Routes: accounts',
    about: 'Sign-up by a code from the mail, sign-in with a password, sign-out, the own profile.',
    zone: 'cluster',
    covers: ['routes:accounts'],
    threats: [
      spoofing(
        'Passwords from elsewhere are tried on many accounts, or many on one.',
        'A07-06',
        'A09-05',
        'D18',
      ),
      spoofing(
        'An account is prepared for an address that its owner never proved.',
        'D19',
        'two-ways-in',
      ),
      tampering('A profile change carries role, state or crew along.', 'A01-05'),
      disclosure('Answers or their time tell which addresses have an account.', 'A07-07'),
      denial('Failures from a stranger lock an owner out.', 'A07-06', 'D18'),
      denial('Passwords are sent only to make us hash.', 'D34', 'requests'),
    ],
    remains: [
      left(
        'medium',
        'security',
        'A customer without a second factor whose password is known elsewhere can be entered by one right guess from a new device.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-passwords',
    title: 'Routes: passwords',
    about:
      'Resets by mail and changes of the password, for people and for staff, each at its own door.',
    zone: 'cluster',
    covers: ['routes:passwords'],
    threats: [
      spoofing(
        'A reset link is guessed, used twice, or used after the address changed.',
        'two-ways-in',
        'D20',
      ),
      elevation('A reset signs in past the second factor.', 'A07-01', 'D20'),
      tampering('A password that everybody knows is chosen.', 'A07-05', 'D21'),
      disclosure('The answer tells whether an address has an account.', 'A07-07'),
      denial('A mailbox is flooded with resets.', 'A07-07', 'D19'),
    ],
    remains: [
      left(
        'medium',
        'security',
        'Whoever reads a customer’s mailbox can reset a password; with a second factor they still do not come in.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-emails',
    title: 'Routes: e-mail addresses',
    about:
      'A change of address: proved at the new one, told to the old one, in force after three days.',
    zone: 'cluster',
    covers: ['routes:emails'],
    threats: [
      spoofing('An open session moves the account to an attacker’s address.', 'D19', 'A07-01'),
      spoofing('A code of one account or address works for another.', 'A07-02', 'two-ways-in'),
      repudiation('Nobody can say who asked for the change.', 'A01-09', 'A09-01'),
      disclosure('The answer tells that the new address has an account.', 'A07-07'),
    ],
    remains: [
      left(
        'low',
        'support',
        'An owner who reads no mail for three days loses the address and must prove it to support.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-sign-in',
    title: 'Routes: sign-in of people',
    about: 'Passkeys, one-time codes, step-up, factors and devices of customers and crews.',
    zone: 'cluster',
    covers: ['routes:signIn'],
    threats: [
      spoofing(
        'A code or passkey answer is replayed, shared by two requests, or made for another page.',
        'A07-02',
        'A07-03',
        'two-ways-in',
      ),
      spoofing('A session token is stolen from the database, a log or a page.', 'A07-08', 'A02-09'),
      elevation(
        'A session that still owes a factor reaches data or adds a factor.',
        'A07-01',
        'A01-02',
        'D16',
      ),
      repudiation('A factor is added or removed without a trace.', 'A01-09', 'A09-01'),
      denial('Codes are guessed until the owner is locked out.', 'A07-06'),
    ],
    remains: [
      left(
        'medium',
        'security',
        'Malware on a signed-in device acts with its session until the device is signed out.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'routes-trail',
    title: 'Routes: public trail',
    about: 'The newest signed checkpoint and proofs that the log only grew, for everybody.',
    zone: 'cluster',
    covers: ['routes:trail'],
    threats: [
      tampering(
        'A proof is shown that does not belong to the signed log.',
        'A09-02',
        'trail-verifier',
      ),
      disclosure('A proof carries entries or who they are about.', 'A09-04', 'D26'),
      denial(
        'Proofs over the whole log are asked for until the database stands.',
        'requests',
        'X10-01',
      ),
    ],
    remains: [
      left(
        'low',
        'engineering',
        'Anybody learns how many entries the trail has, and when it grew.',
      ),
    ],
    reviewBy,
  },
]
