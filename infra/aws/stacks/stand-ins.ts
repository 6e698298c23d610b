import { App, Stack } from 'aws-cdk-lib'
import { SecurityGroup, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2'
import { Key } from 'aws-cdk-lib/aws-kms'
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' }
import { environments } from '../../system/environments.ts'

/** What a stack finds around it when it is tried alone. */
export function standIns(name: 'staging' | 'production') {
  const environment = environments.find((each) => each.name === name)
  if (environment === undefined) throw new Error(`No environment is called ${name}`)
  const { accounts, region } = environment
  const app = new App({ context: flags })
  const around = new Stack(app, 'around', { env: { account: accounts.system, region } })
  const vpc = new Vpc(around, 'Vpc', {
    availabilityZones: [`${region}a`, `${region}b`],
    subnetConfiguration: [{ name: 'inside', subnetType: SubnetType.PRIVATE_ISOLATED }],
    restrictDefaultSecurityGroup: false,
  })
  const pods = new SecurityGroup(around, 'Pods', { vpc, allowAllOutbound: false })
  const key = new Key(around, 'Key')
  return { app, environment, vpc, pods, key }
}
