import type { IPodSpec } from 'kubernetes-models/v1'
import { beforeAll, describe, expect, it } from 'vitest'
import { environments } from '../../system/environments.ts'
import { podMakers } from '../manifest.ts'
import { manifestsOf } from '../synthesise.ts'
import { podSecurity } from './restricted.ts'

/** For each control a pod that breaks it. */
const broken: Record<string, (pod: IPodSpec) => unknown> = {
  capabilities: (pod) => (context(pod).capabilities = { drop: ['ALL'], add: ['SYS_ADMIN'] }),
  'host-namespaces': (pod) => (pod.hostIPC = true),
  'host-path': (pod) => pod.volumes!.push({ name: 'a', hostPath: { path: '/' } }),
  'host-ports': (pod) => (pod.containers[0]!.ports = [{ containerPort: 1, hostPort: 1 }]),
  'host-probes': (pod) =>
    (pod.containers[0]!.livenessProbe = { httpGet: { host: '10.0.0.1', port: 1, path: '/' } }),
  'host-process': (pod) => (context(pod).windowsOptions = { hostProcess: true }),
  privileged: (pod) => (context(pod).privileged = true),
  'proc-mount': (pod) => (context(pod).procMount = 'Unmasked'),
  selinux: (pod) => (context(pod).seLinuxOptions = { type: 'spc_t' }),
  apparmor: (pod) => (context(pod).appArmorProfile = { type: 'Unconfined' }),
  seccomp: (pod) => (context(pod).seccompProfile = { type: 'Unconfined' }),
  sysctls: (pod) => (pod.securityContext!.sysctls = [{ name: 'kernel.msgmax', value: '1' }]),
  'capabilities-strict': (pod) => (context(pod).capabilities = { drop: ['NET_RAW'] }),
  'privilege-escalation': (pod) => delete context(pod).allowPrivilegeEscalation,
  'non-root': (pod) => (context(pod).runAsNonRoot = false),
  'non-root-user': (pod) => (pod.securityContext!.runAsUser = 0),
  'seccomp-strict': (pod) => {
    delete context(pod).seccompProfile
    delete pod.securityContext!.seccompProfile
  },
  'volume-types': (pod) => pod.volumes!.push({ name: 'a', nfs: { server: 'a', path: '/' } }),
}
const context = (pod: IPodSpec) => pod.containers[0]!.securityContext!

let pods: IPodSpec[] = []
beforeAll(() => {
  const objects = environments.flatMap((environment) =>
    manifestsOf(environment).flatMap((file) => file.objects),
  )
  pods = podMakers(objects).map(({ spec }) => spec)
})

describe('the Pod Security Standards, level restricted', () => {
  it('are 18 controls, each with a pod that breaks it', () => {
    expect(Object.keys(podSecurity)).toHaveLength(18)
    expect(Object.keys(broken).toSorted()).toEqual(Object.keys(podSecurity).toSorted())
    expect(pods).toHaveLength(12)
  })

  it.each(Object.entries(podSecurity))('%s is met by every pod', (control, holds) => {
    expect(pods.every(holds)).toBe(true)
    const changed = structuredClone(pods[0]!)
    broken[control]!(changed)
    expect(holds(changed)).toBe(false)
  })
})
