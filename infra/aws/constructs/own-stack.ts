import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'

/** Where a stack lives and whether it keeps what cannot be made again. */
export type Place = {
  account: keyof Environment['accounts']
  /** `other` is the region where the system is brought up when its own is lost. */
  region?: 'own' | 'other'
  /** `true` for all that keeps data: such a stack can only be deleted after its protection was taken off by hand. */
  keeps: boolean
}

/** A stack of one environment, in one account: `girasol-<environment>-<name>`. */
export abstract class OwnStack extends Stack {
  /** The environment; `Stack.environment` is AWS's word for account and region. */
  readonly setting: Environment

  constructor(scope: Construct, name: string, environment: Environment, place: Place) {
    super(scope, name, {
      stackName: `girasol-${environment.name}-${name}`,
      description: `Girasol ${environment.name}: ${name}`,
      env: {
        account: environment.accounts[place.account],
        region: place.region === 'other' ? environment.otherRegion : environment.region,
      },
      terminationProtection: place.keeps,
      tags: { system: 'girasol', environment: environment.name },
    })
    this.setting = environment
  }
}
