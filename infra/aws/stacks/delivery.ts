import { Stack } from 'aws-cdk-lib'
import { OidcProviderNative, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { deployRole, pushRole } from '../../system/names.ts'
import { OwnStack } from '../constructs/own-stack.ts'
import { WorkflowRole, issuer } from '../constructs/workflow-role.ts'

const allow = (actions: readonly string[], ...resources: string[]) =>
  new PolicyStatement({ actions: [...actions], resources })

/** Actions that push an image and read back what lies under its digest; nothing that deletes or moves. */
const pushing = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:InitiateLayerUpload',
  'ecr:UploadLayerPart',
  'ecr:CompleteLayerUpload',
  'ecr:PutImage',
  'ecr:BatchGetImage',
  'ecr:DescribeImages',
  'ecr:DescribeImageScanFindings',
]

/** GitHub's tokens, known to this account. */
const provider = (scope: Construct) =>
  new OidcProviderNative(scope, 'GitHub', {
    url: `https://${issuer}`,
    clientIds: ['sts.amazonaws.com'],
  })

/** In the account that builds, beside the registry that all environments share: one role that pushes images and can do nothing else. */
export class PushStack extends Stack {
  constructor(scope: Construct, environment: Environment, repositoryArns: readonly string[]) {
    const { accounts, region, repository } = environment
    super(scope, 'push', {
      stackName: 'girasol-push',
      description: 'Girasol: who may push images',
      env: { account: accounts.build, region },
      tags: { system: 'girasol' },
    })
    new WorkflowRole(this, 'Push', {
      roleName: pushRole,
      provider: provider(this),
      workflow: { repository, environment: null, files: ['build.yml', 'release.yml'] },
      description: 'Pushes images, whose digests the release names',
      statements: [
        allow(pushing, ...repositoryArns),
        // The registry signs in whoever asks; AWS knows no narrower resource for this action.
        allow(['ecr:GetAuthorizationToken'], '*'),
      ],
    })
  }
}

/** In the system's account: one role that hands the plan to CloudFormation and asks where the cluster is. */
export class DeployStack extends OwnStack {
  readonly role: WorkflowRole['role']

  constructor(scope: Construct, environment: Environment, clusterArn: string) {
    super(scope, 'deploy', environment, { account: 'system', keeps: false })
    const steps = ['deploy', 'file-publishing', 'lookup'].map((step) => this.bootstrapRole(step))
    const deploy = new WorkflowRole(this, 'Deploy', {
      roleName: deployRole(environment),
      provider: provider(this),
      workflow: {
        repository: environment.repository,
        environment: environment.name,
        files: ['deploy.yml'],
      },
      description: 'Hands the plan to CloudFormation and manifests to the cluster',
      statements: [allow(['sts:AssumeRole'], ...steps), allow(['eks:DescribeCluster'], clusterArn)],
    })
    this.role = deploy.role
  }

  /** A role that CDK's bootstrap laid down in this account. */
  private bootstrapRole(step: string): string {
    const resourceName = `cdk-${qualifier}-${step}-role-${this.account}-${this.region}`
    return this.formatArn({ service: 'iam', region: '', resource: 'role', resourceName })
  }
}

/** CDK's own mark on what its bootstrap lays down. */
const qualifier = 'hnb659fds'
