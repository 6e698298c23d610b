import type { Environment } from '../../system/environments.ts'
import { type Planned, lengthOf } from './plan.ts'
import type { PriceName } from './prices.ts'

/** Units of one price that a component takes in a month. */
export type Use = { price: PriceName; units: number }
type Counting = (all: readonly Planned[], environment: Environment) => readonly Use[]

/** A part of the system that costs, the kinds of resources whose price it holds, and how its units are counted. */
export type Component = { name: string; kinds: readonly string[]; uses: Counting }

/** Traffic of a small start, the same for every estimate: millions of requests, hundreds of GB delivered, GB of logs, GiB stored. */
const start = { requests: 10, delivered: 1, logs: 50, stored: 20 }

/** A node's share that pods can have: 1.6 of 2 vCPU, 6.5 of 8 GiB. */
const node = { cpuMilli: 1600, memoryMiB: 6656 }

const of = (all: readonly Planned[], kind: string) => all.filter(({ type }) => type === kind)
const count = (all: readonly Planned[], kind: string) => of(all, kind).length
const sum = (figures: readonly number[]) => figures.reduce((total, each) => total + each, 0)

/** Nodes that the least number of pods fills; at least one in each zone. */
function nodes({ sizes, zones }: Environment): number {
  const all = Object.values(sizes)
  const cpu = sum(all.map(({ least, cpuMilli }) => least * cpuMilli)) / node.cpuMilli
  const memory = sum(all.map(({ least, memoryMiB }) => least * memoryMiB)) / node.memoryMiB
  return Math.max(zones, Math.ceil(cpu), Math.ceil(memory))
}

const endpointsInZones = (all: readonly Planned[]) =>
  sum(
    of(all, 'AWS::EC2::VPCEndpoint')
      .filter(({ properties }) => properties['VpcEndpointType'] === 'Interface')
      .map((endpoint) => lengthOf(endpoint, 'SubnetIds')),
  )

const alarmMetrics = (all: readonly Planned[]) =>
  sum(of(all, 'AWS::CloudWatch::Alarm').map((alarm) => Math.max(1, lengthOf(alarm, 'Metrics') - 1)))

const floodLists = (all: readonly Planned[]) =>
  of(all, 'AWS::WAFv2::WebACL').filter(({ properties }) =>
    JSON.stringify(properties).includes('AWSManagedRulesAntiDDoSRuleSet'),
  ).length

/** What costs, from the plan. */
export const components: readonly Component[] = [
  {
    name: 'Cluster',
    kinds: ['AWS::EKS::Cluster'],
    uses: (all, environment) => [
      { price: 'cluster', units: count(all, 'AWS::EKS::Cluster') },
      { price: 'node', units: count(all, 'AWS::EKS::Cluster') && nodes(environment) },
    ],
  },
  {
    name: 'Database',
    kinds: ['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance'],
    uses: (all, { database }) => [
      { price: 'capacityUnit', units: count(all, 'AWS::RDS::DBInstance') * database.leastUnits },
      { price: 'databaseStorage', units: count(all, 'AWS::RDS::DBCluster') * start.stored },
    ],
  },
  {
    name: 'Backups',
    kinds: ['AWS::Backup::BackupVault', 'AWS::Backup::BackupPlan'],
    uses: (all) => [
      { price: 'backup', units: count(all, 'AWS::Backup::BackupVault') * start.stored * 10 },
    ],
  },
  {
    name: 'Edge',
    kinds: [
      'AWS::CloudFront::Distribution',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'AWS::Route53::HostedZone',
    ],
    uses: (all) => [
      { price: 'balancer', units: count(all, 'AWS::ElasticLoadBalancingV2::LoadBalancer') },
      { price: 'delivery', units: count(all, 'AWS::CloudFront::Distribution') * start.delivered },
      { price: 'zone', units: count(all, 'AWS::Route53::HostedZone') },
    ],
  },
  {
    name: 'Firewalls at the edge',
    kinds: ['AWS::WAFv2::WebACL'],
    uses: (all) => [
      { price: 'accessList', units: count(all, 'AWS::WAFv2::WebACL') },
      {
        price: 'accessRule',
        units: sum(of(all, 'AWS::WAFv2::WebACL').map((acl) => lengthOf(acl, 'Rules'))),
      },
      { price: 'accessRequests', units: count(all, 'AWS::WAFv2::WebACL') && start.requests },
      { price: 'antiFlood', units: floodLists(all) },
    ],
  },
  {
    name: 'Network inside',
    kinds: ['AWS::EC2::VPCEndpoint'],
    uses: (all) => [{ price: 'endpoint', units: endpointsInZones(all) }],
  },
  {
    name: 'Guarded way out',
    kinds: [
      'AWS::EC2::NatGateway',
      'AWS::NetworkFirewall::Firewall',
      'AWS::NetworkFirewall::VpcEndpointAssociation',
    ],
    uses: (all) => [
      { price: 'translation', units: count(all, 'AWS::EC2::NatGateway') },
      { price: 'firewall', units: firewallZones(all) },
    ],
  },
  {
    name: 'Keys and secrets',
    kinds: ['AWS::KMS::Key', 'AWS::SecretsManager::Secret'],
    uses: (all) => [
      { price: 'key', units: count(all, 'AWS::KMS::Key') },
      { price: 'secret', units: count(all, 'AWS::SecretsManager::Secret') },
    ],
  },
  {
    name: 'Watchmen',
    kinds: [
      'AWS::GuardDuty::Detector',
      'AWS::SecurityHub::Hub',
      'AWS::Config::ConfigurationRecorder',
    ],
    uses: (all) => [
      { price: 'threats', units: count(all, 'AWS::GuardDuty::Detector') },
      { price: 'posture', units: count(all, 'AWS::SecurityHub::Hub') },
      { price: 'changes', units: count(all, 'AWS::Config::ConfigurationRecorder') },
    ],
  },
  {
    name: 'Logs and alarms',
    kinds: ['AWS::Logs::LogGroup', 'AWS::CloudWatch::Alarm'],
    uses: (all) => [
      { price: 'logs', units: count(all, 'AWS::Logs::LogGroup') && start.logs },
      { price: 'alarm', units: alarmMetrics(all) },
    ],
  },
]

/** A firewall stands in each of its own subnets, and in one more for each endpoint that joins it. */
const firewallZones = (all: readonly Planned[]) =>
  sum(
    of(all, 'AWS::NetworkFirewall::Firewall').map((firewall) =>
      Math.max(1, lengthOf(firewall, 'SubnetMappings')),
    ),
  ) + count(all, 'AWS::NetworkFirewall::VpcEndpointAssociation')
