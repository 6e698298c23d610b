import { k8s } from 'cdk8s-plus-33'
import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { partOf } from '../names.ts'
import { registryOf } from '../release.ts'
import { rulesOf } from './rules.ts'

/** Every container that a pod has, whatever its sort. */
const containers = ['initContainers', 'ephemeralContainers'].reduce(
  (sum, field) => `${sum} + (has(object.spec.${field}) ? object.spec.${field} : [])`,
  'object.spec.containers',
)

/** Rules that the API server itself holds against every pod of ours: no webhook that could be down, and refused when in doubt. */
export function admission(scope: Construct, environment: Environment): void {
  for (const [rule, { message, expression }] of Object.entries(rulesOf(registryOf(environment)))) {
    const name = `girasol-${rule}`
    new k8s.KubeValidatingAdmissionPolicy(scope, name, {
      metadata: { name, labels: partOf },
      spec: {
        failurePolicy: 'Fail',
        matchConstraints: {
          resourceRules: [
            {
              apiGroups: [''],
              apiVersions: ['v1'],
              operations: ['CREATE', 'UPDATE'],
              resources: ['pods', 'pods/ephemeralcontainers'],
            },
          ],
        },
        variables: [{ name: 'containers', expression: containers }],
        validations: [{ expression, message, reason: 'Forbidden' }],
      },
    })
    new k8s.KubeValidatingAdmissionPolicyBinding(scope, `${name}-binding`, {
      metadata: { name, labels: partOf },
      spec: {
        policyName: name,
        validationActions: ['Deny', 'Audit'],
        matchResources: { namespaceSelector: { matchLabels: partOf } },
      },
    })
  }
}
