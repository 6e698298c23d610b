import {
  ManagedPolicy,
  type Role,
  ServicePrincipal,
  SessionTagsPrincipal,
} from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { clusterName, nodeRole as nameOfNodeRole } from '../../system/names.ts'
import { allow, NarrowRole } from './narrow-role.ts'

export type ClusterRolesProps = {
  environment: Environment
  /** Seals the disks that outlive pods. */
  dataKey: IKey
  /** ARNs of the repositories that nodes pull from: our own, and those of the add-ons. */
  repositories: readonly string[]
  /** ARN of the cluster, before there is one. */
  clusterArn: string
}

/** What EKS asks of a control plane in Auto Mode; the policy of disks is the newer one, which holds for the cluster's own disks only. */
const planePolicies = [
  'AmazonEKSClusterPolicy',
  'AmazonEKSComputePolicy',
  'AmazonEKSBlockStoragePolicyV2',
  'AmazonEKSLoadBalancingPolicy',
  'AmazonEKSNetworkingPolicy',
]

/** Roles of the control plane and of the nodes. */
export class ClusterRoles extends Construct {
  readonly plane: NarrowRole
  readonly nodeRole: Role

  constructor(scope: Construct, id: string, props: ClusterRolesProps) {
    super(scope, id)
    this.plane = new NarrowRole(this, 'Plane', {
      roleName: `${clusterName(props.environment)}-plane`,
      description: 'The control plane makes nodes, disks and targets',
      assumedBy: new SessionTagsPrincipal(new ServicePrincipal('eks.amazonaws.com')),
      awsPolicies: planePolicies.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
      statements: sealedDisks(props),
    })
    this.nodeRole = new NarrowRole(this, 'Node', {
      roleName: nameOfNodeRole(props.environment),
      description: 'Nodes pull our images and hand pods their identity',
      assumedBy: new ServicePrincipal('ec2.amazonaws.com'),
      statements: [
        allow(['eks-auth:AssumeRoleForPodIdentity'], [props.clusterArn]),
        allow(['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'], props.repositories),
        allow(['ecr:GetAuthorizationToken'], ['*']),
      ],
    }).role
  }
}

function sealedDisks({ dataKey, environment }: ClusterRolesProps) {
  const key = [dataKey.keyArn]
  const service = `ec2.${environment.region}.amazonaws.com`
  return [
    allow(['kms:Decrypt', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:DescribeKey'], key, {
      StringEquals: { 'kms:ViaService': service },
    }),
    allow(['kms:CreateGrant'], key, {
      StringEquals: { 'kms:ViaService': service },
      Bool: { 'kms:GrantIsForAWSResource': 'true' },
    }),
  ]
}
