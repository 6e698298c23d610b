import { k8s } from 'cdk8s-plus-33'
import type { Environment } from '../system/environments.ts'
import type { Workload } from '../system/workloads.ts'
import type { Image } from './release.ts'
import { leave, secretsFolder } from './names.ts'

export type Size = Environment['sizes']['api']

export type ContainerProps = {
  facts: Workload
  image: Image
  size: Size
  variables: Readonly<Record<string, string>>
}

const quantity = (value: string) => k8s.Quantity.fromString(value)
/** Room for what a program says on its outputs, in MiB. */
const logsMiB = 64

/** A folder's volume, by its path: `/app/apps/web/.next/cache` is `app-apps-web-next-cache`. */
export const volumeName = (path: string) =>
  path
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** The one container of a pod. Nothing in `props` can loosen it. */
export function container({ facts, image, size, variables }: ContainerProps): k8s.Container {
  return {
    name: facts.name,
    image,
    imagePullPolicy: 'Always',
    command: [...facts.command],
    workingDir: '/app',
    env: Object.entries(variables).map(([name, value]) => ({ name, value })),
    ports: namedPorts(facts),
    resources: resources(facts, size),
    volumeMounts: mounts(facts),
    securityContext: {
      allowPrivilegeEscalation: false,
      privileged: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      capabilities: { drop: ['ALL'] },
      seccompProfile: { type: 'RuntimeDefault' },
    },
    terminationMessagePolicy: 'FallbackToLogsOnError',
    ...life(facts),
  }
}

function namedPorts({ port, health }: Workload): k8s.ContainerPort[] | undefined {
  if (port !== null) return [{ name: 'https', containerPort: port, protocol: 'TCP' }]
  return health ? [{ name: 'health', containerPort: health.port, protocol: 'TCP' }] : undefined
}

/** Memory asked for is memory had, so no node promises it twice; four times the processor may be borrowed. */
function resources({ folders }: Workload, size: Size): k8s.ResourceRequirements {
  const scratch = folders.filter(({ kept }) => !kept).reduce((sum, { sizeMiB }) => sum + sizeMiB, 0)
  const bound = {
    memory: quantity(`${size.memoryMiB}Mi`),
    'ephemeral-storage': quantity(`${scratch + logsMiB}Mi`),
  }
  return {
    requests: { cpu: quantity(`${size.cpuMilli}m`), ...bound },
    limits: { cpu: quantity(`${size.cpuMilli * 4}m`), ...bound },
  }
}

function mounts({ folders }: Workload): k8s.VolumeMount[] {
  return [
    ...folders.map(({ path }) => ({ name: volumeName(path), mountPath: path })),
    { name: 'secrets', mountPath: secretsFolder, readOnly: true },
  ]
}

/** Probes, and a wait before the end so that load balancers send nobody any more. What runs once has neither. */
function life({ health, port }: Workload): Partial<k8s.Container> {
  if (health === null) return {}
  const probe = (path: string, periodSeconds: number, failureThreshold: number): k8s.Probe => ({
    httpGet: {
      path,
      port: k8s.IntOrString.fromString(port === null ? 'health' : 'https'),
      scheme: port === null ? 'HTTP' : 'HTTPS',
    },
    periodSeconds,
    failureThreshold,
    timeoutSeconds: 3,
  })
  return {
    startupProbe: probe(health.startup, 2, 45),
    readinessProbe: probe(health.ready, 5, 3),
    livenessProbe: probe(health.live, 10, 6),
    lifecycle: { preStop: { sleep: { seconds: leave.rotationSeconds } } },
  }
}
