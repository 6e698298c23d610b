import { Duration } from 'aws-cdk-lib'
import type { Door } from '../stacks/edge.ts'
import type { AlarmSetProps, Bound } from './alarm-set.ts'
import { burnRate, errorShare, slowest, stopped } from './door-metrics.ts'

const five = Duration.minutes(5)

/** The kinds of alarm that watch the doors. */
type OfDoors = Pick<
  AlarmSetProps,
  'serverErrors' | 'slowAnswers' | 'budgetBurn' | 'firewallBlocks' | 'certificateExpiry'
>

/** Alarms of each door: failures, slowness, errors beyond what a month bears, storms at the firewall, a certificate that ends. */
export function doorAlarms(doors: readonly Door[]): OfDoors {
  const each = (bound: (door: Door) => Bound) =>
    Object.fromEntries(doors.map((door) => [door.name, bound(door)]))
  return {
    serverErrors: each(({ balancer }) => ({
      metric: errorShare(balancer.balancer, five),
      bound: 1,
      periods: 2,
    })),
    slowAnswers: each(({ balancer }) => ({
      metric: slowest(balancer.balancer, five),
      bound: 1.5,
      periods: 3,
    })),
    firewallBlocks: each(({ firewall }) => ({ metric: stopped(firewall.name, five), bound: 1000 })),
    certificateExpiry: each(({ certificate }) => ({
      metric: certificate.metricDaysToExpiry({ period: Duration.days(1) }),
      bound: 30,
      side: 'below',
    })),
    budgetBurn: Object.fromEntries(doors.flatMap((door) => paces(door))),
  }
}

const paces = ({ name, balancer }: Door): readonly [string, Bound][] => [
  [`${name}-hour`, { metric: burnRate(balancer.balancer, Duration.hours(1)), bound: 14 }],
  [`${name}-6hours`, { metric: burnRate(balancer.balancer, Duration.hours(6)), bound: 6 }],
]
