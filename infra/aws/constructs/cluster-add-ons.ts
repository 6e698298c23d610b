import { CfnAddon, type CfnCluster, CfnPodIdentityAssociation } from 'aws-cdk-lib/aws-eks'
import { ServicePrincipal, SessionTagsPrincipal } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { allow, NarrowRole } from './narrow-role.ts'

/** What Auto Mode does not bring along: secrets as files, and figures to scale by. AWS keeps both up to date. */
const addOns = ['aws-secrets-store-csi-driver-provider', 'metrics-server']

/** Add-ons of the cluster, and the identity of the one that scales by figures of CloudWatch. */
export class ClusterAddOns extends Construct {
  constructor(scope: Construct, id: string, cluster: CfnCluster) {
    super(scope, id)
    for (const addonName of addOns) {
      new CfnAddon(this, addonName, {
        addonName,
        clusterName: cluster.ref,
        resolveConflicts: 'OVERWRITE',
      })
    }
    const { role, policy } = new NarrowRole(this, 'Scaler', {
      description: 'KEDA reads the figures that it scales by',
      assumedBy: new SessionTagsPrincipal(new ServicePrincipal('pods.eks.amazonaws.com')),
      statements: [allow(['cloudwatch:GetMetricData'], ['*'])],
    })
    const identity = new CfnPodIdentityAssociation(this, 'ScalerIdentity', {
      clusterName: cluster.ref,
      namespace: 'keda',
      serviceAccount: 'keda-operator',
      roleArn: role.roleArn,
    })
    if (policy !== null) identity.node.addDependency(policy)
  }
}
