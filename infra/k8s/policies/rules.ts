import { user } from '../names.ts'

/** A rule for pods: CEL over `object`, with `variables.containers` for every container of any sort. */
export type Rule = { message: string; expression: string }

const every = (condition: string) => `variables.containers.all(c, ${condition})`
const own = (condition: string) => `object.spec.containers.all(c, ${condition})`
const served = "(has(object.spec.restartPolicy) && object.spec.restartPolicy == 'Never') || "
const pod = 'has(object.spec.securityContext) && '
const box = 'has(c.securityContext) && '

/** An identity for files and processes that is not root and not one of the node's. */
const high = (field: string) =>
  `${pod}has(object.spec.securityContext.${field}) && object.spec.securityContext.${field} >= ${user}`
const notLower = (field: string) =>
  `(!has(c.securityContext) || !has(c.securityContext.${field}) || c.securityContext.${field} >= ${user})`

const identity = {
  'runs-as-no-root': {
    message: 'runAsNonRoot must be true for the pod and for no container false',
    expression: `${pod}has(object.spec.securityContext.runAsNonRoot) && object.spec.securityContext.runAsNonRoot && ${every('!has(c.securityContext) || !has(c.securityContext.runAsNonRoot) || c.securityContext.runAsNonRoot')}`,
  },
  'high-user': {
    message: `runAsUser must be ${user} or more`,
    expression: `${high('runAsUser')} && ${every(notLower('runAsUser'))}`,
  },
  'high-group': {
    message: `runAsGroup and fsGroup must be ${user} or more`,
    expression: `${high('runAsGroup')} && ${high('fsGroup')} && ${every(notLower('runAsGroup'))}`,
  },
  'own-account': {
    message: 'a pod has a service account of its own',
    expression:
      "has(object.spec.serviceAccountName) && object.spec.serviceAccountName != 'default'",
  },
  'no-token': {
    message: 'no pod gets a token for the cluster',
    expression:
      'has(object.spec.automountServiceAccountToken) && !object.spec.automountServiceAccountToken',
  },
  'no-service-links': {
    message: 'the addresses of other services are no business of a program',
    expression: 'has(object.spec.enableServiceLinks) && !object.spec.enableServiceLinks',
  },
}

const confinement = {
  'no-host-namespaces': {
    message: "the host's network, processes and memory are not shared",
    expression: ['hostNetwork', 'hostPID', 'hostIPC']
      .map((field) => `(!has(object.spec.${field}) || !object.spec.${field})`)
      .join(' && '),
  },
  'no-host-ports': {
    message: "no port of the host's",
    expression: every('!has(c.ports) || c.ports.all(p, !has(p.hostPort) || p.hostPort == 0)'),
  },
  'known-volumes': {
    message:
      'volumes are sized scratch, claims, our secret files or the identity that the platform adds',
    expression:
      "!has(object.spec.volumes) || object.spec.volumes.all(v, (has(v.emptyDir) && has(v.emptyDir.sizeLimit)) || has(v.persistentVolumeClaim) || (has(v.csi) && v.csi.driver == 'secrets-store.csi.k8s.io' && has(v.csi.readOnly) && v.csi.readOnly) || (has(v.projected) && v.projected.sources.all(s, has(s.serviceAccountToken) && s.serviceAccountToken.audience == 'pods.eks.amazonaws.com')))",
  },
  'system-calls': {
    message: 'seccomp is RuntimeDefault and no container has another',
    expression: `${pod}has(object.spec.securityContext.seccompProfile) && object.spec.securityContext.seccompProfile.type == 'RuntimeDefault' && ${every("!has(c.securityContext) || !has(c.securityContext.seccompProfile) || c.securityContext.seccompProfile.type == 'RuntimeDefault'")}`,
  },
  'no-kernel-settings': {
    message: 'no kernel settings, no unmasked /proc, no other SELinux or AppArmor',
    expression: `(!has(object.spec.securityContext) || (!has(object.spec.securityContext.sysctls) && !has(object.spec.securityContext.seLinuxOptions) && !has(object.spec.securityContext.appArmorProfile) && !has(object.spec.securityContext.windowsOptions))) && ${every('!has(c.securityContext) || (!has(c.securityContext.procMount) && !has(c.securityContext.seLinuxOptions) && !has(c.securityContext.appArmorProfile) && !has(c.securityContext.windowsOptions))')}`,
  },
  'no-privileges': {
    message: 'no container is privileged or may become so',
    expression: every(
      `${box}(!has(c.securityContext.privileged) || !c.securityContext.privileged) && has(c.securityContext.allowPrivilegeEscalation) && !c.securityContext.allowPrivilegeEscalation`,
    ),
  },
  'no-capabilities': {
    message: 'all capabilities are dropped and none is added',
    expression: every(
      `${box}has(c.securityContext.capabilities) && has(c.securityContext.capabilities.drop) && 'ALL' in c.securityContext.capabilities.drop && !has(c.securityContext.capabilities.add)`,
    ),
  },
  'read-only-root': {
    message: 'the root file system is read-only',
    expression: every(
      `${box}has(c.securityContext.readOnlyRootFilesystem) && c.securityContext.readOnlyRootFilesystem`,
    ),
  },
  'no-debug-containers': {
    message: 'no container is put into a running pod',
    expression:
      '!has(object.spec.ephemeralContainers) || object.spec.ephemeralContainers.size() == 0',
  },
  'no-secret-variables': {
    message: 'secrets are files, not variables',
    expression: every(
      '!has(c.envFrom) && (!has(c.env) || c.env.all(e, !has(e.valueFrom) || !has(e.valueFrom.secretKeyRef)))',
    ),
  },
}

const conduct = {
  'always-pulled': {
    message: 'the registry is asked each time, so that the right to an image is checked',
    expression: every("has(c.imagePullPolicy) && c.imagePullPolicy == 'Always'"),
  },
  'bounded-resources': {
    message: 'processor, memory and scratch are asked for and bounded',
    expression: every(
      "has(c.resources) && has(c.resources.requests) && has(c.resources.limits) && ['cpu', 'memory', 'ephemeral-storage'].all(r, r in c.resources.requests && r in c.resources.limits)",
    ),
  },
  'apart-probes': {
    message: 'what keeps running has three probes with paths of their own',
    expression: `${served}${own('has(c.startupProbe) && has(c.readinessProbe) && has(c.livenessProbe) && has(c.startupProbe.httpGet) && has(c.readinessProbe.httpGet) && has(c.livenessProbe.httpGet) && c.startupProbe.httpGet.path != c.readinessProbe.httpGet.path && c.readinessProbe.httpGet.path != c.livenessProbe.httpGet.path && c.startupProbe.httpGet.path != c.livenessProbe.httpGet.path')}`,
  },
  spread: {
    message: 'what keeps running is spread over zones and hosts',
    expression: `${served}(has(object.spec.topologySpreadConstraints) && ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].all(k, object.spec.topologySpreadConstraints.exists(t, t.topologyKey == k && t.whenUnsatisfiable == 'DoNotSchedule')))`,
  },
  'orderly-end': {
    message: 'a pod has a priority and at least 30 seconds to end',
    expression:
      "has(object.spec.priorityClassName) && object.spec.priorityClassName.startsWith('girasol-') && has(object.spec.terminationGracePeriodSeconds) && object.spec.terminationGracePeriodSeconds >= 30",
  },
} satisfies Record<string, Rule>

/** Images come from one registry, by digest. */
const images = (registry: string): Rule => ({
  message: 'images come from our registry, by digest',
  expression: every(
    `c.image.matches('^${registry.replaceAll('.', '[.]')}/[a-z]+@sha256:[0-9a-f]{64}$')`,
  ),
})

/** Every rule for pods, by the name of its policy. */
export const rulesOf = (registry: string) => ({
  ...identity,
  ...confinement,
  ...conduct,
  'our-images': images(registry),
})

export type RuleName = keyof ReturnType<typeof rulesOf>
