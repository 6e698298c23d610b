import { Duration } from 'aws-cdk-lib'
import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import {
  FilterPattern,
  type IFilterPattern,
  type ILogGroup,
  MetricFilter,
} from 'aws-cdk-lib/aws-logs'
import { loggedFigures } from '../../system/names.ts'
import { queueAge } from '../../system/signals.ts'
import type { OwnStack } from './own-stack.ts'

const period = Duration.minutes(5)

function counted(
  scope: OwnStack,
  id: string,
  options: { log: ILogGroup; pattern: IFilterPattern; value: string; statistic: string },
): IMetric {
  const at = { metricNamespace: queueAge(scope.setting).namespace, metricName: id }
  new MetricFilter(scope, id, {
    ...at,
    logGroup: options.log,
    filterPattern: options.pattern,
    metricValue: options.value,
  })
  const { metricNamespace: namespace, metricName } = at
  return new Metric({ namespace, metricName, statistic: options.statistic, period })
}

/** How long the oldest waiting work has waited, seconds: the figure that the worker is also scaled by. */
export function waitingWork(scope: OwnStack, log: ILogGroup): IMetric {
  const { event, field } = loggedFigures.queueAge
  const pattern = FilterPattern.stringValue('$.event', '=', event)
  const { metric } = queueAge(scope.setting)
  return counted(scope, metric, { log, pattern, value: `$.${field}`, statistic: Stats.MAXIMUM })
}

/** Sign-ins to AWS that were refused, from the record of calls. */
export function failedSignIns(scope: OwnStack, log: ILogGroup): IMetric {
  const pattern = FilterPattern.all(
    FilterPattern.stringValue('$.eventName', '=', 'ConsoleLogin'),
    FilterPattern.stringValue('$.errorMessage', '=', 'Failed authentication'),
  )
  return counted(scope, 'FailedSignIns', { log, pattern, value: '1', statistic: Stats.SUM })
}
