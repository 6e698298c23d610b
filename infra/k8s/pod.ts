import { k8s } from 'cdk8s-plus-33'
import { poolOf } from '../system/names.ts'
import type { Workload } from '../system/workloads.ts'
import { container, type ContainerProps, volumeName } from './container.ts'
import { nodePoolName } from './nodes.ts'
import { labelsOf, leave, priorityOf, selectorOf, user } from './names.ts'

const zone = 'topology.kubernetes.io/zone'
const host = 'kubernetes.io/hostname'

/** The pod of a workload under the restricted standard, and stricter. */
export function podTemplate(props: ContainerProps): k8s.PodTemplateSpec {
  const { facts } = props
  return {
    metadata: { labels: labelsOf(facts) },
    spec: {
      serviceAccountName: facts.name,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      hostNetwork: false,
      hostPid: false,
      hostIpc: false,
      restartPolicy: facts.kind === 'job' ? 'Never' : 'Always',
      terminationGracePeriodSeconds: leave.graceSeconds,
      priorityClassName: priorityOf(facts),
      dnsConfig: { options: [{ name: 'ndots', value: '2' }] },
      nodeSelector: { 'karpenter.sh/nodepool': nodePoolName(poolOf(facts)) },
      securityContext: {
        runAsNonRoot: true,
        runAsUser: user,
        runAsGroup: user,
        fsGroup: user,
        fsGroupChangePolicy: 'OnRootMismatch',
        seccompProfile: { type: 'RuntimeDefault' },
      },
      topologySpreadConstraints: facts.kind === 'job' ? undefined : spread(facts),
      affinity: facts.kind === 'job' ? undefined : apart(facts),
      containers: [container(props)],
      volumes: volumes(facts),
    },
  }
}

/** Zones and hosts apart, also while a new version comes up beside the old one. */
function spread(facts: Workload): k8s.TopologySpreadConstraint[] {
  return [zone, host].map((topologyKey) => ({
    topologyKey,
    maxSkew: 1,
    whenUnsatisfiable: 'DoNotSchedule',
    labelSelector: { matchLabels: selectorOf(facts) },
    ...(facts.kind === 'single' ? {} : { matchLabelKeys: ['pod-template-hash'] }),
  }))
}

/** Old and new pods of a version change keep apart as well where there is room. */
function apart(facts: Workload): k8s.Affinity {
  const term = { topologyKey: host, labelSelector: { matchLabels: selectorOf(facts) } }
  return {
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: term }],
    },
  }
}

function volumes({ name, folders }: Workload): k8s.Volume[] {
  const scratch = folders.filter(({ kept }) => !kept)
  return [
    ...scratch.map(({ path, sizeMiB }) => ({
      name: volumeName(path),
      emptyDir: { sizeLimit: k8s.Quantity.fromString(`${sizeMiB}Mi`) },
    })),
    {
      name: 'secrets',
      csi: {
        driver: 'secrets-store.csi.k8s.io',
        readOnly: true,
        volumeAttributes: { secretProviderClass: name },
      },
    },
  ]
}
