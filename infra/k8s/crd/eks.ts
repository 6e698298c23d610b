import { z } from 'zod'
import { customKind } from './custom.ts'

const tagged = z.array(z.strictObject({ tags: z.record(z.string(), z.string()) })).min(1)

/** What nodes of Auto Mode stand on. */
export const nodeClass = customKind(
  'eks.amazonaws.com/v1',
  'NodeClass',
  z.strictObject({
    role: z.string(),
    subnetSelectorTerms: tagged,
    securityGroupSelectorTerms: tagged,
    podSubnetSelectorTerms: tagged,
    podSecurityGroupSelectorTerms: tagged,
    networkPolicy: z.enum(['DefaultAllow', 'DefaultDeny']),
    networkPolicyEventLogs: z.enum(['Enabled', 'Disabled']),
    snatPolicy: z.enum(['Random', 'Disabled']),
    ephemeralStorage: z.strictObject({ size: z.string() }),
    advancedNetworking: z.strictObject({ associatePublicIPAddress: z.boolean() }),
    tags: z.record(z.string(), z.string()),
  }),
)

const requirement = z.strictObject({
  key: z.string(),
  operator: z.enum(['In', 'NotIn', 'Gt']),
  values: z.array(z.string()).min(1),
})
const reference = z.strictObject({ group: z.string(), kind: z.string(), name: z.string() })

/** Which nodes are made, and how long they live. */
export const nodePool = customKind(
  'karpenter.sh/v1',
  'NodePool',
  z.strictObject({
    template: z.strictObject({
      spec: z.strictObject({
        nodeClassRef: reference,
        requirements: z.array(requirement).min(1),
        expireAfter: z.string(),
        terminationGracePeriod: z.string(),
      }),
    }),
    disruption: z.strictObject({
      consolidationPolicy: z.enum(['WhenEmpty', 'WhenEmptyOrUnderutilized']),
      consolidateAfter: z.string(),
      budgets: z.array(z.strictObject({ nodes: z.string() })).min(1),
    }),
    limits: z.strictObject({ cpu: z.string(), memory: z.string() }),
  }),
)

/** Puts the pods of a service into a load balancer's target group that was made outside. */
export const targetGroupBinding = customKind(
  'eks.amazonaws.com/v1',
  'TargetGroupBinding',
  z.strictObject({
    serviceRef: z.strictObject({ name: z.string(), port: z.int() }),
    targetGroupName: z.string().max(32),
    targetType: z.literal('ip'),
  }),
)
