import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  AccountPrincipal,
  type IPrincipal,
  PolicyStatement,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'

/** A key of one purpose: turned every year, deleted at the earliest after 30 days, kept when its stack goes. */
export class PurposeKey extends Key {
  constructor(scope: Construct, purpose: string, alias: string, description: string) {
    super(scope, purpose, {
      alias,
      description,
      enableKeyRotation: true,
      rotationPeriod: Duration.days(365),
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** Lets an AWS service seal and open with this key, for resources of `account` alone. */
  lendToService(service: string, account: string): void {
    const condition = { StringEquals: { 'aws:SourceAccount': account } }
    this.lend(new ServicePrincipal(service), condition)
  }

  /** Lets CloudWatch Logs seal log groups of `account` in `region` with this key; it names itself by the group's ARN. */
  lendToLogs(account: string, region: string): void {
    const group = `arn:aws:logs:${region}:${account}:log-group:*`
    const condition = { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': group } }
    this.lend(new ServicePrincipal(`logs.${region}.amazonaws.com`), condition)
  }

  /** Lets AWS Backup in `account` open with this key what is copied there. */
  lendToCopies(account: string): void {
    const principal = new AccountPrincipal(account)
    const statement = (actions: string[], conditions: object) =>
      new PolicyStatement({
        principals: [principal],
        actions,
        resources: ['*'],
        conditions: { ...conditions },
      })
    const grants = { Bool: { 'kms:GrantIsForAWSResource': 'true' } }
    this.addToResourcePolicy(statement(['kms:Decrypt', 'kms:DescribeKey'], {}))
    this.addToResourcePolicy(statement(['kms:CreateGrant'], grants))
  }

  private lend(principal: IPrincipal, conditions: Record<string, Record<string, string>>): void {
    const actions = ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey']
    const statement = new PolicyStatement({
      principals: [principal],
      actions,
      resources: ['*'],
      conditions,
    })
    this.addToResourcePolicy(statement)
  }
}
