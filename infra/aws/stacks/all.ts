import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { KeysStack } from './keys.ts'
import { NetworkStack } from './network.ts'

/** Every stack of an environment, each handed what it needs of those before it. */
export function allStacks(scope: Construct, environment: Environment): void {
  const keys = new KeysStack(scope, environment)
  new NetworkStack(scope, environment, { logsKey: keys.logs })
}
