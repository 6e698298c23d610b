import type { ISubnet } from 'aws-cdk-lib/aws-ec2'
import { CfnCluster } from 'aws-cdk-lib/aws-eks'
import type { IRole } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { services } from '../../system/addresses.ts'
import type { Environment } from '../../system/environments.ts'
import { clusterName } from '../../system/names.ts'

export type ClusterPlaneProps = {
  environment: Environment
  subnets: readonly ISubnet[]
  planeRole: IRole
  nodeRole: IRole
  key: IKey
}

const logTypes = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] as const

/** EKS in Auto Mode: reached from inside the network only, entered only by named access entries, secrets sealed, everything logged. */
export class ClusterPlane extends Construct {
  readonly cluster: CfnCluster

  constructor(scope: Construct, id: string, props: ClusterPlaneProps) {
    super(scope, id)
    const { environment, subnets, planeRole, nodeRole, key } = props
    this.cluster = new CfnCluster(this, 'Plane', {
      name: clusterName(environment),
      version: environment.kubernetes,
      roleArn: planeRole.roleArn,
      accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: false },
      bootstrapSelfManagedAddons: false,
      computeConfig: { enabled: true, nodePools: ['system'], nodeRoleArn: nodeRole.roleArn },
      storageConfig: { blockStorage: { enabled: true } },
      kubernetesNetworkConfig: {
        elasticLoadBalancing: { enabled: true },
        serviceIpv4Cidr: serviceBlock,
      },
      resourcesVpcConfig: {
        subnetIds: subnets.map(({ subnetId }) => subnetId),
        endpointPrivateAccess: true,
        endpointPublicAccess: false,
      },
      encryptionConfig: [{ provider: { keyArn: key.keyArn }, resources: ['secrets'] }],
      logging: { clusterLogging: { enabledTypes: logTypes.map((type) => ({ type })) } },
      upgradePolicy: { supportType: 'STANDARD' },
      zonalShiftConfig: { enabled: true },
      deletionProtection: true,
    })
  }
}

/** The block that `services` are addresses of. */
const serviceBlock = `${services.kubernetes.replace(/\.\d+\.\d+$/, '.0.0')}/16`
