import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { archiveBucket, archiveKeyAlias, trailName } from '../../system/names.ts'
import { allow, NarrowRole } from './narrow-role.ts'

/** Every call to AWS in every region: sealed, chained so that a gap shows, kept where this account cannot reach. */
export class Trail extends Construct {
  /** The same lines, for 90 days, where alarms can count them. */
  readonly lines: LogGroup

  constructor(scope: Construct, id: string, props: { environment: Environment; logsKey: IKey }) {
    super(scope, id)
    const { environment } = props
    this.lines = new LogGroup(this, 'Lines', {
      encryptionKey: props.logsKey,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const { role, policy } = this.writer()
    const trail = new CfnTrail(this, 'Trail', {
      trailName: trailName(environment),
      isLogging: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      s3BucketName: archiveBucket(environment),
      kmsKeyId: Stack.of(this).formatArn({
        service: 'kms',
        account: environment.accounts.logs,
        resource: archiveKeyAlias(environment),
        arnFormat: ArnFormat.NO_RESOURCE_NAME,
      }),
      cloudWatchLogsLogGroupArn: this.lines.logGroupArn,
      cloudWatchLogsRoleArn: role.roleArn,
      insightSelectors: [{ insightType: 'ApiErrorRateInsight' }],
    })
    if (policy !== null) trail.node.addDependency(policy)
  }

  private writer(): NarrowRole {
    return new NarrowRole(this, 'Writer', {
      description: 'Writes the record of calls into its log group',
      assumedBy: new ServicePrincipal('cloudtrail.amazonaws.com'),
      statements: [allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [this.lines.logGroupArn])],
    })
  }
}
