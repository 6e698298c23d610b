import { k8s } from 'cdk8s-plus-33'
import type { App } from 'cdk8s'
import { Chart } from 'cdk8s'
import { nodeAddresses } from '../../system/addresses.ts'
import type { Environment } from '../../system/environments.ts'
import { clusterNetworkPolicy } from '../crd/network.ts'
import { keptStorage, partOf, priorities } from '../names.ts'
import { nodes } from '../nodes.ts'
import { admission } from '../policies/admission.ts'
import { signedImages } from '../policies/signed-images.ts'
import { watchersRights } from '../rights.ts'
import { defaultDeny } from '../walls.ts'

/** What belongs to the whole cluster. Only those who own the cluster apply it; a release has no right to. */
export function platformChart(app: App, environment: Environment): void {
  const chart = new Chart(app, 'platform')
  priorityClasses(chart)
  storageClass(chart, environment)
  nodes(chart, environment)
  enforcement(chart)
  defaultDeny(chart, 'default')
  metadataDenied(chart)
  watchersRights(chart)
  admission(chart, environment)
  signedImages(chart, environment)
}

function priorityClasses(chart: Chart): void {
  const classes = [
    [priorities.serving, 100_000, 'Somebody waits for an answer'],
    [priorities.background, 50_000, 'Work that may wait a little'],
  ] as const
  for (const [name, value, description] of classes) {
    new k8s.KubePriorityClass(chart, name, {
      metadata: { name, labels: partOf },
      value,
      description,
      globalDefault: false,
    })
  }
}

/** Disks that stay when their pod and even their claim are gone, sealed with the key of the data. */
function storageClass(chart: Chart, { name, accounts, region }: Environment): void {
  const key = `arn:aws:kms:${region}:${accounts.system}:alias/girasol-${name}-data`
  new k8s.KubeStorageClass(chart, 'kept-storage', {
    metadata: { name: keptStorage, labels: partOf },
    provisioner: 'ebs.csi.eks.amazonaws.com',
    parameters: { type: 'gp3', encrypted: 'true', kmsKeyId: key },
    reclaimPolicy: 'Retain',
    volumeBindingMode: 'WaitForFirstConsumer',
    allowVolumeExpansion: true,
  })
}

/** Without this literal the cluster takes network policies and enforces none. */
function enforcement(chart: Chart): void {
  new k8s.KubeConfigMap(chart, 'network-policy-switch', {
    metadata: { name: 'amazon-vpc-cni', namespace: 'kube-system', labels: partOf },
    data: { 'enable-network-policy-controller': 'true' },
  })
}

/** The node's own credentials are at this address. No namespace can allow it again. */
function metadataDenied(chart: Chart): void {
  clusterNetworkPolicy.add(chart, 'metadata-denied', {
    metadata: { name: 'metadata-denied', labels: partOf },
    spec: {
      tier: 'Admin',
      priority: 10,
      subject: { namespaces: { matchLabels: {} } },
      egress: [
        {
          name: 'node-metadata',
          action: 'Deny',
          to: [{ networks: [`${nodeAddresses.metadata}/32`] }],
        },
      ],
    },
  })
}
