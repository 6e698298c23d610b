import type { Environment } from '../../system/environments.ts'
import { type Manifest, ofKind } from '../manifest.ts'
import { rulesOf } from '../policies/rules.ts'
import { signer } from '../policies/signed-images.ts'
import { registryOf } from '../release.ts'

type Policy = {
  failurePolicy?: string
  validationActions?: string[]
  policyName?: string
  matchResources?: { namespaceSelector?: { matchLabels?: Record<string, string> } }
  matchConstraints?: { resourceRules: { operations: string[]; resources: string[] }[] }
}

const ours = (labels: Record<string, string> | undefined) =>
  Object.keys(labels ?? {}).length === 1 && labels?.['app.kubernetes.io/part-of'] === 'girasol'

/** Every rule is there, refuses when in doubt, and is bound where our pods are; images must be signed by our build. */
export function ruleFaults(objects: readonly Manifest[], environment: Environment): string[] {
  const policies = ofKind(objects, 'ValidatingAdmissionPolicy')
  const bindings = ofKind(objects, 'ValidatingAdmissionPolicyBinding')
  const wanted = Object.entries(rulesOf(registryOf(environment)))
  return [
    ...wanted.flatMap(([rule, { expression }]) => {
      const name = `girasol-${rule}`
      const policy = policies.find(({ metadata }) => metadata.name === name)
      return policy ? policyFaults(policy, expression) : [`${name} is missing`]
    }),
    ...wanted
      .map(([rule]) => `girasol-${rule}`)
      .filter((name) => !bindings.some((binding) => isBound(binding, name)))
      .map((name) => `${name} is not bound`),
    ...imageFaults(objects, environment),
  ]
}

function policyFaults({ metadata, spec }: Manifest, expression: string): string[] {
  const { failurePolicy, matchConstraints } = spec as Policy
  const { validations } = spec as { validations: { expression: string }[] }
  const about = matchConstraints?.resourceRules ?? []
  const asked = about.some(
    ({ operations, resources }) =>
      ['CREATE', 'UPDATE'].every((each) => operations.includes(each)) &&
      ['pods', 'pods/ephemeralcontainers'].every((each) => resources.includes(each)),
  )
  return [
    ...(failurePolicy === 'Fail' ? [] : [`${metadata.name} lets pass when in doubt`]),
    ...(asked ? [] : [`${metadata.name} is not asked about every pod`]),
    ...(validations.length === 1 && validations[0]?.expression === expression
      ? []
      : [`${metadata.name} says something else`]),
  ]
}

function isBound({ spec }: Manifest, name: string): boolean {
  const { policyName, validationActions = [], matchResources } = spec as Policy
  return (
    policyName === name &&
    validationActions.includes('Deny') &&
    ours(matchResources?.namespaceSelector?.matchLabels)
  )
}

function imageFaults(objects: readonly Manifest[], environment: Environment): string[] {
  const [policy] = ofKind(objects, 'ImageValidatingPolicy')
  if (!policy) return ['images need no signature']
  const { failurePolicy, validationActions, matchConstraints, ...rest } = policy.spec as Policy & {
    matchConstraints: { namespaceSelector: { matchLabels: Record<string, string> } }
    validationConfigurations: { required: boolean; verifyDigest: boolean }
    matchImageReferences: { glob: string }[]
    attestors: { cosign: { keyless: { identities: { issuer: string; subject: string }[] } } }[]
    validations: { expression: string }[]
  }
  const { issuer, subject } = signer(environment)
  const signers = rest.attestors.flatMap(({ cosign }) => cosign.keyless.identities)
  const said = rest.validations.map(({ expression }) => expression).join(' ')
  const holds = {
    'refuses when in doubt': failurePolicy === 'Fail' && validationActions?.join() === 'Deny',
    'holds for our namespaces': ours(matchConstraints.namespaceSelector.matchLabels),
    'asks for a signature of the digest':
      rest.validationConfigurations.required && rest.validationConfigurations.verifyDigest,
    'covers our registry': rest.matchImageReferences[0]?.glob === `${registryOf(environment)}/*`,
    'knows one signer':
      signers.length === 1 && signers[0]?.issuer === issuer && signers[0].subject === subject,
    'checks signature and provenance':
      said.includes('verifyImageSignatures(') && said.includes('verifyAttestationSignatures('),
  }
  return Object.entries(holds)
    .filter(([, true_]) => !true_)
    .map(([what]) => `no image policy that ${what}`)
}
