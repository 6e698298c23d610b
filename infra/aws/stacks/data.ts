import { CfnOutput } from 'aws-cdk-lib'
import type { Subnet } from 'aws-cdk-lib/aws-ec2'
import { type IRole, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { CfnDBCluster } from 'aws-cdk-lib/aws-rds'
import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { Aurora, databaseLogs } from '../constructs/aurora.ts'
import { BackupSchedule } from '../constructs/backup-schedule.ts'
import { allow, NarrowRole } from '../constructs/narrow-role.ts'
import { OwnStack } from '../constructs/own-stack.ts'
import type { PodGroups } from '../constructs/pod-groups.ts'
import { SealedLog } from '../constructs/sealed-log.ts'
import type { KeysStack } from './keys.ts'

export type DataProps = {
  keys: KeysStack
  groups: PodGroups
  subnets: readonly Subnet[]
}

/** The database and its backups. */
export class DataStack extends OwnStack {
  /** Alarms watch it by `ref` (its identifier); `attrDbClusterResourceId` names it in rights to sign in. */
  readonly database: CfnDBCluster
  /** Name of the vault near by. */
  readonly backupVault: string

  constructor(scope: Construct, environment: Environment, { keys, groups, subnets }: DataProps) {
    super(scope, 'data', environment, { account: 'system', keeps: true })
    const aurora = new Aurora(this, 'Database', {
      environment,
      subnets,
      group: groups.database,
      dataKey: keys.data,
      secretsKey: keys.secrets,
      monitoringRole: this.monitoringRole(keys.logs),
    })
    this.database = aurora.cluster
    for (const kind of databaseLogs) {
      const log = this.log(kind, `/aws/rds/cluster/girasol-${environment.name}/${kind}`, keys.logs)
      this.database.node.addDependency(log)
    }
    const { vault } = new BackupSchedule(this, 'Backups', {
      environment,
      dataKey: keys.data,
      resources: [this.database.attrDbClusterArn],
    })
    this.backupVault = vault
    new CfnOutput(this, 'DatabaseHost', { value: this.database.attrEndpointAddress })
  }

  private log(id: string, name: string, key: IKey): SealedLog {
    return new SealedLog(this, `Log-${id}`, name, key)
  }

  /** The group is Amazon's name for it: a machine's own figures, once a minute. */
  private monitoringRole(logsKey: IKey): IRole {
    const group = this.log('machines', 'RDSOSMetrics', logsKey)
    return new NarrowRole(this, 'Monitoring', {
      description: 'Writes the figures of the machines under the database',
      assumedBy: new ServicePrincipal('monitoring.rds.amazonaws.com'),
      statements: [
        allow(
          [
            'logs:CreateLogStream',
            'logs:PutLogEvents',
            'logs:DescribeLogStreams',
            'logs:GetLogEvents',
            'logs:PutRetentionPolicy',
          ],
          [group.logGroupArn],
        ),
      ],
    }).role
  }
}
