import { nodeClass, nodePool, targetGroupBinding } from './eks.ts'
import { scaledObject, triggerAuthentication } from './keda.ts'
import { imageValidatingPolicy } from './kyverno.ts'
import { applicationNetworkPolicy, clusterNetworkPolicy } from './network.ts'
import { secretProviderClass } from './secrets.ts'

/** Every kind that is not the cluster's own. */
export const customKinds = [
  applicationNetworkPolicy,
  clusterNetworkPolicy,
  imageValidatingPolicy,
  nodeClass,
  nodePool,
  scaledObject,
  secretProviderClass,
  targetGroupBinding,
  triggerAuthentication,
]
