import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { archiveBucket, archiveKeyAlias, landingBucket, trailName } from '../../system/names.ts'
import { landingPlace, lockedBucket } from '../constructs/log-bucket.ts'
import { OwnStack } from '../constructs/own-stack.ts'
import { PurposeKey } from '../constructs/purpose-key.ts'

const service = (
  name: string,
  actions: readonly string[],
  resource: string,
  from: Record<string, Record<string, string>>,
) =>
  new PolicyStatement({
    principals: [new ServicePrincipal(name)],
    actions: [...actions],
    resources: [resource],
    conditions: from,
  })

/** In the account of logs, which nobody of the system's account can enter: the trail, locked, and the logs of access. */
export class ArchiveStack extends OwnStack {
  constructor(scope: Construct, environment: Environment) {
    super(scope, 'archive', environment, { account: 'logs', keeps: true })
    const landing = landingPlace(this, {
      name: landingBucket(environment),
      statements: (bucket) => this.arrivals(bucket),
    })
    const archive = lockedBucket(this, {
      name: archiveBucket(environment),
      key: this.key(),
      hard: environment.name === 'production',
      accessLog: landing,
    })
    this.takeTrail(archive)
  }

  private get trailArn(): string {
    return this.formatArn({
      service: 'cloudtrail',
      account: this.setting.accounts.system,
      resource: 'trail',
      resourceName: trailName(this.setting),
    })
  }

  private key(): PurposeKey {
    const key = new PurposeKey(this, 'Key', archiveKeyAlias(this.setting), 'Seals the trail')
    const from = { StringEquals: { 'aws:SourceArn': this.trailArn } }
    const actions = ['kms:GenerateDataKey*', 'kms:DescribeKey']
    key.addToResourcePolicy(service('cloudtrail.amazonaws.com', actions, '*', from))
    return key
  }

  private takeTrail(archive: Bucket): void {
    const from = { StringEquals: { 'aws:SourceArn': this.trailArn } }
    const trail = 'cloudtrail.amazonaws.com'
    const folder = `AWSLogs/${this.setting.accounts.system}/*`
    archive.addToResourcePolicy(service(trail, ['s3:GetBucketAcl'], archive.bucketArn, from))
    archive.addToResourcePolicy(
      service(trail, ['s3:PutObject'], archive.arnForObjects(folder), from),
    )
  }

  private arrivals(landing: Bucket): readonly PolicyStatement[] {
    const { system } = this.setting.accounts
    const ours = { StringEquals: { 'aws:SourceAccount': system } }
    const config = 'config.amazonaws.com'
    const folder = `AWSLogs/${system}/*`
    return [
      service(
        'logdelivery.elasticloadbalancing.amazonaws.com',
        ['s3:PutObject'],
        landing.arnForObjects(`*/${folder}`),
        ours,
      ),
      service(config, ['s3:GetBucketAcl', 's3:ListBucket'], landing.bucketArn, ours),
      service(config, ['s3:PutObject'], landing.arnForObjects(folder), ours),
    ]
  }
}
