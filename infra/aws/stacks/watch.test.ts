import { Match, Template } from 'aws-cdk-lib/assertions'
import { beforeAll, describe, expect, it } from 'vitest'
import { queueAge } from '../../system/signals.ts'
import { EdgeStack } from './edge.ts'
import { standIns } from './stand-ins.ts'
import { WatchStack } from './watch.ts'

let template: Template

beforeAll(() => {
  const { app, environment, vpc, key, pods } = standIns('production')
  const edge = new EdgeStack(app, environment, {
    vpc,
    balancerSubnets: { subnets: vpc.isolatedSubnets },
    pods,
    logsKey: key,
  })
  template = Template.fromStack(
    new WatchStack(app, environment, {
      doors: edge.doors,
      databaseIdentifier: 'database',
      backupVault: 'vault',
      logsKey: key,
    }),
  )
})

describe('what is recorded', () => {
  it('is every call in every region, sealed, chained, in the account of logs', () => {
    template.hasResourceProperties('AWS::CloudTrail::Trail', {
      IsLogging: true,
      IsMultiRegionTrail: true,
      EnableLogFileValidation: true,
      S3BucketName: 'girasol-production-archive-222222222222-us-east-1',
      KMSKeyId: 'arn:aws:kms:us-east-1:222222222222:alias/girasol-production-archive',
      CloudWatchLogsLogGroupArn: Match.anyValue(),
    })
  })

  it('is each change of what decides who may enter, and of no more kinds than that', () => {
    const recorders = Object.values(template.findResources('AWS::Config::ConfigurationRecorder'))
    const group = recorders[0]?.Properties.RecordingGroup
    expect(group.AllSupported).toBe(false)
    expect(group.ResourceTypes).toContain('AWS::IAM::Role')
    expect(group.ResourceTypes.length).toBeLessThan(25)
  })
})

describe('who watches', () => {
  it.each(['EKS_AUDIT_LOGS', 'RUNTIME_MONITORING', 'RDS_LOGIN_EVENTS', 'S3_DATA_EVENTS'])(
    'GuardDuty looks at %s',
    (Name) => {
      template.hasResourceProperties('AWS::GuardDuty::Detector', {
        Enable: true,
        Features: Match.arrayWith([Match.objectLike({ Name, Status: 'ENABLED' })]),
      })
    },
  )

  it('Security Hub judges by two standards, Inspector measures the nodes', () => {
    template.resourceCountIs('AWS::SecurityHub::Hub', 1)
    template.resourceCountIs('AWS::SecurityHub::Standard', 2)
    template.resourceCountIs('AWS::InspectorV2::CisScanConfiguration', 1)
  })
})

describe('who is called', () => {
  it('by a sealed topic that takes nothing in the clear', () => {
    template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() })
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      }),
    })
  })

  it.each([
    ['serverErrors', 2],
    ['slowAnswers', 2],
    ['firewallBlocks', 2],
    ['certificateExpiry', 2],
    ['queueAge', 1],
    ['replicaLag', 1],
    ['failover', 1],
    ['loginFailures', 2],
    ['backupMissing', 1],
    ['budgetBurn', 4],
  ])('for %s by %i alarms', (kind, count) => {
    const found = template.findResources('AWS::CloudWatch::Alarm', {
      Properties: { AlarmDescription: Match.stringLikeRegexp(`^Girasol: ${kind}-`) },
    })
    expect(Object.keys(found)).toHaveLength(count)
  })

  it.each([
    ['budgetBurn-site-hour', 14, 3600],
    ['budgetBurn-site-6hours', 6, 21_600],
  ])('%s at %i times the pace', (name, threshold, period) => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: `Girasol: ${name}`,
      Threshold: threshold,
      Metrics: Match.arrayWith([
        Match.objectLike({ MetricStat: Match.objectLike({ Period: period }) }),
      ]),
    })
  })

  it.each(['queueAge-outbox', 'backupMissing-vault'])('%s also when nothing is heard', (name) => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: `Girasol: ${name}`,
      TreatMissingData: 'breaching',
    })
  })

  it('by the same figure that the worker is scaled by, taken from its lines', () => {
    const { namespace, metric } = queueAge({ name: 'production' })
    template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '{ $.event = "outbox.age" }',
      MetricTransformations: [
        { MetricNamespace: namespace, MetricName: metric, MetricValue: '$.ageSeconds' },
      ],
    })
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: namespace,
      MetricName: metric,
    })
  })

  it('when money runs out, and when GuardDuty finds something grave', () => {
    template.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: Match.objectLike({ BudgetLimit: { Amount: 2500, Unit: 'USD' } }),
    })
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: Match.objectLike({ detail: { severity: [{ numeric: ['>=', 7] }] } }),
      Targets: [Match.anyValue()],
    })
  })
})
