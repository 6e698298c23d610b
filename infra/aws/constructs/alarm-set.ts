import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

/** Words by which something is left unwatched; at least forty letters, kept in the plan. */
type OptOut = { optOut: string }

/** A figure and the bound beyond which somebody is called. */
export type Bound = {
  metric: IMetric
  /** In the metric's own unit. */
  bound: number
  /** `below` where too little is what is wrong. */
  side?: 'above' | 'below'
  /** Periods in a row before it rings. */
  periods?: number
  /** Set where silence itself is what is wrong. */
  silenceRings?: boolean
}

/** A name for each of several that are watched alike. */
type Each<T> = Record<string, T>

/** What must be watched. Nothing can be left out: either it is given or it is said why not. */
export type AlarmSetProps = {
  topic: ITopic
  /** Share of answers that are our failure, percent. */
  serverErrors: Each<Bound> | OptOut
  /** Time of the slowest answer in a hundred, seconds. */
  slowAnswers: Each<Bound> | OptOut
  /** Age of the oldest message that waits to be sent, seconds. */
  queueAge: Each<Bound> | OptOut
  /** How far the reader is behind the writer, milliseconds. */
  replicaLag: Each<Bound> | OptOut
  /** Changes of the writer. */
  failover: Each<Bound> | OptOut
  /** Sign-ins that were refused: to the database and to AWS. */
  loginFailures: Each<Bound> | OptOut
  /** Requests that a firewall stopped. */
  firewallBlocks: Each<Bound> | OptOut
  /** Days until a certificate ends. */
  certificateExpiry: Each<Bound> | OptOut
  /** Backups that were made. */
  backupMissing: Each<Bound> | OptOut
  /** Times the pace at which the month's allowance of errors would just last: 14 over an hour, 6 over six. */
  budgetBurn: Each<Bound> | OptOut
}

const leastReason = 40

/** Alarms that call somebody. A kind that is not watched stands in the plan with its reason. */
export class AlarmSet extends Construct {
  constructor(scope: Construct, id: string, props: AlarmSetProps) {
    super(scope, id)
    const { topic, ...kinds } = props
    for (const [kind, bounds] of Object.entries(kinds)) {
      if (isOptOut(bounds)) this.leaveOut(kind, bounds)
      else this.watch(kind, bounds, topic)
    }
  }

  private leaveOut(kind: string, { optOut }: OptOut): void {
    if (optOut.length < leastReason) {
      throw new Error(`${kind} is not watched, and "${optOut}" does not say why`)
    }
    this.node.addMetadata(`unwatched: ${kind}`, optOut)
  }

  private watch(kind: string, bounds: Each<Bound>, topic: ITopic): void {
    const entries = Object.entries(bounds)
    if (entries.length === 0) throw new Error(`${kind}: nothing is named that would be watched`)
    for (const [name, bound] of entries) {
      const alarm = this.alarm(`${kind}-${name}`, bound)
      alarm.addAlarmAction(new SnsAction(topic))
      alarm.addOkAction(new SnsAction(topic))
    }
  }

  private alarm(id: string, { metric, bound, side, periods, silenceRings }: Bound): Alarm {
    return new Alarm(this, id, {
      alarmDescription: `Girasol: ${id}`,
      metric,
      threshold: bound,
      evaluationPeriods: periods ?? 1,
      comparisonOperator:
        side === 'below'
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: silenceRings ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
  }
}

const isOptOut = (given: Each<Bound> | OptOut): given is OptOut => typeof given.optOut === 'string'
