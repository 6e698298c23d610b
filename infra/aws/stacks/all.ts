import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { ClusterStack } from './cluster.ts'
import { DataStack } from './data.ts'
import { KeysStack } from './keys.ts'
import { NetworkStack } from './network.ts'
import { RegistryStack } from './registry.ts'
import { VaultStack } from './vault.ts'

/** Every stack of an environment, each handed what it needs of those before it. */
export function allStacks(scope: Construct, environment: Environment): void {
  const keys = new KeysStack(scope, environment)
  const network = new NetworkStack(scope, environment, { logsKey: keys.logs })
  const { groups } = network
  new VaultStack(scope, environment)
  new RegistryStack(scope, environment)
  const { database } = new DataStack(scope, environment, {
    keys,
    groups,
    subnets: network.dataSubnets,
  })
  new ClusterStack(scope, environment, { keys, groups, subnets: network.appSubnets, database })
}
