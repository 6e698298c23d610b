import { z } from 'zod'
import { customKind } from './custom.ts'

const keyless = z.strictObject({
  identities: z.array(z.strictObject({ issuer: z.url(), subject: z.url() })).min(1),
})

/** Admits images only that a named workflow signed. */
export const imageValidatingPolicy = customKind(
  'policies.kyverno.io/v1',
  'ImageValidatingPolicy',
  z.strictObject({
    failurePolicy: z.enum(['Fail', 'Ignore']),
    validationActions: z.array(z.enum(['Deny', 'Audit', 'Warn'])).min(1),
    webhookConfiguration: z.strictObject({ timeoutSeconds: z.int().min(1).max(30) }),
    evaluation: z.strictObject({ background: z.strictObject({ enabled: z.boolean() }) }),
    matchConstraints: z.strictObject({
      namespaceSelector: z.strictObject({ matchLabels: z.record(z.string(), z.string()) }),
      resourceRules: z.array(
        z.strictObject({
          apiGroups: z.array(z.string()),
          apiVersions: z.array(z.string()),
          operations: z.array(z.enum(['CREATE', 'UPDATE'])),
          resources: z.array(z.string()),
        }),
      ),
    }),
    matchImageReferences: z.array(z.strictObject({ glob: z.string() })).min(1),
    validationConfigurations: z.strictObject({
      mutateDigest: z.boolean(),
      verifyDigest: z.boolean(),
      required: z.boolean(),
    }),
    credentials: z.strictObject({ providers: z.array(z.literal('amazon')) }),
    attestors: z.array(
      z.strictObject({
        name: z.string(),
        cosign: z.strictObject({ keyless, ctlog: z.strictObject({ url: z.url() }) }),
      }),
    ),
    attestations: z.array(
      z.strictObject({ name: z.string(), intoto: z.strictObject({ type: z.url() }) }),
    ),
    validations: z.array(z.strictObject({ expression: z.string(), message: z.string() })).min(1),
  }),
)
