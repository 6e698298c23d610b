import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  CfnRegistryScanningConfiguration,
  Repository,
  RepositoryEncryption,
  TagMutability,
  TagStatus,
} from 'aws-cdk-lib/aws-ecr'
import { AccountPrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { type Environment, environments } from '../../system/environments.ts'
import { imageRepository } from '../../system/names.ts'
import type { ImageName } from '../../system/workloads.ts'
import { PurposeKey } from '../constructs/purpose-key.ts'

/** Where images are: in the account that builds, one registry for all environments, since what was tried in staging is what runs in production. */
export class RegistryStack extends Stack {
  readonly repositories: Readonly<Record<ImageName, Repository>>

  constructor(scope: Construct, { accounts, region }: Environment) {
    super(scope, 'registry', {
      stackName: 'girasol-registry',
      description: 'Girasol: images',
      env: { account: accounts.build, region },
      terminationProtection: true,
      tags: { system: 'girasol' },
    })
    const key = new PurposeKey(this, 'artifacts', 'alias/girasol-artifacts', 'Images')
    this.repositories = {
      api: this.repository('api', key),
      web: this.repository('web', key),
      console: this.repository('console', key),
    }
    new CfnRegistryScanningConfiguration(this, 'Scanning', {
      scanType: 'ENHANCED',
      rules: [
        {
          scanFrequency: 'CONTINUOUS_SCAN',
          repositoryFilters: [{ filter: 'girasol/*', filterType: 'WILDCARD' }],
        },
      ],
    })
  }

  private repository(image: ImageName, encryptionKey: IKey): Repository {
    const repository = new Repository(this, image, {
      repositoryName: imageRepository(image),
      imageTagMutability: TagMutability.IMMUTABLE,
      imageScanOnPush: true,
      encryption: RepositoryEncryption.KMS,
      encryptionKey,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        {
          rulePriority: 1,
          description: 'Layers of no image',
          tagStatus: TagStatus.UNTAGGED,
          maxImageAge: Duration.days(14),
        },
        { rulePriority: 2, description: 'The last 100 builds', maxImageCount: 100 },
      ],
    })
    for (const system of new Set(environments.map(({ accounts }) => accounts.system))) {
      repository.grantPull(new AccountPrincipal(system))
    }
    return repository
  }
}
