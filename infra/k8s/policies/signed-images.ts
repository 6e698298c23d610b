import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { imageValidatingPolicy } from '../crd/kyverno.ts'
import { partOf } from '../names.ts'
import { registryOf } from '../release.ts'

/** The one workflow whose signature counts, at the one branch. */
export const signer = ({ repository }: Pick<Environment, 'repository'>) => ({
  issuer: 'https://token.actions.githubusercontent.com',
  subject: `https://github.com/${repository}/.github/workflows/build.yml@refs/heads/main`,
})

const all = (of: string, check: string) => `images.${of}.map(image, ${check}).all(count, count > 0)`
const everywhere = (check: string) =>
  ['containers', 'initContainers', 'ephemeralContainers'].map((of) => all(of, check)).join(' && ')

/** Only images that our build signed, and whose provenance it signed too, become pods. */
export function signedImages(scope: Construct, environment: Environment): void {
  imageValidatingPolicy.add(scope, 'signed-images', {
    metadata: { name: 'girasol-signed-images', labels: partOf },
    spec: {
      failurePolicy: 'Fail',
      validationActions: ['Deny'],
      webhookConfiguration: { timeoutSeconds: 15 },
      evaluation: { background: { enabled: true } },
      matchConstraints: {
        namespaceSelector: { matchLabels: partOf },
        resourceRules: [
          {
            apiGroups: [''],
            apiVersions: ['v1'],
            operations: ['CREATE', 'UPDATE'],
            resources: ['pods', 'pods/ephemeralcontainers'],
          },
        ],
      },
      matchImageReferences: [{ glob: `${registryOf(environment)}/*` }],
      validationConfigurations: { mutateDigest: false, verifyDigest: true, required: true },
      credentials: { providers: ['amazon'] },
      attestors: [
        {
          name: 'build',
          cosign: {
            keyless: { identities: [signer(environment)] },
            ctlog: { url: 'https://rekor.sigstore.dev' },
          },
        },
      ],
      attestations: [{ name: 'provenance', intoto: { type: 'https://slsa.dev/provenance/v1' } }],
      validations: [
        {
          expression: everywhere('verifyImageSignatures(image, [attestors.build])'),
          message: 'an image is not signed by our build',
        },
        {
          expression: everywhere(
            'verifyAttestationSignatures(image, attestations.provenance, [attestors.build])',
          ),
          message: 'an image has no provenance signed by our build',
        },
      ],
    },
  })
}
