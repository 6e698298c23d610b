import {
  Certificate,
  CertificateValidation,
  KeyAlgorithm,
} from 'aws-cdk-lib/aws-certificatemanager'
import { SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront'
import type { ISecurityGroup, IVpc, SubnetSelection } from 'aws-cdk-lib/aws-ec2'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { IHostedZone } from 'aws-cdk-lib/aws-route53'
import { CfnIPSet } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { workloads } from '../../system/workloads.ts'
import { consoleRules, innerRules, siteRules } from '../constructs/door-rules.ts'
import type { FirewallRule } from '../constructs/firewall-rules.ts'
import { FrontDoor } from '../constructs/front-door.ts'
import { InternalBalancer } from '../constructs/internal-balancer.ts'
import { OwnStack } from '../constructs/own-stack.ts'
import { PublicZone } from '../constructs/public-zone.ts'
import { WebFirewall } from '../constructs/web-firewall.ts'

type EdgeProps = {
  vpc: IVpc
  /** Subnets without a way out, where the load balancers stand. */
  balancerSubnets: SubnetSelection
  /** Group of the pods that answer for the site and for the staff console. */
  pods: ISecurityGroup
  logsKey: IKey
}

/** What the alarms watch of a door. */
export type Door = {
  name: 'site' | 'console'
  balancer: InternalBalancer
  firewall: WebFirewall
  certificate: Certificate
}

type Opening = Pick<Door, 'name' | 'firewall'> & {
  viewerTls: SecurityPolicyProtocol.TLS_V1_2_2025 | SecurityPolicyProtocol.TLS_V1_3_2025
  ipv6: boolean
}

/** The two doors to the outside: the site for everybody, the console for the staff's addresses; apart in host, firewall and load balancer. */
export class EdgeStack extends OwnStack {
  readonly doors: readonly Door[]

  constructor(scope: Construct, environment: Environment, props: EdgeProps) {
    super(scope, 'edge', environment, { account: 'system', keeps: true })
    const { zone } = new PublicZone(this, 'Names', { domain: environment.domains.hostedZone })
    const inner = this.firewall(props, 'inner', 'REGIONAL', innerRules)
    const open = (opening: Opening) => this.open(props, zone, inner, opening)
    this.doors = [
      open({
        name: 'site',
        firewall: this.siteFirewall(props),
        viewerTls: SecurityPolicyProtocol.TLS_V1_2_2025,
        ipv6: true,
      }),
      open({
        name: 'console',
        firewall: this.consoleFirewall(props),
        viewerTls: SecurityPolicyProtocol.TLS_V1_3_2025,
        ipv6: false,
      }),
    ]
  }

  private siteFirewall(props: EdgeProps): WebFirewall {
    const denied = this.addresses('DeniedNetworks', this.setting.deniedNetworks)
    return this.firewall(props, 'site', 'CLOUDFRONT', siteRules(denied))
  }

  private consoleFirewall(props: EdgeProps): WebFirewall {
    const staff = this.addresses('StaffNetworks', this.setting.staffNetworks)
    return this.firewall(props, 'console', 'CLOUDFRONT', consoleRules(staff))
  }

  private addresses(id: string, networks: readonly string[]): string {
    return new CfnIPSet(this, id, {
      scope: 'CLOUDFRONT',
      ipAddressVersion: 'IPV4',
      addresses: [...networks],
    }).attrArn
  }

  private firewall(
    { logsKey }: EdgeProps,
    name: Door['name'] | 'inner',
    where: 'CLOUDFRONT' | 'REGIONAL',
    rules: readonly FirewallRule[],
  ): WebFirewall {
    const id = `${name[0]?.toUpperCase()}${name.slice(1)}Firewall`
    return new WebFirewall(this, id, {
      name: `girasol-${this.setting.name}-${name}`,
      where,
      rules,
      logsKey,
    })
  }

  private open(
    props: EdgeProps,
    zone: IHostedZone,
    inner: WebFirewall,
    { name, firewall, ...viewer }: Opening,
  ): Door {
    const environment = this.setting
    const { vpc, logsKey } = props
    const domain = environment.domains[name]
    const room = new Construct(this, name === 'site' ? 'Site' : 'Console')
    const certificate = new Certificate(room, 'Certificate', {
      domainName: domain,
      validation: CertificateValidation.fromDns(zone),
      keyAlgorithm: KeyAlgorithm.EC_PRIME256V1,
    })
    const balancer = new InternalBalancer(room, 'Inside', {
      environment,
      vpc,
      subnets: props.balancerSubnets,
      pods: props.pods,
      workload: name === 'site' ? workloads.web : workloads.console,
      domain,
      certificate,
      firewall: inner,
    })
    new FrontDoor(room, 'Door', {
      name,
      domain,
      zone,
      certificate,
      balancer: balancer.balancer,
      firewall,
      countries: environment.countries,
      logsKey,
      ...viewer,
    })
    return { name, balancer, firewall, certificate }
  }
}
