import {
  GatewayVpcEndpointAwsService,
  type ISecurityGroup,
  InterfaceVpcEndpointAwsService as Service,
  type SubnetSelection,
  type Vpc,
} from 'aws-cdk-lib/aws-ec2'
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'

export type PrivateEndpointsProps = {
  environment: Environment
  vpc: Vpc
  subnets: SubnetSelection
  group: ISecurityGroup
}

/** Services of AWS that nodes and pods call; each is reached inside the network, and only for our own accounts. */
const services = {
  ec2: Service.EC2,
  ecrApi: Service.ECR,
  ecrDocker: Service.ECR_DOCKER,
  eks: Service.EKS,
  podIdentity: Service.EKS_AUTH,
  balancers: Service.ELASTIC_LOAD_BALANCING,
  keys: Service.KMS,
  logs: Service.CLOUDWATCH_LOGS,
  monitoring: Service.CLOUDWATCH_MONITORING,
  secrets: Service.SECRETS_MANAGER,
  ssm: Service.SSM,
  sts: Service.STS,
}

/** The doors to AWS's services that need no way out. */
export class PrivateEndpoints extends Construct {
  constructor(scope: Construct, id: string, props: PrivateEndpointsProps) {
    super(scope, id)
    const { accounts, addOnAccount } = props.environment
    const ours = inAccounts([accounts.system, accounts.build, addOnAccount])
    for (const [name, service] of Object.entries(services)) {
      const endpoint = props.vpc.addInterfaceEndpoint(name, {
        service,
        subnets: props.subnets,
        securityGroups: [props.group],
        open: false,
        privateDnsEnabled: true,
      })
      if (service !== Service.STS) endpoint.addToPolicy(ours)
    }
    const storage = props.vpc.addGatewayEndpoint('storage', {
      service: GatewayVpcEndpointAwsService.S3,
      subnets: [props.subnets],
    })
    storage.addToPolicy(imageLayers(props.environment.region))
  }
}

function inAccounts(accounts: string[]): PolicyStatement {
  return new PolicyStatement({
    principals: [new AnyPrincipal()],
    actions: ['*'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:ResourceAccount': accounts } },
  })
}

/** S3 is reached only for what images are made of, in ECR's own bucket. */
function imageLayers(region: string): PolicyStatement {
  return new PolicyStatement({
    principals: [new AnyPrincipal()],
    actions: ['s3:GetObject'],
    resources: [`arn:aws:s3:::prod-${region}-starport-layer-bucket/*`],
  })
}
