import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail'
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { archiveBucket, archiveKeyAlias, trailName } from '../../system/names.ts'

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
    const writer = this.writer()
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
      cloudWatchLogsRoleArn: writer.roleArn,
      insightSelectors: [{ insightType: 'ApiErrorRateInsight' }],
    })
    trail.node.addDependency(writer)
  }

  private writer(): Role {
    const role = new Role(this, 'Writer', {
      assumedBy: new ServicePrincipal('cloudtrail.amazonaws.com'),
    })
    const statement = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [this.lines.logGroupArn],
    })
    new ManagedPolicy(this, 'MayWrite', { roles: [role], statements: [statement] })
    return role
  }
}
