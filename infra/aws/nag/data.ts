import type { Suppression } from './suppression.ts'

const inPlan = {
  ids: ['NIST.800.53.R5-RDSInBackupPlan', 'HIPAA.Security-RDSInBackupPlan'],
  reason:
    'An Aurora instance keeps nothing of its own: storage belongs to the cluster, and the cluster is in the backup plan, by ARN, hourly, daily and monthly.',
  owner: 'data',
  review: '2027-05-31',
} as const

/** Answers for the database and its backups. */
export const dataAnswers: readonly Suppression[] = [
  { ...inPlan, path: 'data/Database/Writer' },
  { ...inPlan, path: 'data/Database/Reader1' },
  {
    ids: ['AwsSolutions-RDS14'],
    path: 'data/Database/Cluster',
    reason:
      'Backtrack cannot be had together with a global database, which is the next step for region loss; 35 days of recovery to any second are there instead.',
    owner: 'data',
    review: '2027-05-31',
  },
  {
    ids: [
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
    ],
    path: 'data/Backups/Role/Resource',
    reason:
      'AWS Backup asks for this policy and widens it when it learns new ways to copy; a copy of our own would stop backups the day it lags behind.',
    owner: 'data',
    review: '2027-05-31',
  },
]
