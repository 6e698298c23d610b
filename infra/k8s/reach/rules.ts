import { z } from 'zod'
import { type Manifest, ofKind } from '../manifest.ts'

const labels = z.strictObject({ matchLabels: z.record(z.string(), z.string()).optional() })
const port = z.strictObject({ protocol: z.enum(['TCP', 'UDP']), port: z.int() })
const peer = z.strictObject({
  ipBlock: z.strictObject({ cidr: z.cidrv4() }).optional(),
  namespaceSelector: labels.optional(),
  podSelector: labels.optional(),
  domainNames: z.array(z.string()).optional(),
})
const rule = (side: 'to' | 'from') =>
  z.strictObject({ [side]: z.array(peer).optional(), ports: z.array(port).optional() })

/** What the evaluator understands of a policy; anything else ends it, so nothing is overlooked. */
const policy = z.strictObject({
  podSelector: labels,
  policyTypes: z.array(z.enum(['Ingress', 'Egress'])),
  ingress: z.array(rule('from')).default([]),
  egress: z.array(rule('to')).default([]),
})
const clusterPolicy = z.object({
  tier: z.literal('Admin'),
  subject: z.strictObject({ namespaces: labels }),
  egress: z.array(
    z.object({
      action: z.literal('Deny'),
      to: z.array(z.strictObject({ networks: z.array(z.cidrv4()) })),
    }),
  ),
})

export type Selector = z.output<typeof labels>
export type Peer = z.output<typeof peer>
export type Rule = { peers: Peer[] | undefined; ports: z.output<typeof port>[] | undefined }
export type Policy = {
  namespace: string
  podSelector: Selector
  types: readonly ('Ingress' | 'Egress')[]
  ingress: Rule[]
  egress: Rule[]
}
export type Denial = { namespaces: Selector; networks: string[] }

/** Policies of both kinds that allow: by address and pod, and by name. They add up. */
export function policiesIn(objects: readonly Manifest[]): Policy[] {
  const both = [...ofKind(objects, 'NetworkPolicy'), ...ofKind(objects, 'ApplicationNetworkPolicy')]
  return both.map(({ metadata, spec }) => {
    const { podSelector, policyTypes, ingress, egress } = policy.parse(spec)
    const rules = (side: 'to' | 'from', from: typeof ingress) =>
      from.map((each) => ({
        peers: each[side] as Peer[] | undefined,
        ports: each.ports as Rule['ports'],
      }))
    return {
      namespace: metadata.namespace ?? 'default',
      podSelector,
      types: policyTypes,
      ingress: rules('from', ingress),
      egress: rules('to', egress),
    }
  })
}

/** What the cluster refuses before any policy is asked. */
export function denialsIn(objects: readonly Manifest[]): Denial[] {
  return ofKind(objects, 'ClusterNetworkPolicy').flatMap(({ spec }) => {
    const { subject, egress } = clusterPolicy.parse(spec)
    return egress.map(({ to }) => ({
      namespaces: subject.namespaces,
      networks: to.flatMap(({ networks }) => networks),
    }))
  })
}
