import { type Component, denial, disclosure, elevation, left, nextReview } from '../model.ts'
import { repudiation, spoofing, tampering } from '../model.ts'

const reviewBy = nextReview.quarter

/** Calls that leave the house; each purpose has destinations of its own. */
export const outsideCalls: readonly Component[] = [
  {
    id: 'egress-mail',
    title: 'Call: mail server',
    about: 'The worker hands mails to one SMTP server, over TLS with a verified name.',
    zone: 'outside',
    covers: ['egress:mail'],
    threats: [
      spoofing('Another server takes the mail with its codes.', 'mail-sender', 'egress'),
      tampering('What somebody typed becomes a header or a link of the mail.', 'mail-forms'),
      disclosure('The provider, or who reads its logs, sees codes and addresses.', 'D19', 'A07-02'),
      elevation(
        'The way to the mail server is used to reach something else.',
        'ways-out',
        'egress',
        'reach',
        'D22',
      ),
    ],
    remains: [
      left(
        'medium',
        'security',
        'The mail provider can read a code in its ten minutes; a second factor stands behind it.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'egress-alerts',
    title: 'Call: receiver of alerts',
    about: 'The worker posts signed alerts to one address.',
    zone: 'outside',
    covers: ['egress:alerts'],
    threats: [
      spoofing('Somebody else sends the receiver false alerts.', 'A09-05', 'D23'),
      disclosure('An alert tells who a customer is.', 'A09-04'),
      denial('The receiver hangs and holds the worker up.', 'egress', 'A09-05'),
      elevation('A redirect leads the worker inside.', 'egress', 'D22'),
    ],
    remains: [left('low', 'security', 'The receiver learns kinds and counts of attacks.')],
    reviewBy,
  },
  {
    id: 'egress-weather',
    title: 'Call: weather services',
    about:
      'Years of weather for a station. No destination is set in the cluster: packaged stations serve.',
    zone: 'outside',
    covers: ['egress:weather'],
    threats: [
      disclosure('A weather service learns where a customer lives.', 'reach', 'D10'),
      tampering('False weather makes roofs look better than they are.', 'egress', 'D37'),
      denial('A slow service holds estimates up.', 'egress', 'X10-01'),
    ],
    remains: [
      left(
        'low',
        'engineering',
        'Whoever adds a destination must also give it to the worker alone; the matrix fails otherwise.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'egress-kms',
    title: 'Call: key service (AWS KMS)',
    about: 'API and worker have data keys wrapped and unwrapped, through a private endpoint.',
    zone: 'account',
    covers: ['egress:keys'],
    threats: [
      elevation('A workload unwraps keys that it has no need for.', 'reach', 'house-rules', 'D35'),
      spoofing('A key of a stranger’s account seals our data.', 'kms-keys'),
      denial('The service is slow or down and everybody waits.', 'kms-keys', 'X10-01'),
      repudiation('Unwrapping in numbers goes unseen.', 'watch', 'D35'),
      tampering('A key is scheduled for deletion.', 'house-rules', 'watch'),
    ],
    remains: [
      left(
        'medium',
        'operations',
        'An administrator of the key can delete it after the waiting time of a week or more; the record of calls shows it.',
      ),
    ],
    reviewBy,
  },
]
