import { readFileSync } from 'node:fs'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { beforeAll, describe, expect, it } from 'vitest'
import { guardedPaths } from '../constructs/door-rules.ts'
import { EdgeStack } from './edge.ts'
import { standIns } from './stand-ins.ts'

let template: Template
const environment = standIns('production').environment

beforeAll(() => {
  const { app, vpc, key, pods } = standIns('production')
  template = Template.fromStack(
    new EdgeStack(app, environment, {
      vpc,
      balancerSubnets: { subnets: vpc.isolatedSubnets },
      pods,
      logsKey: key,
    }),
  )
})

type Rule = { Name: string; Priority: number; Action?: object; Statement: Record<string, unknown> }
type Acl = {
  Properties: { Name: string; Scope: string; Rules: Rule[]; AssociationConfig: unknown }
}

const acl = (name: string): Acl['Properties'] => {
  const found = Object.values(
    template.findResources('AWS::WAFv2::WebACL', { Properties: { Name: name } }),
  )
  return (found[0] as Acl).Properties
}
const order = (name: string) =>
  acl(name)
    .Rules.toSorted((a, b) => a.Priority - b.Priority)
    .map((rule) => rule.Name)

describe('the doors', () => {
  it.each([
    ['girasol.example', 'TLSv1.2_2025', true],
    ['console.girasol.example', 'TLSv1.3_2025', false],
  ])('%s is answered by a distribution of its own at %s', (domain, tls, ipv6) => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Aliases: [domain],
        IPV6Enabled: ipv6,
        WebACLId: Match.anyValue(),
        ViewerCertificate: Match.objectLike({
          MinimumProtocolVersion: tls,
          SslSupportMethod: 'sni-only',
        }),
        Origins: [Match.objectLike({ VpcOriginConfig: Match.anyValue() })],
        Restrictions: {
          GeoRestriction: { RestrictionType: 'whitelist', Locations: environment.countries },
        },
      }),
    })
  })

  it('lead to two load balancers that have no public address and log, refuse bad headers and cannot be deleted', () => {
    const balancers = Object.values(
      template.findResources('AWS::ElasticLoadBalancingV2::LoadBalancer'),
    )
    expect(balancers).toHaveLength(2)
    for (const { Properties } of balancers) {
      expect(Properties.Scheme).toBe('internal')
      expect(Properties.LoadBalancerAttributes).toEqual(
        expect.arrayContaining([
          { Key: 'deletion_protection.enabled', Value: 'true' },
          { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' },
          { Key: 'routing.http.desync_mitigation_mode', Value: 'strictest' },
          { Key: 'access_logs.s3.enabled', Value: 'true' },
        ]),
      )
    }
    template.resourceCountIs('AWS::WAFv2::WebACLAssociation', 2)
  })

  it('are reached from CloudFront alone, and speak for their own host name alone', () => {
    const listeners = Object.values(template.findResources('AWS::ElasticLoadBalancingV2::Listener'))
    expect(listeners).toHaveLength(2)
    for (const { Properties } of listeners) {
      expect(Properties.SslPolicy).toBe('ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09')
      expect(Properties.DefaultActions).toEqual([
        { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '403' } },
      ])
    }
    for (const { Properties } of Object.values(template.findResources('AWS::EC2::SecurityGroup'))) {
      expect(Properties.SecurityGroupIngress ?? []).toEqual([])
      expect(JSON.stringify(Properties.SecurityGroupEgress ?? [])).not.toContain('0.0.0.0')
    }
    const ways = Object.values(template.findResources('AWS::EC2::SecurityGroupIngress'))
    const sources = ways.map(({ Properties }) => Properties.SourcePrefixListId ?? 'its balancer')
    expect(sources.toSorted()).toEqual([
      'its balancer',
      'its balancer',
      environment.cloudFrontPrefixList,
      environment.cloudFrontPrefixList,
    ])
  })

  it('may be filled by the cluster, which asks for its name on the group', () => {
    for (const name of ['girasol-production-web', 'girasol-production-console']) {
      template.hasResourceProperties('AWS::ElasticLoadBalancingV2::TargetGroup', {
        Name: name,
        TargetType: 'ip',
        Tags: Match.arrayWith([{ Key: 'eks:eks-cluster-name', Value: 'girasol-production' }]),
      })
    }
  })
})

describe('the firewalls', () => {
  it('of the site decides in the recommended order', () => {
    expect(order('girasol-production-site')).toEqual([
      'AntiDDoS',
      'DeniedNetworks',
      'AllRequests',
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesAnonymousIpList',
      'AWSManagedRulesCommonRuleSet',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesSQLiRuleSet',
      'WholeBodySeen',
      'SignIn',
      'SignUp',
      'Estimates',
    ])
  })

  it('of the console refuses everybody but the staff before anything else', () => {
    const [first] = acl('girasol-production-console').Rules
    expect(first).toMatchObject({ Name: 'StaffNetworksOnly', Priority: 0, Action: { Block: {} } })
    expect(first?.Statement).toHaveProperty('NotStatement.Statement.IPSetReferenceStatement')
    template.hasResourceProperties('AWS::WAFv2::IPSet', { Addresses: environment.staffNetworks })
  })

  it('inspect what they let in: the limit of the edge is the most there is', () => {
    expect(acl('girasol-production-site').AssociationConfig).toEqual({
      RequestBody: { CLOUDFRONT: { DefaultSizeInspectionLimit: 'KB_64' } },
    })
  })

  it('stay within the capacity that is included in the price', () => {
    for (const name of ['girasol-production-site', 'girasol-production-console']) {
      const sum = acl(name).Rules.reduce((units, rule) => units + (capacity[rule.Name] ?? 40), 0)
      expect(sum).toBeLessThanOrEqual(1500)
    }
  })

  it('log without anything that signs somebody in', () => {
    template.resourceCountIs('AWS::WAFv2::LoggingConfiguration', 3)
    template.allResourcesProperties('AWS::WAFv2::LoggingConfiguration', {
      RedactedFields: [
        { SingleHeader: { Name: 'authorization' } },
        { SingleHeader: { Name: 'cookie' } },
        { SingleHeader: { Name: 'x-csrf-token' } },
        { QueryString: {} },
      ],
      LoggingFilter: Match.objectLike({ DefaultBehavior: 'DROP' }),
    })
    const fields = Object.values(template.findResources('AWS::Logs::Delivery')).flatMap(
      ({ Properties }) => Properties.RecordFields as string[],
    )
    expect(fields.filter((name) => /cookie|query|referer|agent|c-ip/i.test(name))).toEqual([])
  })
})

/** Units that AWS states for its groups; a rule of our own takes at most 40. */
const capacity: Record<string, number> = {
  AntiDDoS: 50,
  AWSManagedRulesAmazonIpReputationList: 25,
  AWSManagedRulesAnonymousIpList: 50,
  AWSManagedRulesCommonRuleSet: 700,
  AWSManagedRulesKnownBadInputsRuleSet: 200,
  AWSManagedRulesSQLiRuleSet: 200,
}

it('every path with a rate of its own is one that the contract knows', () => {
  const contract = ['sign-in', 'passwords', 'accounts', 'estimates']
    .map((room) =>
      readFileSync(new URL(`../../../packages/contract/src/${room}.ts`, import.meta.url), 'utf8'),
    )
    .join('\n')
  const unknown = Object.values(guardedPaths)
    .flat()
    .filter((path) => !contract.includes(`path: '${path.replace('/api', '')}`))
  expect(unknown).toEqual([])
})
