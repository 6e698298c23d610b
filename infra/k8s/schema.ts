import { k8s } from 'cdk8s-plus-33'
import * as admission from 'kubernetes-models/admissionregistration.k8s.io/v1'
import * as apps from 'kubernetes-models/apps/v1'
import * as autoscaling from 'kubernetes-models/autoscaling/v2'
import * as batch from 'kubernetes-models/batch/v1'
import * as networking from 'kubernetes-models/networking.k8s.io/v1'
import * as policy from 'kubernetes-models/policy/v1'
import * as rbac from 'kubernetes-models/rbac.authorization.k8s.io/v1'
import * as scheduling from 'kubernetes-models/scheduling.k8s.io/v1'
import * as storage from 'kubernetes-models/storage.k8s.io/v1'
import * as core from 'kubernetes-models/v1'
import { customKinds } from './crd/kinds.ts'
import type { Manifest } from './manifest.ts'
import { unknownFields } from './unknown-fields.ts'

type Native = {
  /** Writes an object with the fields that the kind has, and drops all others. */
  typed: { GVK: { apiVersion: string; kind: string }; manifest: (props: never) => unknown }
  /** Checks types and required fields, and lets unknown fields pass. */
  checked: new (data: never) => { validate: () => void }
}

/** The cluster's own kinds, each seen by two packages: one knows which fields there are, the other what must be in them. */
const native: readonly Native[] = [
  { typed: k8s.KubeClusterRole, checked: rbac.ClusterRole },
  { typed: k8s.KubeClusterRoleBinding, checked: rbac.ClusterRoleBinding },
  { typed: k8s.KubeConfigMap, checked: core.ConfigMap },
  { typed: k8s.KubeDeployment, checked: apps.Deployment },
  { typed: k8s.KubeHorizontalPodAutoscalerV2, checked: autoscaling.HorizontalPodAutoscaler },
  { typed: k8s.KubeJob, checked: batch.Job },
  { typed: k8s.KubeLimitRange, checked: core.LimitRange },
  { typed: k8s.KubeNamespace, checked: core.Namespace },
  { typed: k8s.KubeNetworkPolicy, checked: networking.NetworkPolicy },
  { typed: k8s.KubePodDisruptionBudget, checked: policy.PodDisruptionBudget },
  { typed: k8s.KubePriorityClass, checked: scheduling.PriorityClass },
  { typed: k8s.KubeResourceQuota, checked: core.ResourceQuota },
  { typed: k8s.KubeRole, checked: rbac.Role },
  { typed: k8s.KubeRoleBinding, checked: rbac.RoleBinding },
  { typed: k8s.KubeService, checked: core.Service },
  { typed: k8s.KubeServiceAccount, checked: core.ServiceAccount },
  { typed: k8s.KubeStatefulSet, checked: apps.StatefulSet },
  { typed: k8s.KubeStorageClass, checked: storage.StorageClass },
  { typed: k8s.KubeValidatingAdmissionPolicy, checked: admission.ValidatingAdmissionPolicy },
  {
    typed: k8s.KubeValidatingAdmissionPolicyBinding,
    checked: admission.ValidatingAdmissionPolicyBinding,
  },
]

const same = (kind: { apiVersion: string; kind: string }, object: Manifest) =>
  kind.apiVersion === object.apiVersion && kind.kind === object.kind

/** What is wrong with an object's shape: wrong types, missing fields, fields that no such kind has, kinds that we do not use. */
export function shapeFaults(object: Manifest): string[] {
  const custom = customKinds.find((kind) => same(kind, object))
  if (custom) {
    const issues = custom.schema.safeParse(object).error?.issues ?? []
    return issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  }
  const kind = native.find(({ typed }) => same(typed.GVK, object))
  if (!kind) return [`no kind ${object.apiVersion}/${object.kind}`]
  const unknown = unknownFields(object, kind.typed.manifest)
  return [...unknown.map((path) => `${path}: unknown field`), ...wrongFields(kind, object)]
}

function wrongFields({ checked: Model }: Native, object: Manifest): string[] {
  try {
    new Model(object as never).validate()
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}
