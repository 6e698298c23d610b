import { k8s } from 'cdk8s-plus-33'
import type { Construct } from 'constructs'
import type { Environment } from '../system/environments.ts'
import { targetGroup } from '../system/names.ts'
import type { Workload } from '../system/workloads.ts'
import { targetGroupBinding } from './crd/eks.ts'
import { labelsOf, selectorOf } from './names.ts'
import { calledFromOutside } from './network.ts'

/** Under which name a workload is found, and which load balancer sends callers to it. A release cannot open another door. */
export function door(scope: Construct, facts: Workload, environment: Environment): void {
  const named = portOf(facts)
  if (named === null) return
  const metadata = { name: facts.name, namespace: facts.namespace, labels: labelsOf(facts) }
  const targetPort = k8s.IntOrString.fromString(named.name)
  new k8s.KubeService(scope, 'service', {
    metadata,
    spec: {
      ...(facts.kind === 'single' ? { clusterIp: 'None' } : { type: 'ClusterIP' }),
      selector: selectorOf(facts),
      ports: [{ ...named, targetPort, protocol: 'TCP' }],
    },
  })
  if (!calledFromOutside(facts)) return
  targetGroupBinding.add(scope, 'targets', {
    metadata,
    spec: {
      serviceRef: { name: facts.name, port: named.port },
      targetGroupName: targetGroup(environment, facts.name),
      targetType: 'ip',
    },
  })
}

/** What is called has a port of its own; one of a kind has a name without an address, which its set asks for. */
function portOf({ kind, port, health }: Workload): { name: string; port: number } | null {
  if (port !== null) return { name: 'https', port }
  return kind === 'single' && health ? { name: 'health', port: health.port } : null
}
