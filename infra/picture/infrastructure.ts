import type { Environment } from '../system/environments.ts'
import { pools } from '../system/names.ts'
import { workloads } from '../system/workloads.ts'
import { accounts } from './accounts.ts'
import { cluster } from './cluster.ts'
import { boundary, card, label, picture } from './draw.ts'
import { places, size } from './places.ts'
import { allWays } from './ways.ts'

/** The infrastructure of an environment as a picture (SVG): who comes in, what runs, what it reaches, where things are kept. */
export function infrastructurePicture(environment: Environment): string {
  return picture(
    size.w,
    size.h,
    `Girasol on AWS: ${environment.name}`,
    'From above: browsers and the app reach CloudFront, which reaches internal load balancers in the network; the site and the console reach the API; API, worker, sealer and migrations reach the database; only the worker has a way out, by name. At the right the accounts for building, logs and backups.',
    [
      ...allWays(),
      ...outside(environment),
      ...edge(environment),
      ...system(environment),
      ...cluster(environment),
      ...kept(environment),
      ...accounts(environment),
      legend(),
    ],
  )
}

function outside({ waysOut, repository }: Environment): string[] {
  const hosts = (purpose: 'mail' | 'alerts') => waysOut[purpose].map(({ host }) => host)
  return [
    card(places.browser, 'Customer', ['in a browser'], 'outside'),
    card(places.app, 'App', ['token, sealed'], 'outside'),
    card(places.staff, 'Colleague', ['always two factors'], 'outside'),
    card(places.mail, 'Mail', hosts('mail').slice(0, 1), 'outside'),
    card(places.alerts, 'Alerts', hosts('alerts').slice(0, 1), 'outside'),
    card(places.pipeline, 'GitHub Actions', [`${repository}, by OIDC only`], 'delivery'),
  ]
}

function edge({ domains, staffNetworks, countries }: Environment): string[] {
  const { siteDoor, consoleDoor } = places
  return [
    boundary(places.edge, 'Edge: CloudFront and WAF, a distribution for each door', 'edge'),
    card(
      siteDoor,
      domains.site,
      ['TLS 1.2 and 1.3, rules in order', `visitors from ${countries.length} countries`],
      'edge',
    ),
    card(
      consoleDoor,
      domains.console,
      ['TLS 1.3', `staff networks only (${staffNetworks.length})`],
      'edge',
    ),
  ]
}

function system({ accounts: { system: number }, region, network, zones }: Environment): string[] {
  const { siteBalancer, consoleBalancer, internet, exit } = places
  return [
    boundary(places.system, `System account ${number}`, 'account', region),
    boundary(
      places.vpc,
      'VPC: internal load balancers only, one guarded way out',
      'outside',
      `${network}, ${zones} zones`,
    ),
    card(siteBalancer, 'ALB site', ['VPC origin, WAF'], 'edge'),
    card(consoleBalancer, 'ALB console', ['VPC origin, WAF'], 'edge'),
    card(exit, 'NAT', ['in each zone'], 'edge'),
    card(internet, 'Firewall', ['exact names'], 'edge'),
  ]
}

function kept({ database, zones }: Environment): string[] {
  const { writer, reader, endpoints } = places
  const { leastUnits, mostUnits, readers } = database
  const units = `${leastUnits} to ${mostUnits} units`
  const signers = new Set(Object.values(workloads).flatMap((w) => w.databaseAccount ?? []))
  return [
    boundary(places.database, 'Aurora MySQL: TLS, encrypted', 'data', 'data subnets'),
    card(writer, 'Writer', [units], 'data'),
    card(reader, readers > 1 ? `${readers} readers` : 'Reader', ['another zone'], 'data'),
    label([352, 756], `${signers.size} database accounts,`, 'note'),
    label([352, 772], 'rights by column', 'note'),
    card(
      endpoints,
      `Private endpoints in ${zones} zones`,
      ['KMS, Secrets Manager, ECR, logs, …:', 'AWS is reached without the internet'],
      'data',
    ),
    card(
      places.watch,
      'Watch',
      ['CloudTrail, Config, GuardDuty,', 'Security Hub, Inspector,', 'alarms, budgets'],
      'account',
    ),
    card(
      places.keys,
      'KMS keys, apart by purpose',
      ['data, fields, secrets, logs,', 'cluster; “fields” wraps the key', 'of each person’s data'],
      'account',
    ),
    card(
      places.secrets,
      'Secrets Manager',
      ['an entry for each use;', 'files in the pods that need them,', 'never variables'],
      'account',
    ),
  ]
}

function legend(): string {
  const y = size.h - 26
  const entries = [
    ['call', 'requests'],
    ['data', 'data, keys, records'],
    ['out', 'the one way out'],
    ['delivery', 'delivery'],
  ] as const
  const shown = entries.map(([way, text], index) => {
    const x = 40 + index * 180
    return `<path d="M${x} ${y}h34" class="way ${way}" marker-end="url(#${way})"/>${label([x + 46, y + 4], text, 'note')}`
  })
  const poolNote = label(
    [size.w - 24, y + 4],
    `${pools.length} pools of nodes; numbers are replicas`,
    'note',
    'end',
  )
  return [...shown, poolNote].join('\n')
}
