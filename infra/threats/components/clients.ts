import { type Component, denial, disclosure, elevation, left, nextReview } from '../model.ts'
import { repudiation, spoofing, tampering } from '../model.ts'

const reviewBy = nextReview.quarter

/** What runs in other people’s hands. */
export const clients: readonly Component[] = [
  {
    id: 'client-site',
    title: 'Client: customer site',
    about: 'Pages in a customer’s browser; the session is a cookie that no script reads.',
    zone: 'outside',
    covers: ['client:web'],
    threats: [
      tampering(
        'A script gets into a page, by a text or a package.',
        'frame',
        'browser-journey',
        'packages',
      ),
      spoofing('A foreign page acts with the customer’s session.', 'A01-11', 'browser-journey'),
      disclosure(
        'Data or tokens stay in the browser’s stores, in addresses or in a foreign host’s log.',
        'A02-09',
        'browser-journey',
        'D10',
      ),
      disclosure('Traffic is read on the way.', 'A02-05', 'edge', 'D36'),
    ],
    remains: [
      left(
        'medium',
        'security',
        'An extension that a customer installed reads what the customer sees.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'client-console',
    title: 'Client: staff console',
    about: 'Pages in a colleague’s browser, on a host, a cookie and an allow-list of their own.',
    zone: 'outside',
    covers: ['client:console'],
    threats: [
      spoofing(
        'A look-alike page collects a colleague’s password and code.',
        'A07-01',
        'A07-03',
        'D17',
      ),
      elevation('Somebody outside the allowed networks reaches the console.', 'edge'),
      disclosure('A screen that nobody sits at shows customers.', 'console-idle', 'A01-04'),
      repudiation('A colleague denies an act at a shared screen.', 'A07-08', 'A09-01'),
    ],
    remains: [
      left(
        'medium',
        'founder',
        'A colleague can photograph a screen; masks keep small what there is to photograph.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'client-app',
    title: 'Client: app',
    about: 'Android and iOS for customers and crews; a token in the phone’s sealed storage.',
    zone: 'outside',
    covers: ['client:mobile'],
    threats: [
      disclosure(
        'The token leaves with a backup or to a new phone.',
        'sealed-device',
        'app-session',
      ),
      spoofing('A stolen phone goes on working.', 'A01-08', 'app-session'),
      disclosure(
        'The app speaks in the clear, or believes an authority that somebody installed.',
        'sealed-device',
      ),
      tampering('A changed app sends figures or states of its own.', 'A01-05', 'D37'),
      denial('An old app fails after the API moved on.', 'law-complete'),
    ],
    remains: [
      left(
        'medium',
        'engineering',
        'On a rooted phone whoever roots it reads the token; signing the device out ends it.',
      ),
    ],
    reviewBy,
  },
]
