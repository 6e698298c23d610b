import type { IDeployment } from 'kubernetes-models/apps/v1'
import type { Environment } from '../../system/environments.ts'
import { workloads } from '../../system/workloads.ts'
import {
  containersOf,
  type Manifest,
  nameOf,
  ofKind,
  podMakers,
  type PodMaker,
} from '../manifest.ts'

/** What keeps the system up while pods, nodes and versions change. */
export function standingFaults(objects: readonly Manifest[], environment: Environment): string[] {
  return podMakers(objects).flatMap((maker) => {
    const { owner } = maker
    const faults = [
      ...endFaults(maker),
      ...(owner.kind === 'Job' ? [] : budgetFaults(objects, maker)),
      ...(owner.kind === 'Deployment' ? rolloutFaults(owner) : []),
      ...(owner.kind === 'Deployment' ? scalingFaults(objects, owner, environment) : []),
      ...(owner.kind === 'StatefulSet' ? diskFaults(owner) : []),
    ]
    return faults.map((fault) => `${nameOf(owner)}: ${fault}`)
  })
}

function endFaults({ owner, spec }: PodMaker): string[] {
  const waits = containersOf(spec).map(({ lifecycle }) => lifecycle?.preStop?.sleep?.seconds ?? 0)
  const grace = spec.terminationGracePeriodSeconds ?? 30
  if (owner.kind === 'Job') return []
  return waits.every((seconds) => seconds >= 5 && seconds + 30 <= grace)
    ? []
    : ['ends before callers have noticed']
}

function budgetFaults(objects: readonly Manifest[], { owner, template }: PodMaker): string[] {
  const budget = ofKind(objects, 'PodDisruptionBudget').find(
    ({ metadata }) => metadata.namespace === owner.metadata.namespace,
  )?.spec as
    | {
        maxUnavailable?: number
        unhealthyPodEvictionPolicy?: string
        selector?: { matchLabels?: object }
      }
    | undefined
  const selected = Object.entries(budget?.selector?.matchLabels ?? { none: '' }).every(
    ([key, value]) => template.metadata?.labels?.[key] === value,
  )
  return budget?.maxUnavailable === 1 &&
    budget.unhealthyPodEvictionPolicy === 'AlwaysAllow' &&
    selected
    ? []
    : ['no disruption budget of one that lets sick pods go']
}

function rolloutFaults(owner: Manifest): string[] {
  const { strategy, replicas } = owner.spec as NonNullable<IDeployment['spec']>
  return [
    ...(strategy?.type === 'RollingUpdate' && strategy.rollingUpdate?.maxUnavailable === 0
      ? []
      : ['a new version takes old pods away before it is ready']),
    ...(replicas === undefined ? [] : ['a release would undo the scaling']),
  ]
}

type Scaler = {
  scaleTargetRef: { name: string }
  minReplicas?: number
  maxReplicas?: number
  minReplicaCount?: number
  maxReplicaCount?: number
}

function scalingFaults(
  objects: readonly Manifest[],
  { metadata }: Manifest,
  { sizes }: Environment,
): string[] {
  const facts = Object.values(workloads).find(({ namespace }) => namespace === metadata.namespace)
  const kind = facts?.kind === 'background' ? 'ScaledObject' : 'HorizontalPodAutoscaler'
  const scaler = ofKind(objects, kind).find(
    ({ metadata: { namespace } }) => namespace === metadata.namespace,
  )?.spec as Scaler | undefined
  if (!facts || !scaler || scaler.scaleTargetRef.name !== metadata.name) return ['does not scale']
  const { least, most } = sizes[facts.name]
  const [from, to] = [
    scaler.minReplicas ?? scaler.minReplicaCount,
    scaler.maxReplicas ?? scaler.maxReplicaCount,
  ]
  return from === least && to === most ? [] : [`scales from ${from} to ${to}`]
}

function diskFaults({ spec }: Manifest): string[] {
  const {
    replicas,
    persistentVolumeClaimRetentionPolicy: kept,
    volumeClaimTemplates,
  } = spec as {
    replicas?: number
    persistentVolumeClaimRetentionPolicy?: { whenDeleted?: string; whenScaled?: string }
    volumeClaimTemplates?: { spec: { accessModes: string[] } }[]
  }
  return [
    ...(replicas === 1 ? [] : ['there must be one of it']),
    ...(kept?.whenDeleted === 'Retain' && kept.whenScaled === 'Retain' ? [] : ['its disk may go']),
    ...(volumeClaimTemplates?.every(
      ({ spec: claim }) => claim.accessModes.join() === 'ReadWriteOncePod',
    )
      ? []
      : ['two pods could write its disk']),
  ]
}
