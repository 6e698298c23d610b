import { beforeAll, describe, expect, it } from 'vitest'
import { subnetsFor } from '../../system/addresses.ts'
import { environments } from '../../system/environments.ts'
import { databasePort } from '../../system/names.ts'
import type { PlannedTemplate } from '../nag/house-check.ts'
import { planned, resourcesOf } from '../planned.ts'
import { routesOf, type Routes } from './routes.ts'

describe.each(environments)('the network of $name', (environment) => {
  let template: PlannedTemplate
  let routes: Routes
  beforeAll(() => {
    template = planned(environment.name)['network'] ?? {}
    routes = routesOf(template)
  }, 60_000)

  it('lays subnets out as everybody else reckons with', () => {
    for (const use of ['app', 'egress', 'data'] as const) {
      expect(routes.blocksOf(use)).toEqual(subnetsFor(environment, use))
    }
  })

  it('gives neither apps nor the database a way out', () => {
    expect(routes.defaultsOf('app')).toEqual([])
    expect(routes.defaultsOf('data')).toEqual([])
  })

  it('leads egress subnets to translation, from there to the firewall, and only the firewall to the internet', () => {
    const each = <T>(value: T) => Array.from({ length: environment.zones }, () => value)
    expect(routes.defaultsOf('egress')).toEqual(each('NatGatewayId'))
    expect(routes.defaultsOf('translation')).toEqual(each('VpcEndpointId'))
    expect(routes.defaultsOf('firewall')).toEqual(each('GatewayId'))
    expect(resourcesOf(template, 'AWS::EC2::NatGateway')).toHaveLength(environment.zones)
  })

  it('sends answers back through the firewall, zone by zone', () => {
    const back = routes.backs()
    expect(back.map(({ block }) => block).toSorted()).toEqual(
      routes.blocksOf('translation').toSorted(),
    )
    expect(back.every(({ via }) => via === 'VpcEndpointId')).toBe(true)
  })

  it('sees a planted way out', () => {
    const worse = structuredClone(template)
    const table = { Ref: routes.tablesOf('app')[0] ?? '' }
    const Properties = { RouteTableId: table, DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw' }
    worse.Resources = { ...worse.Resources, Planted: { Type: 'AWS::EC2::Route', Properties } }
    expect(routesOf(worse).defaultsOf('app')).toEqual(['GatewayId'])
  })

  it('opens the database to pods that may, at one port, and lets nobody out freely', () => {
    const rules = resourcesOf(template, 'AWS::EC2::SecurityGroupIngress')
    const toDatabase = rules.filter(({ id }) => id.startsWith('Groupsdatabase'))
    expect(toDatabase.map(({ properties }) => properties['FromPort'])).toEqual([
      databasePort,
      databasePort,
    ])
    const freely = resourcesOf(template, 'AWS::EC2::SecurityGroup').filter(({ properties }) =>
      JSON.stringify(properties['SecurityGroupEgress'] ?? []).includes('"IpProtocol":"-1"'),
    )
    expect(freely).toEqual([])
  })

  it('lets only pods of the pool outward call addresses outside, at the ports of named hosts', () => {
    const outside = resourcesOf(template, 'AWS::EC2::SecurityGroup').flatMap(
      ({ id, properties }) => {
        const rules = (properties['SecurityGroupEgress'] ?? []) as {
          CidrIp: string
          FromPort: number
        }[]
        return rules
          .filter(({ CidrIp }) => CidrIp === '0.0.0.0/0')
          .map(({ FromPort }) => `${id.replace(/[0-9A-F]{8}$/, '')} ${FromPort}`)
      },
    )
    expect(outside).toEqual(['Groupsoutward 443', 'Groupsoutward 465'])
  })
})
