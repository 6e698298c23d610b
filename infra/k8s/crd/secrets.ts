import { z } from 'zod'
import { customKind } from './custom.ts'

/** Which entries of Secrets Manager a pod gets as files. There is no field that would copy them into a Secret. */
export const secretProviderClass = customKind(
  'secrets-store.csi.x-k8s.io/v1',
  'SecretProviderClass',
  z.strictObject({
    provider: z.literal('aws'),
    parameters: z.strictObject({
      region: z.string(),
      usePodIdentity: z.literal('true'),
      objects: z.string(),
    }),
  }),
)
