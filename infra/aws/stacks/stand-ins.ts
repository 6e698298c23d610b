import { App, Stack } from 'aws-cdk-lib'
import { type ISecurityGroup, type IVpc, SecurityGroup, Vpc } from 'aws-cdk-lib/aws-ec2'
import { type IKey, Key } from 'aws-cdk-lib/aws-kms'
import { environments } from '../../system/environments.ts'

/** What a stack finds around it when it is tried alone. */
export function standIns(name: 'staging' | 'production') {
  const environment = environments.find((each) => each.name === name)
  if (environment === undefined) throw new Error(`No environment is called ${name}`)
  const app = new App()
  const env = { account: environment.accounts.system, region: environment.region }
  const around = new Stack(app, 'around', { env })
  const vpc: IVpc = Vpc.fromVpcAttributes(around, 'Vpc', {
    vpcId: 'vpc-0123456789abcdef0',
    availabilityZones: ['a', 'b'],
    isolatedSubnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'],
  })
  const group = (id: string, mark: string): ISecurityGroup =>
    SecurityGroup.fromSecurityGroupId(around, id, `sg-0123456789abcde${mark}`)
  const key: IKey = Key.fromKeyArn(
    around,
    'Key',
    around.formatArn({
      service: 'kms',
      resource: 'key',
      resourceName: '01234567-89ab-cdef-0123-456789abcdef',
    }),
  )
  return {
    app,
    env,
    environment,
    vpc,
    key,
    pods: { site: group('Web', 'f1'), console: group('Staff', 'f2') },
  }
}
