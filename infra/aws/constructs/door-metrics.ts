import { Duration } from 'aws-cdk-lib'
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import {
  type ApplicationLoadBalancer,
  HttpCodeElb,
  HttpCodeTarget,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2'

/** Share of requests of a month that may fail: 0.1 %. */
const allowedShare = 0.001

/** Failed requests of one load balancer and all of them, summed over a period. */
function parts({ metrics }: ApplicationLoadBalancer, period: Duration) {
  const options = { period, statistic: Stats.SUM }
  return {
    ours: metrics.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, options),
    edge: metrics.httpCodeElb(HttpCodeElb.ELB_5XX_COUNT, options),
    all: metrics.requestCount(options),
  }
}

/** Share of a load balancer's answers that were our failure, percent. */
export const errorShare = (balancer: ApplicationLoadBalancer, period: Duration): IMetric =>
  new MathExpression({
    label: 'Failed answers, %',
    expression: 'IF(all > 0, 100 * (FILL(ours, 0) + FILL(edge, 0)) / all, 0)',
    usingMetrics: parts(balancer, period),
    period,
  })

/** How many times faster than it could last the month's allowance of failures is used up, over `period`. */
export const burnRate = (balancer: ApplicationLoadBalancer, period: Duration): IMetric =>
  new MathExpression({
    label: 'Times the bearable pace',
    expression: `IF(all > 0, (FILL(ours, 0) + FILL(edge, 0)) / all / ${allowedShare}, 0)`,
    usingMetrics: parts(balancer, period),
    period,
  })

/** The slowest answer in a hundred, seconds. */
export const slowest = ({ metrics }: ApplicationLoadBalancer, period: Duration): IMetric =>
  metrics.targetResponseTime({ period, statistic: Stats.percentile(99) })

/** Requests that a firewall at the edge stopped. */
export const stopped = (firewall: string, period: Duration): IMetric =>
  new Metric({
    namespace: 'AWS/WAFV2',
    metricName: 'BlockedRequests',
    dimensionsMap: { WebACL: firewall, Rule: 'ALL' },
    statistic: Stats.SUM,
    period,
  })
