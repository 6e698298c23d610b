import { k8s } from 'cdk8s-plus-33'
import type { Construct } from 'constructs'
import type { Workload } from '../system/workloads.ts'
import { partOf } from './names.ts'

/** Groups that access entries of the cluster put people and the release workflow into. */
export const groups = { release: 'girasol:release', watchers: 'girasol:watchers' } as const

const changes = ['get', 'list', 'watch', 'create', 'update', 'patch']
const rule = (apiGroup: string, resources: string[], verbs = changes): k8s.PolicyRule => ({
  apiGroups: [apiGroup],
  resources,
  verbs,
})
const people = (name: string): k8s.Subject => ({
  kind: 'Group',
  name,
  apiGroup: 'rbac.authorization.k8s.io',
})

const programs: Record<Workload['kind'], k8s.PolicyRule[]> = {
  service: [rule('apps', ['deployments']), rule('autoscaling', ['horizontalpodautoscalers'])],
  background: [
    rule('apps', ['deployments']),
    rule('keda.sh', ['scaledobjects', 'triggerauthentications']),
  ],
  single: [rule('apps', ['statefulsets'])],
  // A job that is done cannot be changed, so the one before is taken away.
  job: [rule('batch', ['jobs'], [...changes, 'delete', 'deletecollection'])],
}

/**
 * What a release may change in one namespace: the program, not the walls around it. No secrets, no shell in pods, no rights, no
 * network policies, no services, nothing deleted but jobs that are done.
 */
export function releaseRights(scope: Construct, { kind, namespace }: Workload): void {
  const metadata = { name: 'release', namespace, labels: partOf }
  new k8s.KubeRole(scope, 'release-role', {
    metadata,
    rules: [
      ...programs[kind],
      rule('', ['serviceaccounts']),
      rule('secrets-store.csi.x-k8s.io', ['secretproviderclasses']),
      ...(kind === 'job' ? [] : [rule('policy', ['poddisruptionbudgets'])]),
      rule('', ['pods', 'events'], ['get', 'list', 'watch']),
      rule('', ['pods/log'], ['get']),
    ],
  })
  new k8s.KubeRoleBinding(scope, 'release-binding', {
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'release' },
    subjects: [people(groups.release)],
  })
}

/** What people on call may see everywhere: states and events, no secrets and no settings. */
export function watchersRights(scope: Construct): void {
  const metadata = { name: 'girasol-watchers', labels: partOf }
  const see = ['get', 'list', 'watch']
  new k8s.KubeClusterRole(scope, 'watchers-role', {
    metadata,
    rules: [
      rule('', ['namespaces', 'nodes', 'pods', 'services', 'events', 'resourcequotas'], see),
      rule('apps', ['deployments', 'replicasets', 'statefulsets'], see),
      rule('batch', ['jobs'], see),
      rule('autoscaling', ['horizontalpodautoscalers'], see),
      rule('policy', ['poddisruptionbudgets'], see),
      rule('networking.k8s.io', ['networkpolicies'], see),
    ],
  })
  new k8s.KubeClusterRoleBinding(scope, 'watchers-binding', {
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: metadata.name },
    subjects: [people(groups.watchers)],
  })
}
