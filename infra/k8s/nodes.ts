import type { Construct } from 'constructs'
import type { Environment } from '../system/environments.ts'
import { clusterName, nodeRole, podGroup, type Pool, pools, subnetTag } from '../system/names.ts'
import { nodeClass, nodePool } from './crd/eks.ts'
import { partOf } from './names.ts'

/** Node pool and node class for the pods of a pool. */
export const nodePoolName = (pool: Pool) => `girasol-${pool}`

/** Nodes of Auto Mode: made and patched by AWS, replaced within two weeks, closed to every pod that no policy speaks of; pods that may reach different things share none. */
export function nodes(scope: Construct, environment: Environment): void {
  for (const pool of pools) nodesOf(scope, environment, pool)
}

function nodesOf(scope: Construct, environment: Environment, pool: Pool): void {
  const tagged = (key: string, value: string) => [{ tags: { [key]: value } }]
  const metadata = { name: nodePoolName(pool), labels: partOf }
  nodeClass.add(scope, `node-class-${pool}`, {
    metadata,
    spec: {
      role: nodeRole(environment),
      subnetSelectorTerms: tagged(subnetTag, 'app'),
      securityGroupSelectorTerms: tagged('aws:eks:cluster-name', clusterName(environment)),
      podSubnetSelectorTerms: tagged(subnetTag, pool === 'outward' ? 'egress' : 'app'),
      podSecurityGroupSelectorTerms: tagged('Name', podGroup(environment, pool)),
      networkPolicy: 'DefaultDeny',
      networkPolicyEventLogs: 'Enabled',
      snatPolicy: 'Disabled',
      ephemeralStorage: { size: '80Gi' },
      advancedNetworking: { associatePublicIPAddress: false },
      tags: { 'girasol:cluster': clusterName(environment) },
    },
  })
  nodePool.add(scope, `node-pool-${pool}`, {
    metadata,
    spec: {
      template: {
        spec: {
          nodeClassRef: { group: 'eks.amazonaws.com', kind: 'NodeClass', name: metadata.name },
          requirements: [
            { key: 'kubernetes.io/arch', operator: 'In', values: ['amd64'] },
            { key: 'karpenter.sh/capacity-type', operator: 'In', values: ['on-demand'] },
            { key: 'eks.amazonaws.com/instance-category', operator: 'In', values: ['c', 'm'] },
            { key: 'eks.amazonaws.com/instance-generation', operator: 'Gt', values: ['5'] },
          ],
          expireAfter: '336h',
          terminationGracePeriod: '1h',
        },
      },
      disruption: {
        consolidationPolicy: 'WhenEmptyOrUnderutilized',
        consolidateAfter: '5m',
        budgets: [{ nodes: '1' }],
      },
      limits: { cpu: '64', memory: '128Gi' },
    },
  })
}
