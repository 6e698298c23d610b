import { Duration } from 'aws-cdk-lib'
import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { Rule } from 'aws-cdk-lib/aws-events'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { landingBucket, programsLog } from '../../system/names.ts'
import { AlarmBell } from '../constructs/alarm-bell.ts'
import { AlarmSet, type Bound } from '../constructs/alarm-set.ts'
import { doorAlarms } from '../constructs/door-alarms.ts'
import { Guards } from '../constructs/guards.ts'
import { failedSignIns, waitingWork } from '../constructs/log-figure.ts'
import { OwnStack } from '../constructs/own-stack.ts'
import { SealedLog } from '../constructs/sealed-log.ts'
import { Trail } from '../constructs/trail.ts'
import type { Door } from './edge.ts'

type WatchProps = {
  doors: readonly Door[]
  /** Aurora cluster, as its metrics and events name it. */
  databaseIdentifier: string
  backupVault: string
  logsKey: IKey
}

const five = Duration.minutes(5)

/** What is recorded, who is warned, and by what. */
export class WatchStack extends OwnStack {
  constructor(scope: Construct, environment: Environment, props: WatchProps) {
    super(scope, 'watch', environment, { account: 'system', keeps: true })
    const trail = new Trail(this, 'Trail', { environment, logsKey: props.logsKey })
    new Guards(this, 'Guards', {
      account: this.account,
      recordBucket: landingBucket(environment),
    })
    const lines = new SealedLog(this, 'Programs', programsLog(environment), props.logsKey)
    const bell = new AlarmBell(this, 'Bell', { environment })
    bell.onThreats()
    bell.onSpending(environment)
    new AlarmSet(this, 'Alarms', {
      topic: bell.topic,
      ...doorAlarms(props.doors),
      queueAge: {
        outbox: {
          metric: waitingWork(this, lines),
          bound: 120,
          periods: 2,
          silenceRings: true,
        },
      },
      replicaLag: {
        reader: {
          metric: this.database(props, 'AuroraReplicaLagMaximum', Stats.MAXIMUM),
          bound: 1000,
          periods: 3,
        },
      },
      failover: { writer: { metric: this.failovers(props), bound: 0 } },
      loginFailures: {
        database: { metric: this.database(props, 'LoginFailures', Stats.SUM), bound: 5 },
        aws: { metric: failedSignIns(this, trail.lines), bound: 3 },
      },
      backupMissing: { vault: backups(props.backupVault) },
    })
  }

  private database(props: WatchProps, metricName: string, statistic: string): IMetric {
    return new Metric({
      namespace: 'AWS/RDS',
      metricName,
      dimensionsMap: { DBClusterIdentifier: props.databaseIdentifier },
      statistic,
      period: five,
    })
  }

  private failovers(props: WatchProps): IMetric {
    const rule = new Rule(this, 'Failovers', {
      description: 'The writer of the database changed',
      eventPattern: {
        source: ['aws.rds'],
        detailType: ['RDS DB Cluster Event'],
        detail: {
          EventCategories: ['failover'],
          SourceIdentifier: [props.databaseIdentifier],
        },
      },
    })
    return new Metric({
      namespace: 'AWS/Events',
      metricName: 'TriggeredRules',
      dimensionsMap: { RuleName: rule.ruleName },
      statistic: Stats.SUM,
      period: five,
    })
  }
}

const backups = (vault: string): Bound => ({
  metric: new Metric({
    namespace: 'AWS/Backup',
    metricName: 'NumberOfBackupJobsCompleted',
    dimensionsMap: { BackupVaultName: vault },
    statistic: Stats.SUM,
    period: Duration.days(1),
  }),
  bound: 1,
  side: 'below',
  silenceRings: true,
})
