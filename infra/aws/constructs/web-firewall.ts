import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import { type FirewallRule, inOrder } from './firewall-rules.ts'

type WebFirewallProps = {
  /** Name of the access list, unique in the account. */
  name: string
  where: 'CLOUDFRONT' | 'REGIONAL'
  /** In the order in which they decide. */
  rules: readonly FirewallRule[]
  logsKey: IKey
}

/** Headers that could sign somebody in: never written down. */
const secretHeaders = ['authorization', 'cookie', 'x-csrf-token']

/** An access list that always logs what it stops, without anything that could sign somebody in. */
export class WebFirewall extends Construct {
  readonly name: string
  readonly arn: string

  constructor(scope: Construct, id: string, props: WebFirewallProps) {
    super(scope, id)
    const acl = new CfnWebACL(this, 'Acl', {
      name: props.name,
      scope: props.where,
      defaultAction: { allow: {} },
      rules: inOrder(props.rules),
      visibilityConfig: {
        cloudWatchMetricsEnabled: true,
        metricName: props.name,
        sampledRequestsEnabled: false,
      },
      ...(props.where === 'CLOUDFRONT' && {
        associationConfig: {
          requestBody: { CLOUDFRONT: { defaultSizeInspectionLimit: 'KB_64' } },
        },
      }),
    })
    this.name = props.name
    this.arn = acl.attrArn
    this.log(props)
  }

  private log(props: WebFirewallProps): void {
    const group = new LogGroup(this, 'Log', {
      logGroupName: `aws-waf-logs-${props.name}`,
      encryptionKey: props.logsKey,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: this.arn,
      logDestinationConfigs: [
        Stack.of(this).formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: group.logGroupName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
      redactedFields: [
        ...secretHeaders.map((name) => ({ singleHeader: { Name: name } })),
        { queryString: {} },
      ],
      loggingFilter: stoppedOnly,
    })
  }
}

/** What passes is in no log here: only what was stopped, challenged or counted. */
const stoppedOnly = {
  DefaultBehavior: 'DROP',
  Filters: [
    {
      Behavior: 'KEEP',
      Requirement: 'MEETS_ANY',
      Conditions: ['BLOCK', 'COUNT', 'CHALLENGE', 'CAPTCHA'].map((Action) => ({
        ActionCondition: { Action },
      })),
    },
  ],
}
