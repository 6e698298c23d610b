import { CfnSecurityGroupIngress, type ISecurityGroup, type ISubnet } from 'aws-cdk-lib/aws-ec2'
import type { CfnCluster } from 'aws-cdk-lib/aws-eks'
import type { CfnDBCluster } from 'aws-cdk-lib/aws-rds'
import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { clusterName, imageRepository, poolOf } from '../../system/names.ts'
import { type ImageName, workloads } from '../../system/workloads.ts'
import { ClusterAddOns } from '../constructs/cluster-add-ons.ts'
import { ClusterPlane } from '../constructs/cluster-plane.ts'
import { ClusterRoles } from '../constructs/cluster-roles.ts'
import { OwnStack } from '../constructs/own-stack.ts'
import type { PodGroups } from '../constructs/pod-groups.ts'
import { SealedLog } from '../constructs/sealed-log.ts'
import { WorkloadRole } from '../constructs/workload-role.ts'
import type { KeysStack } from './keys.ts'

export type ClusterProps = {
  keys: KeysStack
  groups: PodGroups
  subnets: readonly ISubnet[]
  database: CfnDBCluster
}

/** The cluster and who its pods are to AWS. What runs in it is applied by the release, not from here. */
export class ClusterStack extends OwnStack {
  readonly cluster: CfnCluster

  constructor(scope: Construct, environment: Environment, props: ClusterProps) {
    super(scope, 'cluster', environment, { account: 'system', keeps: true })
    const { keys, groups, subnets, database } = props
    const roles = new ClusterRoles(this, 'Roles', {
      environment,
      dataKey: keys.data,
      repositories: this.repositories(),
      clusterArn: this.arn(this.account, 'eks', 'cluster', clusterName(environment)),
    })
    const log = new SealedLog(
      this,
      'Log',
      `/aws/eks/${clusterName(environment)}/cluster`,
      keys.logs,
    )
    this.cluster = new ClusterPlane(this, 'Cluster', {
      environment,
      subnets,
      planeRole: roles.plane.role,
      nodeRole: roles.nodeRole,
      key: keys.cluster,
    }).cluster
    this.cluster.node.addDependency(log, ...(roles.plane.policy ? [roles.plane.policy] : []))
    new ClusterAddOns(this, 'AddOns', this.cluster)
    this.openForNodes(groups)
    for (const workload of Object.values(workloads)) {
      new WorkloadRole(this, workload.name, {
        environment,
        clusterName: this.cluster.ref,
        workload,
        database,
        fieldsKey: keys.fields,
        secretsKey: keys.secrets,
      })
    }
  }

  private repositories(): string[] {
    const images: readonly ImageName[] = ['api', 'web', 'console']
    const { build } = this.setting.accounts
    const ours = images.map((image) => this.arn(build, 'ecr', 'repository', imageRepository(image)))
    return [...ours, this.arn(this.setting.addOnAccount, 'ecr', 'repository', 'eks/*')]
  }

  private arn(account: string, service: string, resource: string, resourceName: string): string {
    return this.formatArn({ account, service, resource, resourceName })
  }

  /** Nodes call AWS by the private endpoints, and look after the health of pods. */
  private openForNodes(groups: PodGroups): void {
    this.fromNodes('Endpoints', groups.endpoints, 443)
    for (const workload of Object.values(workloads)) {
      if (workload.health === null) continue
      this.fromNodes(`Probe-${workload.name}`, groups.pods[poolOf(workload)], workload.health.port)
    }
  }

  private fromNodes(id: string, group: ISecurityGroup, port: number): void {
    new CfnSecurityGroupIngress(this, `FromNodes-${id}`, {
      groupId: group.securityGroupId,
      sourceSecurityGroupId: this.cluster.attrClusterSecurityGroupId,
      ipProtocol: 'tcp',
      fromPort: port,
      toPort: port,
      description: 'From the nodes',
    })
  }
}
