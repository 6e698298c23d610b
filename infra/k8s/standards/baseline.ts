import type { IContainer, IPodSpec } from 'kubernetes-models/v1'
import { containersOf } from '../manifest.ts'

/** A control of the Pod Security Standards; true where a pod meets it. */
export type Control = (pod: IPodSpec) => boolean

const everyContainer = (holds: (container: IContainer) => boolean): Control => {
  return (pod) => containersOf(pod).every(holds)
}
const portsOf = ({ ports = [] }: IContainer) => ports.map(({ hostPort = 0 }) => hostPort)

const baselineCapabilities = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]
const seLinuxTypes = [
  '',
  'container_t',
  'container_init_t',
  'container_kvm_t',
  'container_engine_t',
]
const safeSysctls = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
]

const contexts = (pod: IPodSpec) => [
  pod.securityContext,
  ...containersOf(pod).map(({ securityContext }) => securityContext),
]
const profileAllowed = (type: string | undefined) =>
  type === undefined || type === 'RuntimeDefault' || type === 'Localhost'

/** The twelve controls of the level `baseline`, as the cluster's documentation lists them. */
export const baseline = {
  capabilities: everyContainer(({ securityContext }) =>
    (securityContext?.capabilities?.add ?? []).every((name) => baselineCapabilities.includes(name)),
  ),
  'host-namespaces': ({ hostNetwork, hostPID, hostIPC }) => !hostNetwork && !hostPID && !hostIPC,
  'host-path': ({ volumes = [] }) => volumes.every(({ hostPath }) => hostPath === undefined),
  'host-ports': everyContainer((container) => portsOf(container).every((port) => port === 0)),
  'host-probes': everyContainer(({ livenessProbe, readinessProbe, startupProbe, lifecycle }) =>
    [livenessProbe, readinessProbe, startupProbe, lifecycle?.preStop, lifecycle?.postStart].every(
      (action) => !action?.httpGet?.host && !action?.tcpSocket?.host,
    ),
  ),
  'host-process': (pod) => contexts(pod).every((context) => !context?.windowsOptions?.hostProcess),
  privileged: everyContainer(({ securityContext }) => !securityContext?.privileged),
  'proc-mount': everyContainer(
    ({ securityContext }) => (securityContext?.procMount ?? 'Default') === 'Default',
  ),
  selinux: (pod) =>
    contexts(pod).every((context) => {
      const { type = '', user, role } = context?.seLinuxOptions ?? {}
      return seLinuxTypes.includes(type) && !user && !role
    }),
  apparmor: (pod) =>
    contexts(pod).every((context) => profileAllowed(context?.appArmorProfile?.type)),
  seccomp: (pod) => contexts(pod).every((context) => profileAllowed(context?.seccompProfile?.type)),
  sysctls: ({ securityContext }) =>
    (securityContext?.sysctls ?? []).every(({ name }) => safeSysctls.includes(name)),
} satisfies Record<string, Control>
