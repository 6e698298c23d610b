import { Stack } from 'aws-cdk-lib'
import { CfnConfigurationRecorder, CfnDeliveryChannel } from 'aws-cdk-lib/aws-config'
import { CfnDetector } from 'aws-cdk-lib/aws-guardduty'
import { CfnServiceLinkedRole } from 'aws-cdk-lib/aws-iam'
import { CfnCisScanConfiguration } from 'aws-cdk-lib/aws-inspectorv2'
import { CfnHub, CfnStandard } from 'aws-cdk-lib/aws-securityhub'
import { Construct } from 'constructs'

type GuardsProps = {
  /** Account whose nodes are measured. */
  account: string
  /** Bucket that takes the record of configuration. */
  recordBucket: string
}

/** Kinds of which every change is recorded: what decides who may enter, and what holds data. */
const recorded = [
  'AWS::CloudFront::Distribution',
  'AWS::CloudTrail::Trail',
  'AWS::EC2::NetworkAcl',
  'AWS::EC2::RouteTable',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::Subnet',
  'AWS::EC2::VPC',
  'AWS::EC2::VPCEndpoint',
  'AWS::EKS::Cluster',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::IAM::User',
  'AWS::KMS::Key',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBClusterSnapshot',
  'AWS::RDS::DBInstance',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
  'AWS::WAFv2::WebACL',
]

/** What GuardDuty looks at beyond calls, flows and names. */
const watched = [
  { name: 'S3_DATA_EVENTS' },
  { name: 'EKS_AUDIT_LOGS' },
  { name: 'EBS_MALWARE_PROTECTION' },
  { name: 'RDS_LOGIN_EVENTS' },
  { name: 'LAMBDA_NETWORK_LOGS' },
  { name: 'RUNTIME_MONITORING', addOns: ['EKS_ADDON_MANAGEMENT'] },
]

/** AWS's own watchmen: threats (GuardDuty), rules (Security Hub), weaknesses (Inspector), changes (Config). */
export class Guards extends Construct {
  constructor(scope: Construct, id: string, props: GuardsProps) {
    super(scope, id)
    new CfnDetector(this, 'Threats', {
      enable: true,
      findingPublishingFrequency: 'FIFTEEN_MINUTES',
      features: watched.map(({ name, addOns }) => ({
        name,
        status: 'ENABLED',
        additionalConfiguration: addOns?.map((each) => ({ name: each, status: 'ENABLED' })),
      })),
    })
    const recorder = this.record(props.recordBucket)
    this.judge().node.addDependency(recorder)
    new CfnCisScanConfiguration(this, 'Weaknesses', {
      scanName: 'nodes-weekly',
      securityLevel: 'LEVEL_2',
      schedule: { weekly: { days: ['MON'], startTime: { timeOfDay: '06:00', timeZone: 'UTC' } } },
      targets: { accountIds: [props.account], targetResourceTags: { system: ['girasol'] } },
    })
  }

  private record(bucket: string): Construct {
    const stack = Stack.of(this)
    const role = new CfnServiceLinkedRole(this, 'RecorderRole', {
      awsServiceName: 'config.amazonaws.com',
    })
    const recorder = new CfnConfigurationRecorder(this, 'Recorder', {
      roleArn: stack.formatArn({
        service: 'iam',
        region: '',
        resource: 'role',
        resourceName: 'aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
      }),
      recordingGroup: { allSupported: false, resourceTypes: recorded },
    })
    recorder.addResourceDependency(role)
    new CfnDeliveryChannel(this, 'Delivery', {
      s3BucketName: bucket,
      configSnapshotDeliveryProperties: { deliveryFrequency: 'TwentyFour_Hours' },
    })
    return recorder
  }

  private judge(): Construct {
    const hub = new CfnHub(this, 'Hub', {
      enableDefaultStandards: false,
      autoEnableControls: true,
      controlFindingGenerator: 'SECURITY_CONTROL',
    })
    const standards = {
      Aws: 'aws-foundational-security-best-practices/v/1.0.0',
      Cis: 'cis-aws-foundations-benchmark/v/3.0.0',
    }
    for (const [name, resourceName] of Object.entries(standards)) {
      const standardsArn = Stack.of(this).formatArn({
        service: 'securityhub',
        account: '',
        resource: 'standards',
        resourceName,
      })
      new CfnStandard(this, name, { standardsArn }).addResourceDependency(hub)
    }
    return hub
  }
}
