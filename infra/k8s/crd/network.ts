import { z } from 'zod'
import { customKind, selector } from './custom.ts'

const port = z.strictObject({ protocol: z.enum(['TCP', 'UDP']), port: z.int().min(1).max(65_535) })

/** Names that pods may reach (EKS Auto Mode). Pods and blocks stay in NetworkPolicy: sources disagree whether they count here. */
export const applicationNetworkPolicy = customKind(
  'networking.k8s.aws/v1alpha1',
  'ApplicationNetworkPolicy',
  z.strictObject({
    podSelector: selector,
    policyTypes: z.tuple([z.literal('Egress')]),
    egress: z.array(
      z.strictObject({
        to: z.array(z.strictObject({ domainNames: z.array(z.string()).min(1) })).min(1),
        ports: z.array(port).min(1),
      }),
    ),
  }),
)

/** What no namespace can take back. The tier `Admin` is asked before every NetworkPolicy. */
export const clusterNetworkPolicy = customKind(
  'networking.k8s.aws/v1alpha1',
  'ClusterNetworkPolicy',
  z.strictObject({
    tier: z.enum(['Admin', 'Baseline']),
    priority: z.int().min(0).max(1000),
    subject: z.strictObject({ namespaces: selector }),
    egress: z.array(
      z.strictObject({
        name: z.string(),
        action: z.enum(['Accept', 'Deny', 'Pass']),
        to: z.array(z.strictObject({ networks: z.array(z.string()).min(1) })).min(1),
      }),
    ),
  }),
)
