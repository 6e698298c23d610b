import { Duration } from 'aws-cdk-lib'
import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import {
  FilterPattern,
  type IFilterPattern,
  type ILogGroup,
  MetricFilter,
} from 'aws-cdk-lib/aws-logs'
import { loggedFigures } from '../../system/names.ts'
import type { OwnStack } from './own-stack.ts'

const period = Duration.minutes(5)

function counted(
  scope: OwnStack,
  id: string,
  options: { log: ILogGroup; pattern: IFilterPattern; value: string; statistic: string },
): IMetric {
  const at = { metricNamespace: `Girasol/${scope.setting.name}`, metricName: id }
  new MetricFilter(scope, id, {
    ...at,
    logGroup: options.log,
    filterPattern: options.pattern,
    metricValue: options.value,
  })
  const { metricNamespace: namespace, metricName } = at
  return new Metric({ namespace, metricName, statistic: options.statistic, period })
}

/** The highest value in five minutes of a figure that the programs write into their lines. */
export function logFigure(
  scope: OwnStack,
  id: string,
  log: ILogGroup,
  figure: keyof typeof loggedFigures,
): IMetric {
  const { event, field } = loggedFigures[figure]
  const pattern = FilterPattern.stringValue('$.event', '=', event)
  return counted(scope, id, { log, pattern, value: `$.${field}`, statistic: Stats.MAXIMUM })
}

/** Sign-ins to AWS that were refused, from the record of calls. */
export function failedSignIns(scope: OwnStack, log: ILogGroup): IMetric {
  const pattern = FilterPattern.all(
    FilterPattern.stringValue('$.eventName', '=', 'ConsoleLogin'),
    FilterPattern.stringValue('$.errorMessage', '=', 'Failed authentication'),
  )
  return counted(scope, 'FailedSignIns', { log, pattern, value: '1', statistic: Stats.SUM })
}
