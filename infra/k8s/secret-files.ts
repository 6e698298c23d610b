import type { Construct } from 'constructs'
import { stringify } from 'yaml'
import type { Environment } from '../system/environments.ts'
import type { SecretName } from '../system/secrets.ts'
import type { Workload } from '../system/workloads.ts'
import { secretProviderClass } from './crd/secrets.ts'
import { labelsOf } from './names.ts'

/**
 * Which entries of Secrets Manager become files of the pod, fetched on its node with the pod's own identity. The pod itself needs no way to
 * Secrets Manager, and no copy lies in the cluster's store.
 */
export function secretsFrom(
  scope: Construct,
  facts: Workload,
  { name: environment, region }: Environment,
  files: readonly SecretName[],
): void {
  const objects = files.map((file) => ({
    objectName: `girasol/${environment}/${file}`,
    objectType: 'secretsmanager',
    objectAlias: file,
  }))
  secretProviderClass.add(scope, 'secrets', {
    metadata: { name: facts.name, namespace: facts.namespace, labels: labelsOf(facts) },
    spec: {
      provider: 'aws',
      parameters: { region, usePodIdentity: 'true', objects: stringify(objects) },
    },
  })
}
