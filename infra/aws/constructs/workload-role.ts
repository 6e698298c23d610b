import { ArnFormat, Stack } from 'aws-cdk-lib'
import { CfnPodIdentityAssociation } from 'aws-cdk-lib/aws-eks'
import { type PolicyStatement, ServicePrincipal, SessionTagsPrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { CfnDBCluster } from 'aws-cdk-lib/aws-rds'
import { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { secretFiles } from '../../system/secrets.ts'
import type { Workload } from '../../system/workloads.ts'
import { allow, NarrowRole } from './narrow-role.ts'

export type WorkloadRoleProps = {
  environment: Environment
  clusterName: string
  workload: Workload
  database: CfnDBCluster
  fieldsKey: IKey
  secretsKey: IKey
}

/** What a workload's pods are to AWS: a role that holds for their namespace and service account only, and allows what `workloads` says. */
export class WorkloadRole extends Construct {
  constructor(scope: Construct, id: string, props: WorkloadRoleProps) {
    super(scope, id)
    const { environment, clusterName, workload } = props
    const { role, policy } = new NarrowRole(this, 'Identity', {
      roleName: `girasol-${environment.name}-${workload.name}`,
      description: `Pods of ${workload.name}`,
      assumedBy: new SessionTagsPrincipal(new ServicePrincipal('pods.eks.amazonaws.com')),
      statements: [...this.signIn(props), ...this.sealing(props), ...this.secrets(props)],
    })
    const association = new CfnPodIdentityAssociation(this, 'Association', {
      clusterName,
      namespace: workload.namespace,
      serviceAccount: workload.name,
      roleArn: role.roleArn,
    })
    if (policy !== null) association.node.addDependency(policy)
  }

  /** Signs in to the database as its own account, with a token of 15 minutes. */
  private signIn({ workload, database }: WorkloadRoleProps): PolicyStatement[] {
    if (workload.databaseAccount === null) return []
    const user = `${database.attrDbClusterResourceId}/${workload.databaseAccount}`
    return [allow(['rds-db:connect'], [this.arn('rds-db', 'dbuser', user)])]
  }

  /** Wraps data keys, never without saying that it is one. */
  private sealing({ workload, fieldsKey }: WorkloadRoleProps): PolicyStatement[] {
    if (!workload.reaches.includes('keys')) return []
    const bound = {
      StringEquals: {
        'kms:EncryptionContext:service': 'girasol',
        'kms:EncryptionContext:purpose': 'data-key',
      },
    }
    return [allow(['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey'], [fieldsKey.keyArn], bound)]
  }

  /** Reads the entries that become its files. Amazon puts six characters behind each name. */
  private secrets({ workload, environment, secretsKey }: WorkloadRoleProps): PolicyStatement[] {
    const files = secretFiles[workload.name]
    if (files.length === 0) return []
    const entries = files.map((file) =>
      this.arn('secretsmanager', 'secret', `girasol/${environment.name}/${file}-??????`),
    )
    const service = `secretsmanager.${environment.region}.amazonaws.com`
    return [
      allow(['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'], entries),
      allow(['kms:Decrypt'], [secretsKey.keyArn], { StringEquals: { 'kms:ViaService': service } }),
    ]
  }

  private arn(service: string, resource: string, resourceName: string): string {
    const arnFormat = ArnFormat.COLON_RESOURCE_NAME
    return Stack.of(this).formatArn({ service, resource, resourceName, arnFormat })
  }
}
