import type { IContainer, IPodSpec, IPodTemplateSpec } from 'kubernetes-models/v1'

/** An object of the cluster as it stands in the YAML. */
export type Manifest = {
  apiVersion: string
  kind: string
  metadata: { name: string; namespace?: string; labels?: Record<string, string> }
  spec?: unknown
  [field: string]: unknown
}

/** Pods as one object makes them. */
export type PodMaker = { owner: Manifest; template: IPodTemplateSpec; spec: IPodSpec }

export const nameOf = ({ kind, metadata: { namespace, name } }: Manifest) =>
  namespace === undefined ? `${kind} ${name}` : `${kind} ${namespace}/${name}`

/** Objects of a kind. */
export const ofKind = (objects: readonly Manifest[], kind: string) =>
  objects.filter((object) => object.kind === kind)

/** Every pod template among the objects. */
export function podMakers(objects: readonly Manifest[]): PodMaker[] {
  return objects.flatMap((owner) => {
    const template = (owner.spec as { template?: IPodTemplateSpec } | undefined)?.template
    if (!['Deployment', 'StatefulSet', 'Job'].includes(owner.kind)) return []
    return template?.spec ? [{ owner, template, spec: template.spec }] : []
  })
}

/** Containers of every sort. */
export const containersOf = (spec: IPodSpec): IContainer[] => [
  ...spec.containers,
  ...(spec.initContainers ?? []),
]
