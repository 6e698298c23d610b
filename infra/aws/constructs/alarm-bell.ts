import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { PurposeKey } from './purpose-key.ts'

/** Services that ring in the name of this account. EventBridge does not say for whom it rings, so it is let in by itself. */
const ringers = ['cloudwatch', 'budgets'] as const

/** Where every alarm ends: sealed, and mailed to whoever is on duty. */
export class AlarmBell extends Construct {
  readonly topic: Topic
  private readonly account: string

  constructor(scope: Construct, id: string, props: { environment: Environment }) {
    super(scope, id)
    const { name, accounts, alarmMail } = props.environment
    this.account = accounts.system
    const alias = `alias/girasol-${name}-alarms`
    const key = new PurposeKey(
      this,
      'Key',
      alias,
      'Seals alarms on their way to whoever is on duty',
    )
    this.topic = new Topic(this, 'Topic', {
      topicName: `girasol-${name}-alarms`,
      masterKey: key,
      enforceSSL: true,
    })
    this.topic.addSubscription(new EmailSubscription(alarmMail))
    for (const ringer of ringers) {
      key.lendToService(`${ringer}.amazonaws.com`, this.account)
      this.let(ringer)
    }
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
      }),
    )
  }

  private let(ringer: string): void {
    const statement = new PolicyStatement({
      principals: [new ServicePrincipal(`${ringer}.amazonaws.com`)],
      actions: ['sns:Publish'],
      resources: [this.topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
    })
    this.topic.addToResourcePolicy(statement)
  }

  /** Rings for what GuardDuty holds to be grave (7 of 10 and above). */
  onThreats(): void {
    new Rule(this, 'Threats', {
      description: 'Findings of GuardDuty from 7 on',
      eventPattern: {
        source: ['aws.guardduty'],
        detailType: ['GuardDuty Finding'],
        detail: { severity: [{ numeric: ['>=', 7] }] },
      },
      targets: [new SnsTopic(this.topic)],
    })
  }

  /** Rings when four fifths of a month's money are spent, and when more than all of it is foreseen. */
  onSpending(environment: Environment): void {
    const address = { subscriptionType: 'SNS', address: this.topic.topicArn }
    const at = (notificationType: string, threshold: number) => ({
      notification: { notificationType, threshold, comparisonOperator: 'GREATER_THAN' },
      subscribers: [address],
    })
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `girasol-${environment.name}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: environment.budgetUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: [at('ACTUAL', 80), at('FORECASTED', 100)],
    })
  }
}
