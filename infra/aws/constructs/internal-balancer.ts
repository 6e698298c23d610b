import { Duration, Tags } from 'aws-cdk-lib'
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  CfnSecurityGroupIngress,
  type ISecurityGroup,
  type IVpc,
  Peer,
  Port,
  SecurityGroup,
  type SubnetSelection,
} from 'aws-cdk-lib/aws-ec2'
import {
  ApplicationLoadBalancer,
  ApplicationProtocol,
  ApplicationTargetGroup,
  DesyncMitigationMode,
  ListenerAction,
  ListenerCondition,
  Protocol,
  SslPolicy,
  TargetType,
  XffHeaderProcessingMode,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { clusterName, landingBucket, targetGroup } from '../../system/names.ts'
import type { Workload } from '../../system/workloads.ts'
import type { WebFirewall } from './web-firewall.ts'

type InternalBalancerProps = {
  environment: Environment
  vpc: IVpc
  subnets: SubnetSelection
  /** Group of the pods that answer. */
  pods: ISecurityGroup
  workload: Workload
  domain: string
  certificate: ICertificate
  firewall: WebFirewall
}

/** A load balancer without a public address that answers CloudFront alone, and only for one host name. */
export class InternalBalancer extends Construct {
  readonly balancer: ApplicationLoadBalancer
  readonly targets: ApplicationTargetGroup

  constructor(scope: Construct, id: string, props: InternalBalancerProps) {
    super(scope, id)
    const { port, health } = props.workload
    if (port === null || health === null) throw new Error(`${props.workload.name} answers nobody`)
    const guard = this.guard(props, port)
    this.balancer = this.place(props, guard)
    this.targets = new ApplicationTargetGroup(this, 'Pods', {
      targetGroupName: targetGroup(props.environment, props.workload.name),
      vpc: props.vpc,
      port,
      protocol: ApplicationProtocol.HTTPS,
      targetType: TargetType.IP,
      deregistrationDelay: Duration.seconds(30),
      healthCheck: {
        path: health.ready,
        protocol: Protocol.HTTPS,
        interval: Duration.seconds(10),
        healthyThresholdCount: 2,
      },
    })
    // The cluster may only put pods into groups that carry its name.
    Tags.of(this.targets).add('eks:eks-cluster-name', clusterName(props.environment))
    this.listen(props)
  }

  private guard({ environment, vpc, pods }: InternalBalancerProps, port: number): SecurityGroup {
    const description = 'Load balancer: called by CloudFront alone, calls its pods alone'
    const guard = new SecurityGroup(this, 'Guard', { vpc, description, allowAllOutbound: false })
    guard.addIngressRule(
      Peer.prefixList(environment.cloudFrontPrefixList),
      Port.tcp(443),
      'HTTPS from CloudFront',
    )
    guard.addEgressRule(Peer.securityGroupId(pods.securityGroupId), Port.tcp(port), 'To its pods')
    new CfnSecurityGroupIngress(this, 'FromBalancer', {
      groupId: pods.securityGroupId,
      sourceSecurityGroupId: guard.securityGroupId,
      ipProtocol: 'tcp',
      fromPort: port,
      toPort: port,
      description: 'From the load balancer',
    })
    return guard
  }

  private place(props: InternalBalancerProps, guard: SecurityGroup): ApplicationLoadBalancer {
    const balancer = new ApplicationLoadBalancer(this, 'Balancer', {
      vpc: props.vpc,
      vpcSubnets: props.subnets,
      internetFacing: false,
      securityGroup: guard,
      deletionProtection: true,
      dropInvalidHeaderFields: true,
      desyncMitigationMode: DesyncMitigationMode.STRICTEST,
      xffHeaderProcessingMode: XffHeaderProcessingMode.APPEND,
      idleTimeout: Duration.seconds(60),
    })
    balancer.setAttribute('access_logs.s3.enabled', 'true')
    balancer.setAttribute('access_logs.s3.bucket', landingBucket(props.environment))
    balancer.setAttribute('access_logs.s3.prefix', props.workload.name)
    new CfnWebACLAssociation(this, 'Firewall', {
      resourceArn: balancer.loadBalancerArn,
      webAclArn: props.firewall.arn,
    })
    return balancer
  }

  private listen({ domain, certificate }: InternalBalancerProps): void {
    const listener = this.balancer.addListener('Https', {
      port: 443,
      protocol: ApplicationProtocol.HTTPS,
      sslPolicy: SslPolicy.TLS13_12_RES_PQ,
      certificates: [certificate],
      open: false,
      defaultAction: ListenerAction.fixedResponse(403),
    })
    listener.addAction('OwnHost', {
      priority: 10,
      conditions: [ListenerCondition.hostHeaders([domain])],
      action: ListenerAction.forward([this.targets]),
    })
  }
}
