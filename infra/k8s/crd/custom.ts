import { ApiObject } from 'cdk8s'
import type { Construct } from 'constructs'
import { z } from 'zod'

const metadata = z.strictObject({
  name: z.string().min(1),
  namespace: z.string().optional(),
  labels: z.record(z.string(), z.string()).optional(),
})

/** A kind that an add-on brings into the cluster: its shape is checked when it is made and again in the YAML; unknown fields are refused. */
export function customKind<Spec extends z.ZodType>(apiVersion: string, kind: string, spec: Spec) {
  return {
    apiVersion,
    kind,
    schema: z.strictObject({
      apiVersion: z.literal(apiVersion),
      kind: z.literal(kind),
      metadata,
      spec,
    }),
    /** Adds an object of this kind to a chart. Throws when `spec` is not of its shape. */
    add: (
      scope: Construct,
      id: string,
      props: { metadata: z.input<typeof metadata>; spec: z.input<Spec> },
    ) => {
      const object = {
        apiVersion,
        kind,
        metadata: metadata.parse(props.metadata),
        spec: spec.parse(props.spec),
      }
      return new ApiObject(scope, id, object)
    },
  }
}

/** Labels that must all be there. */
export const selector = z.strictObject({
  matchLabels: z.record(z.string(), z.string()).optional(),
})
