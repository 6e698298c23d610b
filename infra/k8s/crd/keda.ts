import { z } from 'zod'
import { customKind } from './custom.ts'

/** Whose identity asks for the number that scales: that of the add-on, never a key in the cluster. */
export const triggerAuthentication = customKind(
  'keda.sh/v1alpha1',
  'TriggerAuthentication',
  z.strictObject({ podIdentity: z.strictObject({ provider: z.literal('aws') }) }),
)

/** Scales a deployment by a number of CloudWatch. */
export const scaledObject = customKind(
  'keda.sh/v1alpha1',
  'ScaledObject',
  z.strictObject({
    scaleTargetRef: z.strictObject({ apiVersion: z.string(), kind: z.string(), name: z.string() }),
    minReplicaCount: z.int().min(1),
    maxReplicaCount: z.int().min(1),
    pollingInterval: z.int().min(1),
    cooldownPeriod: z.int().min(1),
    fallback: z.strictObject({ failureThreshold: z.int(), replicas: z.int() }),
    triggers: z
      .array(
        z.strictObject({
          type: z.literal('aws-cloudwatch'),
          metadata: z.record(z.string(), z.string()),
          authenticationRef: z.strictObject({ name: z.string() }),
        }),
      )
      .min(1),
  }),
)
