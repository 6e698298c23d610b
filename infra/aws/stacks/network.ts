import { CfnFlowLog, IpAddresses, Subnet, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2'
import { Fn, Tags } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { subnetTag } from '../../system/names.ts'
import { ExitFirewall } from '../constructs/exit-firewall.ts'
import { GuardedExit } from '../constructs/guarded-exit.ts'
import { allow, NarrowRole } from '../constructs/narrow-role.ts'
import { OwnStack } from '../constructs/own-stack.ts'
import { PodGroups } from '../constructs/pod-groups.ts'
import { PrivateEndpoints } from '../constructs/private-endpoints.ts'
import { SealedLog } from '../constructs/sealed-log.ts'

export type NetworkProps = { logsKey: IKey }

/** What the subnets of a zone are for, with the bits of their addresses. */
const subnets = { app: 20, egress: 24, data: 24, translation: 28, firewall: 28 } as const
type Use = keyof typeof subnets

/** The network: nothing in it knows the internet but the firewall, and only egress subnets lead there. */
export class NetworkStack extends OwnStack {
  readonly vpc: Vpc
  /** Where nodes, load balancers and most pods are: no route out. */
  readonly appSubnets: readonly Subnet[]
  /** Where the database is: no route out. */
  readonly dataSubnets: readonly Subnet[]
  readonly groups: PodGroups

  constructor(scope: Construct, environment: Environment, { logsKey }: NetworkProps) {
    super(scope, 'network', environment, { account: 'system', keeps: true })
    this.vpc = this.network()
    this.appSubnets = this.subnetsFor('app')
    this.dataSubnets = this.subnetsFor('data')
    for (const use of ['app', 'egress'] as const) {
      for (const subnet of this.subnetsFor(use)) Tags.of(subnet).add(subnetTag, use)
    }
    this.groups = new PodGroups(this, 'Groups', { environment, vpc: this.vpc })
    new PrivateEndpoints(this, 'Endpoints', {
      environment,
      vpc: this.vpc,
      subnets: { subnets: this.subnetsFor('app') },
      group: this.groups.endpoints,
    })
    this.guardExit(logsKey)
    this.logFlows(logsKey)
  }

  /** Left to AWS to name: it is not asked while the plan is written. */
  override get availabilityZones(): string[] {
    return [0, 1, 2].map((index) => Fn.select(index, Fn.getAzs(this.region)))
  }

  private network(): Vpc {
    const { network, zones } = this.setting
    return new Vpc(this, 'Network', {
      vpcName: `girasol-${this.setting.name}`,
      ipAddresses: IpAddresses.cidr(network),
      maxAzs: zones,
      natGateways: 0,
      restrictDefaultSecurityGroup: false,
      subnetConfiguration: Object.entries(subnets).map(([name, cidrMask]) => ({
        name,
        cidrMask,
        subnetType: SubnetType.PRIVATE_ISOLATED,
      })),
    })
  }

  private subnetsFor(use: Use): Subnet[] {
    const { subnets: found } = this.vpc.selectSubnets({ subnetGroupName: use })
    return found.filter((subnet) => subnet instanceof Subnet)
  }

  private guardExit(logsKey: IKey): void {
    const { vpc, setting: environment } = this
    const translation = this.subnetsFor('translation')
    const firewall = this.subnetsFor('firewall')
    const zones = this.subnetsFor('egress').map((egress, index) => ({
      egress,
      translation: translation[index]!,
      firewall: firewall[index]!,
    }))
    const wall = new ExitFirewall(this, 'Exit', { environment, vpc, subnet: firewall[0]!, logsKey })
    new GuardedExit(this, 'WayOut', { vpc, firewall: wall.firewall, zones })
  }

  private logFlows(logsKey: IKey): void {
    const log = new SealedLog(this, 'Flows', `/girasol/${this.setting.name}/flows`, logsKey)
    const { role } = new NarrowRole(this, 'FlowWriter', {
      description: 'Writes the log of flows',
      assumedBy: new ServicePrincipal('vpc-flow-logs.amazonaws.com'),
      statements: [
        allow(
          ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
          [log.logGroupArn],
        ),
      ],
    })
    new CfnFlowLog(this, 'FlowLog', {
      resourceType: 'VPC',
      resourceId: this.vpc.vpcId,
      trafficType: 'ALL',
      maxAggregationInterval: 60,
      logDestinationType: 'cloud-watch-logs',
      logGroupName: log.logGroupName,
      deliverLogsPermissionArn: role.roleArn,
    })
  }
}
