import { RemovalPolicy } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** A log group sealed with the key of the logs, kept 400 days and longer than its stack. */
export class SealedLog extends LogGroup {
  constructor(scope: Construct, id: string, logGroupName: string, encryptionKey: IKey) {
    super(scope, id, {
      logGroupName,
      encryptionKey,
      retention: RetentionDays.THIRTEEN_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }
}
