import { containersOf } from '../manifest.ts'
import { baseline, type Control } from './baseline.ts'

const volumeTypes = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
]

/** The six controls that the level `restricted` adds. */
const restricted = {
  'capabilities-strict': (pod) =>
    containersOf(pod).every(({ securityContext }) => {
      const { drop = [], add = [] } = securityContext?.capabilities ?? {}
      return drop.includes('ALL') && add.every((name) => name === 'NET_BIND_SERVICE')
    }),
  'privilege-escalation': (pod) =>
    containersOf(pod).every(
      ({ securityContext }) => securityContext?.allowPrivilegeEscalation === false,
    ),
  'non-root': (pod) =>
    containersOf(pod).every(
      ({ securityContext }) =>
        (securityContext?.runAsNonRoot ?? pod.securityContext?.runAsNonRoot) === true,
    ),
  'non-root-user': (pod) =>
    [pod, ...containersOf(pod)].every(({ securityContext }) => securityContext?.runAsUser !== 0),
  'seccomp-strict': (pod) =>
    containersOf(pod).every(({ securityContext }) => {
      const profile = securityContext?.seccompProfile ?? pod.securityContext?.seccompProfile
      return profile?.type === 'RuntimeDefault' || profile?.type === 'Localhost'
    }),
  'volume-types': ({ volumes = [] }) =>
    volumes.every((volume) =>
      Object.keys(volume).every((key) => key === 'name' || volumeTypes.includes(key)),
    ),
} satisfies Record<string, Control>

/** All controls of the level `restricted`: 18. */
export const podSecurity: Readonly<Record<string, Control>> = { ...baseline, ...restricted }
