import type { IPolicyRule } from 'kubernetes-models/rbac.authorization.k8s.io/v1'
import { type Manifest, nameOf, ofKind } from '../manifest.ts'

const kinds = ['Role', 'ClusterRole']
const bindings = ['RoleBinding', 'ClusterRoleBinding']
/** Who holds one of these holds the cluster, or what its programs know. */
const resources = [
  'secrets',
  'pods/exec',
  'pods/attach',
  'pods/portforward',
  'pods/ephemeralcontainers',
  'nodes/proxy',
  'serviceaccounts/token',
  'persistentvolumes',
  'certificatesigningrequests/approval',
  'validatingadmissionpolicies',
  'validatingadmissionpolicybindings',
  'validatingwebhookconfigurations',
  'mutatingwebhookconfigurations',
]
const verbs = ['bind', 'escalate', 'impersonate']
const walls = [
  'networkpolicies',
  'resourcequotas',
  'limitranges',
  'namespaces',
  'services',
  'roles',
]

/** Rights that are wider than any of ours may be. */
export function rightFaults(objects: readonly Manifest[]): string[] {
  const roles = kinds.flatMap((kind) => ofKind(objects, kind))
  const bound = bindings.flatMap((kind) => ofKind(objects, kind))
  return [
    ...roles.flatMap((role) =>
      (role['rules'] as IPolicyRule[]).flatMap((rule) =>
        ruleFaults(rule).map((fault) => `${nameOf(role)}: ${fault}`),
      ),
    ),
    ...bound.flatMap(bindingFaults),
  ]
}

function ruleFaults({
  apiGroups = [],
  resources: on = [],
  verbs: may,
  ...rest
}: IPolicyRule): string[] {
  const changes = may.some((verb) => !['get', 'list', 'watch'].includes(verb))
  return [
    ...([...apiGroups, ...on, ...may].some((text) => text.includes('*')) ? ['a wildcard'] : []),
    ...on.filter((resource) => resources.includes(resource)).map((resource) => resource),
    ...may.filter((verb) => verbs.includes(verb)),
    ...(changes
      ? on.filter((resource) => walls.includes(resource)).map((at) => `changes ${at}`)
      : []),
    ...(rest.nonResourceURLs ? ['addresses that are no resources'] : []),
  ]
}

/** Rights go to our groups, by our roles: not to everybody, not to a program, not by a role that the cluster brings. */
function bindingFaults(binding: Manifest): string[] {
  const { subjects, roleRef } = binding as unknown as {
    subjects: { kind: string; name: string }[]
    roleRef: { name: string }
  }
  const strangers = subjects.filter(
    ({ kind, name }) => kind !== 'Group' || !name.startsWith('girasol:'),
  )
  return [
    ...strangers.map(({ kind, name }) => `${nameOf(binding)}: given to ${kind} ${name}`),
    ...(['release', 'girasol-watchers'].includes(roleRef.name)
      ? []
      : [`${nameOf(binding)}: by the role ${roleRef.name}`]),
  ]
}
