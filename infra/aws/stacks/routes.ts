import type { PlannedTemplate } from '../nag/house-check.ts'
import { resourcesOf } from '../planned.ts'

type Reference = { Ref?: string } | string | undefined
type Route = { table: string; block: string; via: string }

/** Where a network's routes lead, read from its template, for tests. */
export type Routes = {
  /** Blocks of the subnets of a use, zone by zone. */
  blocksOf(use: string): string[]
  /** Route tables of the subnets of a use. */
  tablesOf(use: string): string[]
  /** What the default routes of a use's subnets lead to, as the property that names it. */
  defaultsOf(use: string): string[]
  /** Routes at the internet gateway for what comes in. */
  backs(): Route[]
}

const ways = ['GatewayId', 'NatGatewayId', 'VpcEndpointId', 'TransitGatewayId', 'InstanceId']

const refOf = (value: unknown) => {
  const reference = value as Reference
  return typeof reference === 'object' ? (reference.Ref ?? '') : (reference ?? '')
}

/** Reads the routes of a template. */
export function routesOf(template: PlannedTemplate): Routes {
  const all = resourcesOf(template, 'AWS::EC2::Route').map(({ properties }) => ({
    table: refOf(properties['RouteTableId']),
    block: String(properties['DestinationCidrBlock'] ?? properties['DestinationIpv6CidrBlock']),
    via: ways.find((way) => way in properties) ?? 'unknown',
  }))
  const subnets = resourcesOf(template, 'AWS::EC2::Subnet')
  const of = (use: string) => subnets.filter(({ id }) => id.startsWith(`Network${use}Subnet`))
  const joins = resourcesOf(template, 'AWS::EC2::SubnetRouteTableAssociation')
  const tablesOf = (use: string) =>
    of(use).flatMap(({ id }) =>
      joins
        .filter(({ properties }) => refOf(properties['SubnetId']) === id)
        .map(({ properties }) => refOf(properties['RouteTableId'])),
    )
  const gateways = resourcesOf(template, 'AWS::EC2::GatewayRouteTableAssociation')
  const backTables = gateways.map(({ properties }) => refOf(properties['RouteTableId']))
  return {
    blocksOf: (use) => of(use).map(({ properties }) => String(properties['CidrBlock'])),
    tablesOf,
    defaultsOf: (use) =>
      tablesOf(use).flatMap((table) =>
        all
          .filter((route) => route.table === table && route.block.endsWith('/0'))
          .map(({ via }) => via),
      ),
    backs: () => all.filter(({ table }) => backTables.includes(table)),
  }
}
