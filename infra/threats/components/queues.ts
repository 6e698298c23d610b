import { type Component, denial, disclosure, left, nextReview } from '../model.ts'
import { spoofing, tampering } from '../model.ts'

const reviewBy = nextReview.halfYear

/** Tables from which work is taken. */
export const queues: readonly Component[] = [
  {
    id: 'queue-outbox',
    title: 'Queue: outbox',
    about: 'What requests left to do, written in the commit of the change.',
    zone: 'data',
    covers: ['table:outbox'],
    threats: [
      tampering(
        'An event is done twice, or is done though its change was rolled back.',
        'outbox-relay',
        'X10-01',
      ),
      denial('One event that always fails holds the others up.', 'outbox-relay', 'A09-05'),
      disclosure('Payloads carry names or addresses.', 'A02-01', 'A09-04'),
      spoofing('A row that nobody’s change wrote makes the worker act.', 'A01-06'),
    ],
    remains: [
      left(
        'low',
        'operations',
        'Dead letters wait for a person; an alert and a daily review name them.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'queue-mail',
    title: 'Queue: mail',
    about: 'Mails to be sent, by id and kind; address and secret join when one is sent.',
    zone: 'data',
    covers: ['table:mail_queue'],
    threats: [
      disclosure('The queue holds codes, links or addresses.', 'A02-01', 'A07-02'),
      denial('Somebody’s mailbox is flooded through us.', 'D19', 'A07-07'),
      tampering('A mail is sent to another address than its account’s.', 'A01-06', 'A02-02'),
    ],
    remains: [
      left(
        'low',
        'operations',
        'While the mail server is down nobody signs up or resets; the queue waits and tries eight times.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'queue-alert-posts',
    title: 'Queue: alerts to the outside',
    about: 'Alerts that are to be posted to the receiver outside.',
    zone: 'data',
    covers: ['table:alert_posts'],
    threats: [
      denial('The receiver does not answer and alerts are lost.', 'A09-05'),
      tampering('A post is taken out of the queue before it leaves.', 'A01-06', 'A09-05'),
    ],
    remains: [
      left(
        'low',
        'security',
        'A receiver that is down for hours hears late; console and mail hear at once.',
      ),
    ],
    reviewBy,
  },
]
