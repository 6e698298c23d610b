import type { Row } from './row.ts'

const api = { kind: 'Deployment', name: 'girasol-api/api' }
const pod = ['spec', 'template', 'spec'] as const
const sealer = { kind: 'StatefulSet', name: 'girasol-sealer/sealer' }
const space = { kind: 'Namespace', name: 'girasol-web' }
const quota = { kind: 'ResourceQuota', name: 'girasol-web/room' }
const egress = { kind: 'NetworkPolicy', name: 'girasol-api/api-egress' }
const wayOut = { kind: 'ApplicationNetworkPolicy', name: 'girasol-worker/worker-way-out' }
const deny = { kind: 'NetworkPolicy', name: 'girasol-web/default-deny' }
const nodes = { kind: 'NodeClass', name: 'girasol-outward' }
const metadata = { kind: 'ClusterNetworkPolicy', name: 'metadata-denied' }
const release = { kind: 'Role', name: 'girasol-api/release' }
const images = { kind: 'ImageValidatingPolicy', name: 'girasol-signed-images' }
const rule = { kind: 'ValidatingAdmissionPolicy', name: 'girasol-no-privileges' }
const binding = { kind: 'ValidatingAdmissionPolicyBinding', name: 'girasol-no-privileges' }
const anywhere = { to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }

/** Fields of what stands around pods. */
export const brokenCluster: readonly Row[] = [
  [
    'standard',
    'walls',
    space,
    ['metadata', 'labels', 'pod-security.kubernetes.io/enforce'],
    'baseline',
  ],
  ['mark of ours', 'walls', space, ['metadata', 'labels', 'app.kubernetes.io/part-of'], undefined],
  ['quota of pods', 'walls', quota, ['spec', 'hard', 'pods'], undefined],
  ['node ports', 'walls', quota, ['spec', 'hard', 'services.nodeports'], '5'],
  ['limit range', 'walls', { kind: 'LimitRange', name: 'girasol-web/room' }, [], undefined],
  [
    'default account',
    'walls',
    { kind: 'ServiceAccount', name: 'girasol-web/default' },
    ['automountServiceAccountToken'],
    true,
  ],
  ['default deny', 'walls', deny, ['spec', 'policyTypes'], ['Ingress']],
  [
    'enforcement',
    'walls',
    { kind: 'ConfigMap', name: 'kube-system/amazon-vpc-cni' },
    ['data'],
    { 'enable-network-policy': 'true' },
  ],
  ['open nodes', 'walls', nodes, ['spec', 'networkPolicy'], 'DefaultAllow'],
  [
    'public nodes',
    'walls',
    nodes,
    ['spec', 'advancedNetworking', 'associatePublicIPAddress'],
    true,
  ],
  ['metadata denied', 'walls', metadata, ['spec', 'egress', 0, 'action'], 'Accept'],
  [
    'sealed disks',
    'walls',
    { kind: 'StorageClass', name: 'girasol-kept' },
    ['parameters', 'encrypted'],
    'false',
  ],
  ['way to everywhere', 'reach', egress, ['spec', 'egress', 0], anywhere],
  [
    'database from the sites',
    'reach',
    { kind: 'NetworkPolicy', name: 'girasol-web/web-egress' },
    ['spec', 'egress', 1],
    anywhere,
  ],
  ['another name', 'reach', wayOut, ['spec', 'podSelector'], {}],
  [
    'open ingress',
    'reach',
    { kind: 'NetworkPolicy', name: 'girasol-api/api-ingress' },
    ['spec', 'ingress'],
    [{}],
  ],
  ['wildcard', 'rights', release, ['rules', 0, 'verbs'], ['*']],
  ['secrets read', 'rights', release, ['rules', 0, 'resources'], ['secrets']],
  ['shell', 'rights', release, ['rules', 0, 'resources'], ['pods/exec']],
  ['impersonation', 'rights', release, ['rules', 0, 'verbs'], ['impersonate']],
  [
    'everybody',
    'rights',
    { kind: 'RoleBinding', name: 'girasol-api/release' },
    ['subjects', 0, 'name'],
    'system:authenticated',
  ],
  ['doubt lets pass', 'rules', rule, ['spec', 'failurePolicy'], 'Ignore'],
  ['rule says nothing', 'rules', rule, ['spec', 'validations', 0, 'expression'], 'true'],
  ['rule only warns', 'rules', binding, ['spec', 'validationActions'], ['Warn']],
  ['rule gone', 'rules', rule, [], undefined],
  [
    'any signer',
    'rules',
    images,
    ['spec', 'attestors', 0, 'cosign', 'keyless', 'identities', 0, 'subject'],
    'https://github.com/someone/else/.github/workflows/build.yml@refs/heads/main',
  ],
  ['no signature', 'rules', images, ['spec', 'validationConfigurations', 'required'], false],
  [
    'budget',
    'standing',
    { kind: 'PodDisruptionBudget', name: 'girasol-api/api' },
    ['spec', 'maxUnavailable'],
    5,
  ],
  ['rollout', 'standing', api, ['spec', 'strategy', 'rollingUpdate', 'maxUnavailable'], 1],
  ['end', 'standing', api, [...pod, 'terminationGracePeriodSeconds'], 30],
  ['scaling', 'standing', { kind: 'ScaledObject', name: 'girasol-worker/worker' }, [], undefined],
  ['second sealer', 'standing', sealer, ['spec', 'replicas'], 2],
  [
    'kept disk',
    'standing',
    sealer,
    ['spec', 'persistentVolumeClaimRetentionPolicy', 'whenDeleted'],
    'Delete',
  ],
]
