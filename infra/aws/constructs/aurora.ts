import { RemovalPolicy } from 'aws-cdk-lib'
import type { ISecurityGroup, Subnet } from 'aws-cdk-lib/aws-ec2'
import type { IRole } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  CfnDBCluster,
  CfnDBClusterParameterGroup,
  CfnDBInstance,
  CfnDBSubnetGroup,
} from 'aws-cdk-lib/aws-rds'
import { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { databasePort } from '../../system/names.ts'

export type AuroraProps = {
  environment: Environment
  subnets: readonly Subnet[]
  group: ISecurityGroup
  /** Seals the storage and its snapshots. */
  dataKey: IKey
  /** Seals the first account's password. */
  secretsKey: IKey
  monitoringRole: IRole
}

/** Logs that Aurora hands to CloudWatch. What is in them is set by `parameters`. */
export const databaseLogs = ['audit', 'error', 'general', 'slowquery'] as const

const engine = { engine: 'aurora-mysql', engineVersion: '8.0.mysql_aurora.3.10.3' }

/** Statements hold personal data, so no log may hold statements: the audit log says who connected and who changed tables or rights. */
const parameters = {
  require_secure_transport: 'ON',
  tls_version: 'TLSv1.2,TLSv1.3',
  server_audit_logging: '1',
  server_audit_events: 'CONNECT,QUERY_DDL,QUERY_DCL',
  general_log: '0',
  slow_query_log: '0',
  local_infile: '0',
  character_set_server: 'utf8mb4',
  time_zone: 'UTC',
}

/** Aurora MySQL, serverless: a writer and its readers, each in another zone; sealed, TLS only, programs sign in by IAM. */
export class Aurora extends Construct {
  readonly cluster: CfnDBCluster
  readonly instances: readonly CfnDBInstance[]

  constructor(scope: Construct, id: string, props: AuroraProps) {
    super(scope, id)
    this.cluster = this.makeCluster(props)
    this.cluster.applyRemovalPolicy(RemovalPolicy.RETAIN)
    const count = 1 + props.environment.database.readers
    this.instances = Array.from({ length: count }, (_, index) => this.makeInstance(index, props))
  }

  private makeCluster(props: AuroraProps): CfnDBCluster {
    const { name, database } = props.environment
    return new CfnDBCluster(this, 'Cluster', {
      ...engine,
      dbClusterIdentifier: `girasol-${name}`,
      databaseName: 'girasol',
      port: databasePort,
      dbSubnetGroupName: this.subnetGroup(props).ref,
      vpcSecurityGroupIds: [props.group.securityGroupId],
      dbClusterParameterGroupName: this.parameterGroup(name).ref,
      serverlessV2ScalingConfiguration: {
        minCapacity: database.leastUnits,
        maxCapacity: database.mostUnits,
      },
      storageEncrypted: true,
      kmsKeyId: props.dataKey.keyArn,
      enableIamDatabaseAuthentication: true,
      masterUsername: 'owner',
      manageMasterUserPassword: true,
      masterUserSecret: { kmsKeyId: props.secretsKey.keyArn },
      backupRetentionPeriod: 35,
      preferredBackupWindow: '07:00-08:00',
      preferredMaintenanceWindow: 'tue:09:00-tue:10:00',
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: false,
      deletionProtection: true,
      autoMinorVersionUpgrade: true,
      enableCloudwatchLogsExports: [...databaseLogs],
      engineLifecycleSupport: 'open-source-rds-extended-support-disabled',
    })
  }

  private subnetGroup({ environment, subnets }: AuroraProps): CfnDBSubnetGroup {
    return new CfnDBSubnetGroup(this, 'Subnets', {
      dbSubnetGroupName: `girasol-${environment.name}`,
      dbSubnetGroupDescription: 'Subnets of the database, without a way out',
      subnetIds: subnets.map(({ subnetId }) => subnetId),
    })
  }

  private parameterGroup(name: string): CfnDBClusterParameterGroup {
    return new CfnDBClusterParameterGroup(this, 'Parameters', {
      dbClusterParameterGroupName: `girasol-${name}`,
      description: 'TLS only; no statements in logs',
      family: 'aurora-mysql8.0',
      parameters,
    })
  }

  private makeInstance(index: number, props: AuroraProps): CfnDBInstance {
    const { environment, subnets, dataKey, monitoringRole } = props
    return new CfnDBInstance(this, index === 0 ? 'Writer' : `Reader${index}`, {
      engine: engine.engine,
      dbInstanceIdentifier: `girasol-${environment.name}-${index + 1}`,
      dbClusterIdentifier: this.cluster.ref,
      dbInstanceClass: 'db.serverless',
      availabilityZone: subnets[index % subnets.length]!.subnetAvailabilityZone,
      promotionTier: Math.min(index, 15),
      publiclyAccessible: false,
      autoMinorVersionUpgrade: true,
      caCertificateIdentifier: 'rds-ca-ecc384-g1',
      monitoringInterval: 60,
      monitoringRoleArn: monitoringRole.roleArn,
      enablePerformanceInsights: true,
      performanceInsightsKmsKeyId: dataKey.keyArn,
      performanceInsightsRetentionPeriod: 7,
    })
  }
}
