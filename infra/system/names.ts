import type { Environment } from './environments.ts'
import type { WorkloadName } from './workloads.ts'

/** Bucket in the account of logs that keeps the trail and the record of configuration, locked. */
export const archiveBucket = ({ name, accounts, region }: Environment) =>
  `girasol-${name}-archive-${accounts.logs}-${region}`

/** Bucket in the account of logs that the load balancers write their access logs to. */
export const accessBucket = ({ name, accounts, region }: Environment) =>
  `girasol-${name}-access-${accounts.logs}-${region}`

/** Name of the key that the archive is sealed with, in the account of logs. */
export const archiveKeyAlias = ({ name }: Environment) => `alias/girasol-${name}-archive`

/** The load balancer's target group that the cluster puts a workload's pods into. */
export const targetGroup = ({ name }: Environment, workload: WorkloadName) =>
  `girasol-${name}-${workload}`

/** Role that the release workflow takes on to deploy. */
export const deployRole = ({ name }: Environment) => `girasol-${name}-deploy`

/** Role that the build workflow takes on to push images. */
export const pushRole = ({ name }: Environment) => `girasol-${name}-push-images`
