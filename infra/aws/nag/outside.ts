import type { Suppression } from './suppression.ts'

const logged = {
  ids: ['AwsSolutions-CFR3'],
  reason:
    'Access is logged, by the newer delivery into a sealed log group that alarms can count in; the rule looks for the older one, into a bucket.',
  owner: 'platform',
  review: '2027-05-31',
} as const

const notReplicated = {
  ids: [
    'NIST.800.53.R5-S3BucketReplicationEnabled',
    'PCI.DSS.321-S3BucketReplicationEnabled',
    'HIPAA.Security-S3BucketReplicationEnabled',
  ],
  owner: 'security',
  review: '2027-05-31',
} as const

/** Answers for what faces the outside: the edge, the archive of logs, the roles of workflows. */
export const outsideAnswers: readonly Suppression[] = [
  { ...logged, path: 'edge/Site/Door/Distribution/Resource' },
  { ...logged, path: 'edge/Console/Door/Distribution/Resource' },
  {
    ...notReplicated,
    path: 'archive/Archive/Resource',
    reason:
      'Locked against deletion in an account of its own; the trail is also in the log group of the system account, so a lost region loses no line twice over.',
  },
  {
    ...notReplicated,
    path: 'archive/Landing/Resource',
    reason:
      'Access logs are kept for looking into incidents, not for recovery; the trail, which must survive, is in the locked archive beside it.',
  },
  {
    ids: [
      'NIST.800.53.R5-S3DefaultEncryptionKMS',
      'PCI.DSS.321-S3DefaultEncryptionKMS',
      'HIPAA.Security-S3DefaultEncryptionKMS',
    ],
    path: 'archive/Landing/Resource',
    reason:
      'Load balancers and server access logs can only be written to a bucket that S3 seals with its own keys; that is why they do not land in the archive.',
    owner: 'security',
    review: '2027-05-31',
  },
  {
    ids: ['AwsSolutions-IAM5[Resource::*]'],
    path: 'push/Push/May/Resource',
    reason:
      'ecr:GetAuthorizationToken knows no resources. What may be pushed with the token is bound to our three repositories by the statement beside it.',
    owner: 'security',
    review: '2027-05-31',
  },
]
