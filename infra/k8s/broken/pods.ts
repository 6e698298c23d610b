import type { Row } from './row.ts'

const api = { kind: 'Deployment', name: 'girasol-api/api' }
const worker = { kind: 'Deployment', name: 'girasol-worker/worker' }
const sealer = { kind: 'StatefulSet', name: 'girasol-sealer/sealer' }
const pod = ['spec', 'template', 'spec'] as const
const box = [...pod, 'containers', 0] as const

/** Fields of pods. */
export const brokenPods: readonly Row[] = [
  ['privileged', 'pod-security', api, [...box, 'securityContext', 'privileged'], true],
  [
    'escalation',
    'pod-security',
    api,
    [...box, 'securityContext', 'allowPrivilegeEscalation'],
    true,
  ],
  [
    'capabilities dropped',
    'pod-security',
    api,
    [...box, 'securityContext', 'capabilities', 'drop'],
    [],
  ],
  [
    'capability added',
    'pod-security',
    api,
    [...box, 'securityContext', 'capabilities', 'add'],
    ['SYS_ADMIN'],
  ],
  [
    'system calls',
    'pod-security',
    worker,
    [...box, 'securityContext', 'seccompProfile', 'type'],
    'Unconfined',
  ],
  ['host network', 'pod-security', api, [...pod, 'hostNetwork'], true],
  ['host processes', 'pod-security', sealer, [...pod, 'hostPID'], true],
  ['host port', 'pod-security', api, [...box, 'ports', 0, 'hostPort'], 4100],
  [
    'host folder',
    'pod-security',
    api,
    [...pod, 'volumes', 0],
    { name: 'tmp', hostPath: { path: '/' } },
  ],
  ['root', 'pod-security', sealer, [...box, 'securityContext', 'runAsNonRoot'], false],
  ['unmasked /proc', 'pod-security', api, [...box, 'securityContext', 'procMount'], 'Unmasked'],
  [
    'kernel setting',
    'pod-security',
    api,
    [...pod, 'securityContext', 'sysctls'],
    [{ name: 'kernel.msgmax', value: '1' }],
  ],
  ['low user', 'admission', api, [...pod, 'securityContext', 'runAsUser'], 1000],
  ['low group', 'admission', api, [...pod, 'securityContext', 'fsGroup'], 0],
  [
    'read-only root',
    'admission',
    worker,
    [...box, 'securityContext', 'readOnlyRootFilesystem'],
    false,
  ],
  ['token', 'admission', api, [...pod, 'automountServiceAccountToken'], true],
  ['account', 'admission', api, [...pod, 'serviceAccountName'], 'default'],
  ['service links', 'admission', api, [...pod, 'enableServiceLinks'], true],
  ['tag', 'admission', api, [...box, 'image'], 'girasol/api:latest'],
  [
    'foreign registry',
    'admission',
    api,
    [...box, 'image'],
    `docker.io/girasol/api@sha256:${'0'.repeat(64)}`,
  ],
  ['pull', 'admission', api, [...box, 'imagePullPolicy'], 'IfNotPresent'],
  ['memory limit', 'admission', api, [...box, 'resources', 'limits', 'memory'], undefined],
  [
    'scratch limit',
    'admission',
    api,
    [...box, 'resources', 'limits', 'ephemeral-storage'],
    undefined,
  ],
  ['scratch size', 'admission', api, [...pod, 'volumes', 0, 'emptyDir'], {}],
  [
    'secret variable',
    'admission',
    worker,
    [...box, 'env', 0],
    { name: 'A', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } },
  ],
  ['writable secrets', 'admission', worker, [...pod, 'volumes', 1, 'csi', 'readOnly'], false],
  [
    'one probe path',
    'admission',
    api,
    [...box, 'livenessProbe', 'httpGet', 'path'],
    '/health/ready',
  ],
  [
    'spread',
    'admission',
    api,
    [...pod, 'topologySpreadConstraints', 0, 'whenUnsatisfiable'],
    'ScheduleAnyway',
  ],
  ['misspelt field', 'schema', api, [...box, 'securityContext', 'readonlyRootFilesystem'], true],
]
