import type { Workload } from '../system/workloads.ts'

/** Label that marks a namespace as ours: admission and image policies hold there. */
export const partOf = { 'app.kubernetes.io/part-of': 'girasol' } as const

/** Labels that select a workload's pods: network policies, services and budgets go by them. */
export const selectorOf = ({ name }: Pick<Workload, 'name'>) => ({
  'app.kubernetes.io/name': name,
})

/** All labels of a workload's objects. */
export const labelsOf = (facts: Pick<Workload, 'name' | 'kind'>) => ({
  ...selectorOf(facts),
  ...partOf,
  'app.kubernetes.io/component': facts.kind,
})

/** Label that the cluster itself puts on each namespace. */
export const namespaceLabel = (namespace: string) => ({ 'kubernetes.io/metadata.name': namespace })

/** Class of the disks that outlive a pod. */
export const keptStorage = 'girasol-kept'

/** Who goes first when nodes are full: those that somebody waits for. */
export const priorities = { serving: 'girasol-serving', background: 'girasol-background' } as const
export const priorityOf = ({ kind }: Pick<Workload, 'kind'>) =>
  kind === 'service' ? priorities.serving : priorities.background

/** Where a program finds its secret files. */
export const secretsFolder = '/secrets'

/** User and group of every program. No image has a name for them. */
export const user = 10_001

/** Seconds that a pod still answers after it was taken out of rotation, and that it has in all to end. */
export const leave = { rotationSeconds: 10, graceSeconds: 45 } as const
