import type { Construct } from 'constructs'
import type { Environment } from '../../system/environments.ts'
import { deployAccess } from '../constructs/deploy-access.ts'
import { ArchiveStack } from './archive.ts'
import { ClusterStack } from './cluster.ts'
import { DataStack } from './data.ts'
import { DeployStack, PushStack } from './delivery.ts'
import { EdgeStack } from './edge.ts'
import { KeysStack } from './keys.ts'
import { NetworkStack } from './network.ts'
import { RegistryStack } from './registry.ts'
import { VaultStack } from './vault.ts'
import { WatchStack } from './watch.ts'

/** Every stack of an environment, each handed what it needs of those before it. */
export function allStacks(scope: Construct, environment: Environment): void {
  elsewhere(scope, environment)
  const keys = new KeysStack(scope, environment)
  const network = new NetworkStack(scope, environment, { logsKey: keys.logs })
  const { groups, vpc, appSubnets, dataSubnets } = network
  const data = new DataStack(scope, environment, { keys, groups, subnets: dataSubnets })
  const { cluster } = new ClusterStack(scope, environment, {
    keys,
    groups,
    subnets: appSubnets,
    database: data.database,
  })
  const { doors } = new EdgeStack(scope, environment, {
    vpc,
    balancerSubnets: { subnets: [...appSubnets] },
    pods: groups.pods.sites,
    logsKey: keys.logs,
  })
  new WatchStack(scope, environment, {
    doors,
    databaseIdentifier: data.database.ref,
    backupVault: data.backupVault,
    logsKey: keys.logs,
  })
  const deploy = new DeployStack(scope, environment, cluster.attrArn)
  deployAccess(deploy, cluster, deploy.role)
}

/** Stacks in accounts that the system itself cannot sign in to. */
function elsewhere(scope: Construct, environment: Environment): void {
  new ArchiveStack(scope, environment)
  new VaultStack(scope, environment)
  const { repositories } = new RegistryStack(scope, environment)
  const arns = Object.values(repositories).map(({ repositoryArn }) => repositoryArn)
  new PushStack(scope, environment, arns)
}
