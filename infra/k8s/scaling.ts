import { k8s } from 'cdk8s-plus-33'
import type { Construct } from 'constructs'
import type { Environment } from '../system/environments.ts'
import { queueAge } from '../system/signals.ts'
import type { Workload } from '../system/workloads.ts'
import type { Size } from './container.ts'
import { scaledObject, triggerAuthentication } from './crd/keda.ts'
import { labelsOf, selectorOf } from './names.ts'

/** At most one pod is taken away at a time, and one that never got well does not hold up a node's end. */
export function disruptionBudget(scope: Construct, facts: Workload): void {
  new k8s.KubePodDisruptionBudget(scope, 'budget', {
    metadata: { name: facts.name, namespace: facts.namespace, labels: labelsOf(facts) },
    spec: {
      maxUnavailable: k8s.IntOrString.fromNumber(1),
      selector: { matchLabels: selectorOf(facts) },
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
  })
}

/** Scales a service by how busy its processors are: quickly up, slowly down. */
export function scaleByProcessor(scope: Construct, facts: Workload, { least, most }: Size): void {
  new k8s.KubeHorizontalPodAutoscalerV2(scope, 'autoscaler', {
    metadata: { name: facts.name, namespace: facts.namespace, labels: labelsOf(facts) },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: facts.name },
      minReplicas: least,
      maxReplicas: most,
      metrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 60 } },
        },
      ],
      behavior: {
        scaleUp: { policies: [{ type: 'Percent', value: 100, periodSeconds: 30 }] },
        scaleDown: {
          stabilizationWindowSeconds: 300,
          policies: [{ type: 'Percent', value: 25, periodSeconds: 60 }],
        },
      },
    },
  })
}

/** Scales the worker by how long the oldest waiting work has waited: work that waits uses no processor. */
export function scaleByQueueAge(
  scope: Construct,
  facts: Workload,
  { least, most }: Size,
  environment: Environment,
): void {
  const figure = queueAge(environment)
  const metadata = { name: facts.name, namespace: facts.namespace, labels: labelsOf(facts) }
  triggerAuthentication.add(scope, 'queue-reader', {
    metadata,
    spec: { podIdentity: { provider: 'aws' } },
  })
  scaledObject.add(scope, 'autoscaler', {
    metadata,
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: facts.name },
      minReplicaCount: least,
      maxReplicaCount: most,
      pollingInterval: 30,
      cooldownPeriod: 300,
      fallback: { failureThreshold: 3, replicas: most },
      triggers: [
        {
          type: 'aws-cloudwatch',
          metadata: {
            awsRegion: environment.region,
            expression: `SELECT MAX(${figure.metric}) FROM "${figure.namespace}"`,
            metricStatPeriod: '60',
            metricCollectionTime: '300',
            targetMetricValue: '30',
            minMetricValue: '0',
            ignoreNullValues: 'false',
          },
          authenticationRef: { name: facts.name },
        },
      ],
    },
  })
}
