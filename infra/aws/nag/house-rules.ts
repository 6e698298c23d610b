import { databasePort } from '../../system/names.ts'

/** What a property must be: a value, one of several, all of several in a list, or just there. */
type Wanted =
  | { is: string | number | boolean }
  | { holds: readonly string[] }
  | 'present'
  | 'absent'

/** A rule of our own on resources of a type, where the packs have none. */
export type HouseRule = {
  id: `Girasol-${string}`
  type: string
  path: string
  wanted: Wanted
  /** Property that frees a resource from the rule. */
  unless?: string
}

type Expectations = Record<string, Wanted>

const is = (value: string | number | boolean) => ({ is: value })
const on = is(true)
const off = is(false)

const cluster: Expectations = {
  'AccessConfig.AuthenticationMode': is('API'),
  'AccessConfig.BootstrapClusterCreatorAdminPermissions': off,
  'ResourcesVpcConfig.EndpointPublicAccess': off,
  'ResourcesVpcConfig.EndpointPrivateAccess': on,
  'EncryptionConfig.0.Resources': { holds: ['secrets'] },
  'EncryptionConfig.0.Provider.KeyArn': 'present',
  'Logging.ClusterLogging.EnabledTypes': {
    holds: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'],
  },
  'ComputeConfig.Enabled': on,
  'ComputeConfig.NodeRoleArn': 'present',
  'StorageConfig.BlockStorage.Enabled': on,
  'KubernetesNetworkConfig.ElasticLoadBalancing.Enabled': on,
  'UpgradePolicy.SupportType': is('STANDARD'),
  BootstrapSelfManagedAddons: off,
  DeletionProtection: on,
}

const database: Expectations = {
  StorageEncrypted: on,
  KmsKeyId: 'present',
  EnableIAMDatabaseAuthentication: on,
  ManageMasterUserPassword: on,
  'MasterUserSecret.KmsKeyId': 'present',
  MasterUserPassword: 'absent',
  DeletionProtection: on,
  BackupRetentionPeriod: is(35),
  CopyTagsToSnapshot: on,
  Port: is(databasePort),
  EnableCloudwatchLogsExports: { holds: ['audit', 'error', 'general', 'slowquery'] },
  DBClusterParameterGroupName: 'present',
  SnapshotIdentifier: 'absent',
}

const databaseParameters: Expectations = {
  'Parameters.require_secure_transport': is('ON'),
  'Parameters.tls_version': is('TLSv1.2,TLSv1.3'),
  'Parameters.server_audit_logging': is('1'),
  'Parameters.server_audit_events': is('CONNECT,QUERY_DDL,QUERY_DCL'),
  'Parameters.general_log': is('0'),
  'Parameters.slow_query_log': is('0'),
  'Parameters.local_infile': is('0'),
}

const databaseInstance: Expectations = {
  PubliclyAccessible: off,
  AvailabilityZone: 'present',
  AutoMinorVersionUpgrade: on,
  MonitoringInterval: is(60),
  PerformanceInsightsKMSKeyId: 'present',
}

const repository: Expectations = {
  ImageTagMutability: is('IMMUTABLE'),
  'ImageScanningConfiguration.ScanOnPush': on,
  'EncryptionConfiguration.EncryptionType': is('KMS'),
  'EncryptionConfiguration.KmsKey': 'present',
  'LifecyclePolicy.LifecyclePolicyText': 'present',
}

const firewall: Expectations = {
  DeleteProtection: on,
  FirewallPolicyChangeProtection: on,
  SubnetChangeProtection: on,
}

const firewallPolicy: Expectations = {
  'FirewallPolicy.StatefulEngineOptions.RuleOrder': is('STRICT_ORDER'),
  'FirewallPolicy.StatefulDefaultActions': {
    holds: ['aws:drop_established', 'aws:alert_established'],
  },
  'FirewallPolicy.StatelessDefaultActions': { holds: ['aws:forward_to_sfe'] },
}

const byType: Record<string, readonly [string, Expectations]> = {
  'AWS::EKS::Cluster': ['EKS', cluster],
  'AWS::RDS::DBCluster': ['Aurora', database],
  'AWS::RDS::DBClusterParameterGroup': ['AuroraParameters', databaseParameters],
  'AWS::RDS::DBInstance': ['AuroraInstance', databaseInstance],
  'AWS::ECR::Repository': ['ECR', repository],
  'AWS::ECR::RegistryScanningConfiguration': ['ECRScanning', { ScanType: is('ENHANCED') }],
  'AWS::NetworkFirewall::Firewall': ['Firewall', firewall],
  'AWS::NetworkFirewall::FirewallPolicy': ['FirewallPolicy', firewallPolicy],
  'AWS::Logs::LogGroup': ['Logs', { KmsKeyId: 'present', RetentionInDays: 'present' }],
  'AWS::EC2::Subnet': ['Subnet', { MapPublicIpOnLaunch: off }],
  'AWS::EC2::FlowLog': ['FlowLog', { TrafficType: is('ALL') }],
  'AWS::Backup::BackupVault': [
    'Vault',
    { 'LockConfiguration.MinRetentionDays': 'present', EncryptionKeyArn: 'present' },
  ],
}

/** Keys of a pair cannot be turned by AWS: what they signed must stay provable. */
const turnedKeys: HouseRule = {
  id: 'Girasol-KMS1',
  type: 'AWS::KMS::Key',
  path: 'EnableKeyRotation',
  wanted: on,
  unless: 'KeySpec',
}

const listed = Object.entries(byType).flatMap(([type, [name, expectations]]) =>
  Object.entries(expectations).map(([path, wanted], index): HouseRule => ({
    id: `Girasol-${name}${index + 1}`,
    type,
    path,
    wanted,
  })),
)

/** All of them. */
export const houseRules: readonly HouseRule[] = [turnedKeys, ...listed]
