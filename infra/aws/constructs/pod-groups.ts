import { Peer, Port, SecurityGroup, type Vpc } from 'aws-cdk-lib/aws-ec2'
import { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { databasePort, podGroup, type Pool } from '../../system/names.ts'
import { workloads } from '../../system/workloads.ts'
import { outsidePorts } from './exit-rules.ts'

export type PodGroupsProps = { environment: Environment; vpc: Vpc }

/** Security groups: one for the pods of each pool, one for the database, one for the endpoints of AWS's services; each opens only what `workloads` says. */
export class PodGroups extends Construct {
  readonly pods: Readonly<Record<Pool, SecurityGroup>>
  readonly database: SecurityGroup
  readonly endpoints: SecurityGroup

  constructor(scope: Construct, id: string, { environment, vpc }: PodGroupsProps) {
    super(scope, id)
    const group = (name: string, securityGroupName: string, description: string) =>
      new SecurityGroup(this, name, {
        vpc,
        securityGroupName,
        description,
        allowAllOutbound: false,
      })
    const ofPool = (pool: Pool) =>
      group(pool, podGroup(environment, pool), `Pods of the pool ${pool}`)
    this.pods = { sites: ofPool('sites'), inner: ofPool('inner'), outward: ofPool('outward') }
    this.database = group('database', `girasol-${environment.name}-database`, 'The database')
    this.endpoints = group(
      'endpoints',
      `girasol-${environment.name}-endpoints`,
      'Private endpoints of AWS services',
    )
    this.openInside()
    for (const port of outsidePorts(environment)) {
      this.pods.outward.addEgressRule(
        Peer.anyIpv4(),
        Port.tcp(port),
        'Named hosts, by the firewall',
      )
    }
  }

  private openInside(): void {
    const { sites, inner, outward } = this.pods
    const api = workloads.api.port
    if (api !== null) pair(sites, inner, api, 'Sites call the API')
    for (const pods of [inner, outward]) {
      pair(pods, this.database, databasePort, 'Database')
      pair(pods, this.endpoints, 443, 'AWS services')
    }
  }
}

function pair(from: SecurityGroup, to: SecurityGroup, port: number, why: string): void {
  from.addEgressRule(to, Port.tcp(port), why)
  to.addIngressRule(from, Port.tcp(port), why)
}
