import type { IPodTemplateSpec } from 'kubernetes-models/v1'
import type { RuleName } from './rules.ts'

/** A pod that was changed, from one that passes every rule. */
type Change = (pod: IPodTemplateSpec & { spec: Spec }) => unknown
type Spec = NonNullable<IPodTemplateSpec['spec']>

const same: Change = () => undefined
const box = (spec: Spec) => spec.containers[0]!
const context = (spec: Spec) => (box(spec).securityContext ??= {})
const podContext = (spec: Spec) => (spec.securityContext ??= {})
const init = (spec: Spec, change: (container: ReturnType<typeof box>) => unknown = () => {}) => {
  const container = structuredClone(box(spec))
  change(container)
  spec.initContainers = [{ ...container, name: 'first' }]
}
const once = (spec: Spec) => (spec.restartPolicy = 'Never')

/** For each rule: pods that pass it and pods that it refuses. */
export const fixtures: Record<RuleName, { good: readonly Change[]; bad: readonly Change[] }> = {
  'runs-as-no-root': {
    good: [same, ({ spec }) => delete context(spec).runAsNonRoot],
    bad: [
      ({ spec }) => delete podContext(spec).runAsNonRoot,
      ({ spec }) => (context(spec).runAsNonRoot = false),
      ({ spec }) => init(spec, (each) => (each.securityContext!.runAsNonRoot = false)),
    ],
  },
  'high-user': {
    good: [same, ({ spec }) => (context(spec).runAsUser = 20_000)],
    bad: [
      ({ spec }) => (podContext(spec).runAsUser = 0),
      ({ spec }) => delete podContext(spec).runAsUser,
      ({ spec }) => (context(spec).runAsUser = 1000),
    ],
  },
  'high-group': {
    good: [same, ({ spec }) => (podContext(spec).fsGroup = 30_000)],
    bad: [
      ({ spec }) => (podContext(spec).runAsGroup = 0),
      ({ spec }) => delete podContext(spec).fsGroup,
      ({ spec }) => (context(spec).runAsGroup = 0),
    ],
  },
  'own-account': {
    good: [same, ({ spec }) => (spec.serviceAccountName = 'other')],
    bad: [
      ({ spec }) => (spec.serviceAccountName = 'default'),
      ({ spec }) => delete spec.serviceAccountName,
    ],
  },
  'no-token': {
    good: [same, ({ spec }) => once(spec)],
    bad: [
      ({ spec }) => (spec.automountServiceAccountToken = true),
      ({ spec }) => delete spec.automountServiceAccountToken,
    ],
  },
  'no-service-links': {
    good: [same, ({ spec }) => once(spec)],
    bad: [
      ({ spec }) => (spec.enableServiceLinks = true),
      ({ spec }) => delete spec.enableServiceLinks,
    ],
  },
  'no-host-namespaces': {
    good: [same, ({ spec }) => delete spec.hostNetwork],
    bad: [
      ({ spec }) => (spec.hostNetwork = true),
      ({ spec }) => (spec.hostPID = true),
      ({ spec }) => (spec.hostIPC = true),
    ],
  },
  'no-host-ports': {
    good: [same, ({ spec }) => delete box(spec).ports],
    bad: [
      ({ spec }) => (box(spec).ports![0]!.hostPort = 80),
      ({ spec }) => init(spec, (each) => (each.ports = [{ containerPort: 1, hostPort: 1 }])),
    ],
  },
  'known-volumes': {
    good: [
      same,
      ({ spec }) => spec.volumes!.push({ name: 'disk', persistentVolumeClaim: { claimName: 'a' } }),
      ({ spec }) =>
        spec.volumes!.push({
          name: 'identity',
          projected: {
            sources: [
              { serviceAccountToken: { audience: 'pods.eks.amazonaws.com', path: 'token' } },
            ],
          },
        }),
    ],
    bad: [
      ({ spec }) => spec.volumes!.push({ name: 'host', hostPath: { path: '/' } }),
      ({ spec }) => spec.volumes!.push({ name: 'endless', emptyDir: {} }),
      ({ spec }) => spec.volumes!.push({ name: 'copy', secret: { secretName: 'a' } }),
      ({ spec }) =>
        spec.volumes!.push({
          name: 'cluster',
          projected: { sources: [{ serviceAccountToken: { audience: 'sts', path: 'token' } }] },
        }),
    ],
  },
  'system-calls': {
    good: [same, ({ spec }) => delete context(spec).seccompProfile],
    bad: [
      ({ spec }) => (podContext(spec).seccompProfile = { type: 'Unconfined' }),
      ({ spec }) => delete podContext(spec).seccompProfile,
      ({ spec }) => (context(spec).seccompProfile = { type: 'Localhost', localhostProfile: 'a' }),
    ],
  },
  'no-kernel-settings': {
    good: [same, ({ spec }) => delete box(spec).securityContext],
    bad: [
      ({ spec }) => (podContext(spec).sysctls = [{ name: 'kernel.msgmax', value: '1' }]),
      ({ spec }) => (context(spec).procMount = 'Unmasked'),
      ({ spec }) => (context(spec).seLinuxOptions = { type: 'spc_t' }),
      ({ spec }) => (podContext(spec).appArmorProfile = { type: 'Unconfined' }),
    ],
  },
  'no-privileges': {
    good: [same, ({ spec }) => delete context(spec).privileged],
    bad: [
      ({ spec }) => (context(spec).privileged = true),
      ({ spec }) => delete context(spec).allowPrivilegeEscalation,
      ({ spec }) => init(spec, (each) => (each.securityContext!.privileged = true)),
    ],
  },
  'no-capabilities': {
    good: [same, ({ spec }) => init(spec)],
    bad: [
      ({ spec }) => (context(spec).capabilities = { drop: ['NET_RAW'] }),
      ({ spec }) => (context(spec).capabilities = { drop: ['ALL'], add: ['NET_BIND_SERVICE'] }),
    ],
  },
  'read-only-root': {
    good: [same, ({ spec }) => init(spec)],
    bad: [
      ({ spec }) => (context(spec).readOnlyRootFilesystem = false),
      ({ spec }) => init(spec, (each) => delete each.securityContext!.readOnlyRootFilesystem),
    ],
  },
  'no-debug-containers': {
    good: [same, ({ spec }) => (spec.ephemeralContainers = [])],
    bad: [
      ({ spec }) => (spec.ephemeralContainers = [{ ...box(spec), name: 'shell' }]),
      ({ spec }) => (spec.ephemeralContainers = [{ name: 'shell', image: 'busybox' }]),
    ],
  },
  'no-secret-variables': {
    good: [same, ({ spec }) => delete box(spec).env],
    bad: [
      ({ spec }) => (box(spec).envFrom = [{ secretRef: { name: 'a' } }]),
      ({ spec }) =>
        (box(spec).env = [{ name: 'A', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } }]),
    ],
  },
  'always-pulled': {
    good: [same, ({ spec }) => init(spec)],
    bad: [
      ({ spec }) => (box(spec).imagePullPolicy = 'IfNotPresent'),
      ({ spec }) => init(spec, (each) => delete each.imagePullPolicy),
    ],
  },
  'bounded-resources': {
    good: [same, ({ spec }) => init(spec)],
    bad: [
      ({ spec }) => delete box(spec).resources,
      ({ spec }) => delete box(spec).resources!.limits!['memory'],
      ({ spec }) => delete box(spec).resources!.requests!['ephemeral-storage'],
    ],
  },
  'apart-probes': {
    good: [
      same,
      ({ spec }) => {
        once(spec)
        delete box(spec).livenessProbe
      },
    ],
    bad: [
      ({ spec }) => delete box(spec).startupProbe,
      ({ spec }) => (box(spec).livenessProbe = box(spec).readinessProbe),
      ({ spec }) => (box(spec).readinessProbe = { tcpSocket: { port: 80 } }),
    ],
  },
  spread: {
    good: [
      same,
      ({ spec }) => {
        once(spec)
        delete spec.topologySpreadConstraints
      },
    ],
    bad: [
      ({ spec }) => delete spec.topologySpreadConstraints,
      ({ spec }) => spec.topologySpreadConstraints!.pop(),
      ({ spec }) => (spec.topologySpreadConstraints![0]!.whenUnsatisfiable = 'ScheduleAnyway'),
    ],
  },
  'orderly-end': {
    good: [same, ({ spec }) => (spec.terminationGracePeriodSeconds = 120)],
    bad: [
      ({ spec }) => (spec.terminationGracePeriodSeconds = 5),
      ({ spec }) => delete spec.priorityClassName,
      ({ spec }) => (spec.priorityClassName = 'system-cluster-critical'),
    ],
  },
  'our-images': {
    good: [same, ({ spec }) => init(spec)],
    bad: [
      ({ spec }) => (box(spec).image = box(spec).image!.replace(/@.*/, ':latest')),
      ({ spec }) => (box(spec).image = `docker.io/library/node@sha256:${'0'.repeat(64)}`),
      ({ spec }) => init(spec, (each) => (each.image = 'busybox')),
      ({ spec }) => (box(spec).image = box(spec).image!.replace('.dkr', 'xdkr')),
    ],
  },
}
