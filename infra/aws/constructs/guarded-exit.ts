import { Fn } from 'aws-cdk-lib'
import {
  CfnEIP,
  CfnGatewayRouteTableAssociation,
  CfnInternetGateway,
  CfnNatGateway,
  CfnRoute,
  CfnRouteTable,
  CfnSubnetRouteTableAssociation,
  CfnVPCGatewayAttachment,
  type ISubnet,
  type Vpc,
} from 'aws-cdk-lib/aws-ec2'
import { CfnVpcEndpointAssociation, type CfnFirewall } from 'aws-cdk-lib/aws-networkfirewall'
import { Construct } from 'constructs'

/** Subnets of one zone on the way out: pods, then address translation, then the firewall. */
export type ExitZone = { egress: ISubnet; translation: ISubnet; firewall: ISubnet }

export type GuardedExitProps = { vpc: Vpc; firewall: CfnFirewall; zones: readonly ExitZone[] }

const anywhere = '0.0.0.0/0'

/**
 * The one way out: egress subnet, NAT gateway, firewall endpoint, internet gateway, and the same way back in each zone.
 * Only the firewall's own subnets know the internet gateway, in one route table; whoever has no route to a NAT gateway has no way out.
 */
export class GuardedExit extends Construct {
  constructor(scope: Construct, id: string, { vpc, firewall, zones }: GuardedExitProps) {
    super(scope, id)
    const { vpcId } = vpc
    const gateway = new CfnInternetGateway(this, 'Gateway')
    const attached = new CfnVPCGatewayAttachment(this, 'Attachment', {
      vpcId,
      internetGatewayId: gateway.ref,
    })
    const out = new CfnRouteTable(this, 'Outside', { vpcId })
    const toInternet = new CfnRoute(this, 'ToInternet', {
      routeTableId: out.ref,
      destinationCidrBlock: anywhere,
      gatewayId: gateway.ref,
    })
    toInternet.addResourceDependency(attached)
    const back = new CfnRouteTable(this, 'Back', { vpcId })
    const association = new CfnGatewayRouteTableAssociation(this, 'BackAtGateway', {
      gatewayId: gateway.ref,
      routeTableId: back.ref,
    })
    association.addResourceDependency(attached)
    zones.forEach((zone, index) => {
      const endpoint = this.endpoint(index, vpcId, firewall, zone.firewall)
      this.join(index, zone, endpoint, { out, back, attached })
    })
  }

  /** The firewall itself stands in the first zone; each further zone is an endpoint with an id of its own, so that no order is guessed. */
  private endpoint(index: number, vpcId: string, firewall: CfnFirewall, subnet: ISubnet): string {
    if (index === 0) return Fn.select(1, Fn.split(':', Fn.select(0, firewall.attrEndpointIds)))
    const association = new CfnVpcEndpointAssociation(this, `Endpoint${index + 1}`, {
      firewallArn: firewall.attrFirewallArn,
      vpcId,
      subnetMapping: { subnetId: subnet.subnetId },
    })
    return association.attrEndpointId
  }

  private join(index: number, zone: ExitZone, vpcEndpointId: string, way: Way): void {
    const id = (name: string) => `${name}${index + 1}`
    // The route table that the subnet came with would be one too many.
    for (const child of ['RouteTableAssociation', 'RouteTable']) {
      zone.firewall.node.tryRemoveChild(child)
    }
    new CfnSubnetRouteTableAssociation(this, id('Outside'), {
      subnetId: zone.firewall.subnetId,
      routeTableId: way.out.ref,
    })
    const address = new CfnEIP(this, id('Address'), { domain: 'vpc' })
    address.addResourceDependency(way.attached)
    const nat = new CfnNatGateway(this, id('Translation'), {
      subnetId: zone.translation.subnetId,
      allocationId: address.attrAllocationId,
    })
    new CfnRoute(this, id('ToTranslation'), {
      routeTableId: zone.egress.routeTable.routeTableId,
      destinationCidrBlock: anywhere,
      natGatewayId: nat.ref,
    })
    new CfnRoute(this, id('ToFirewall'), {
      routeTableId: zone.translation.routeTable.routeTableId,
      destinationCidrBlock: anywhere,
      vpcEndpointId,
    })
    new CfnRoute(this, id('BackToFirewall'), {
      routeTableId: way.back.ref,
      destinationCidrBlock: zone.translation.ipv4CidrBlock,
      vpcEndpointId,
    })
  }
}

type Way = { out: CfnRouteTable; back: CfnRouteTable; attached: CfnVPCGatewayAttachment }
