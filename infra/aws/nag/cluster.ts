import { environments } from '../../system/environments.ts'
import type { Suppression } from './suppression.ts'

const planePolicy = (name: string): Suppression => ({
  ids: [`AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`],
  path: 'cluster/Roles/Plane/Role/Resource',
  reason: `Auto Mode runs on ${name} as AWS keeps it, bound to resources that carry the cluster's tag; only EKS itself can take this role on.`,
  owner: 'platform',
  review: '2027-05-31',
})

const addOnRepositories = new Set(
  environments.map(({ region, addOnAccount }) => `${region}:${addOnAccount}:repository/eks/*`),
)

/** Answers for the cluster. */
export const clusterAnswers: readonly Suppression[] = [
  planePolicy('AmazonEKSClusterPolicy'),
  planePolicy('AmazonEKSComputePolicy'),
  planePolicy('AmazonEKSBlockStoragePolicyV2'),
  planePolicy('AmazonEKSLoadBalancingPolicy'),
  planePolicy('AmazonEKSNetworkingPolicy'),
  {
    ids: ['AwsSolutions-IAM5[Resource::*]'],
    path: 'cluster/Roles/Node/Policy/Resource',
    reason:
      'ecr:GetAuthorizationToken knows no resources. What the token opens is bound to our three repositories by the statement beside it.',
    owner: 'platform',
    review: '2027-05-31',
  },
  {
    ids: [...addOnRepositories].map(
      (each) => `AwsSolutions-IAM5[Resource::arn:aws:ecr:${each}]` as const,
    ),
    path: 'cluster/Roles/Node/Policy/Resource',
    reason:
      "Add-ons are pulled from Amazon's own account in the region, whose repositories Amazon names and adds to; the right is to pull, and nothing else.",
    owner: 'platform',
    review: '2027-05-31',
  },
  {
    ids: ['AwsSolutions-IAM5[Resource::*]'],
    path: 'cluster/AddOns/Scaler/Policy/Resource',
    reason:
      'cloudwatch:GetMetricData knows no resources. It reads figures and nothing else, for one service account in one namespace.',
    owner: 'platform',
    review: '2027-05-31',
  },
  {
    ids: ['CloudFormation-Validate::W9009'],
    path: 'cluster/Cluster/Plane',
    reason:
      'The deprecated field says that secrets are what is sealed; older tools look for it, and without it nobody could see from the plan that they are.',
    owner: 'platform',
    review: '2027-05-31',
  },
]
