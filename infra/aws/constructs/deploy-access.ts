import { CfnAccessEntry, type CfnCluster } from 'aws-cdk-lib/aws-eks'
import type { IRole } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'

/** Lets the release's role apply manifests. It is the only entry: whoever else wants in is added by name, for a time, and is seen in the audit log. */
export function deployAccess(scope: Construct, cluster: CfnCluster, role: IRole): CfnAccessEntry {
  return new CfnAccessEntry(scope, 'ClusterAccess', {
    clusterName: cluster.ref,
    principalArn: role.roleArn,
    accessPolicies: [
      {
        policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
        accessScope: { type: 'cluster' },
      },
    ],
  })
}
