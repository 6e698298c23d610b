import { type Component, denial, disclosure, elevation, left, nextReview } from '../model.ts'
import { repudiation, spoofing, tampering } from '../model.ts'

const reviewBy = nextReview.quarter

/** What carries the programs: edge, cluster, network, database, keys, accounts. */
export const platform: readonly Component[] = [
  {
    id: 'edge',
    title: 'Edge',
    about:
      'CloudFront and WAF before the site and, apart from it, before the console; internal load balancers behind.',
    zone: 'edge',
    covers: [],
    threats: [
      spoofing('A request reaches a load balancer without passing the edge.', 'edge'),
      denial('Floods from many addresses.', 'edge', 'X10-01'),
      disclosure('A page or answer of one person is cached for all.', 'edge', 'requests'),
      tampering('An old protocol or cipher is negotiated.', 'edge', 'A02-05'),
    ],
    remains: [
      left(
        'medium',
        'operations',
        'A large flood costs money before it is refused; budget alarms tell within the day.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'cluster',
    title: 'Cluster',
    about:
      'EKS with a private endpoint; each workload in a namespace that denies everything by default.',
    zone: 'cluster',
    covers: [],
    threats: [
      elevation(
        'A pod runs as root, with the host’s network, or with a capability.',
        'pod-security',
        'admission',
      ),
      elevation('A pod reaches another namespace or the metadata address.', 'reach'),
      tampering('An image that we did not build is started.', 'manifests', 'house-rules'),
      spoofing('Somebody with network access speaks to the control plane.', 'house-rules'),
      denial('One workload takes the processor or memory of all.', 'manifests'),
      repudiation('Who did what in the cluster is not recorded.', 'house-rules', 'watch'),
    ],
    remains: [
      left(
        'medium',
        'operations',
        'A flaw in the kernel or the kubelet lets a pod out; nodes live three weeks at most and GuardDuty watches them.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'database',
    title: 'Database cluster',
    about: 'Aurora MySQL: writer and reader in two zones, without a way to the internet.',
    zone: 'data',
    covers: [],
    threats: [
      disclosure('Storage, snapshots or logs are read elsewhere.', 'house-rules', 'A02-08'),
      spoofing(
        'A program signs in with a password that leaked, or to another server.',
        'house-rules',
        'A02-07',
      ),
      denial('The cluster is deleted, or its zone is lost.', 'house-rules'),
      elevation('A program does what only a migration may.', 'A01-06', 'A05-06', 'grants'),
    ],
    remains: [
      left(
        'medium',
        'operations',
        'An administrator of the account can change the cluster; CloudTrail in another account has it.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'secrets',
    title: 'Secrets',
    about:
      'Keys, peppers, the signing key and database passwords: Secrets Manager, files in the pod.',
    zone: 'account',
    covers: [],
    threats: [
      disclosure(
        'A secret stands in an image, a manifest, a variable or a log.',
        'manifests',
        'A02-09',
        'key-files',
      ),
      elevation('A workload reads the secret of another.', 'house-rules', 'manifests'),
      tampering('A secret is replaced, and data sealed with it is lost.', 'A02-03', 'house-rules'),
    ],
    remains: [
      left(
        'medium',
        'operations',
        'Lookup key and pepper cannot be changed without touching every account; they are rotated only after an incident.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'backups',
    title: 'Backups',
    about:
      'Point-in-time recovery of 35 days, and copies in a locked vault of another account and region.',
    zone: 'account',
    covers: [],
    threats: [
      denial('An attacker with the account deletes data and backups.', 'house-rules'),
      disclosure('A snapshot is shared or copied out.', 'house-rules'),
      tampering('A restored day hides what happened since.', 'trail-verifier', 'A09-02'),
    ],
    remains: [
      left(
        'high',
        'operations',
        'The key that wraps the keys of people’s data exists in one region. With the region, sealed data stay unreadable until it is back, whatever was restored.',
      ),
      left(
        'medium',
        'operations',
        'What happened since the last copy (an hour at most) is gone with the region.',
      ),
    ],
    reviewBy,
  },
  {
    id: 'accounts',
    title: 'Cloud accounts',
    about: 'System, logs, backup and build accounts, and who may take which role in them.',
    zone: 'account',
    covers: [],
    threats: [
      elevation('A role may more than its work needs.', 'ledger', 'house-rules'),
      repudiation('The record of calls is switched off or emptied.', 'watch', 'archive'),
      spoofing('A long-lived access key leaks.', 'delivery', 'workflows'),
      denial('Somebody runs up a bill.', 'watch', 'costs'),
    ],
    remains: [
      left(
        'high',
        'founder',
        'The root user and the organisation’s own policies are set by hand outside of this repository; who holds them holds everything.',
      ),
    ],
    reviewBy,
  },
]
