import { brokenCluster } from './broken/cluster.ts'
import { brokenPods } from './broken/pods.ts'
import type { Mutation } from './broken/row.ts'

/** Every field that is broken to prove the gates, as a table can show them. */
export const mutations: readonly Mutation[] = [...brokenPods, ...brokenCluster].map(
  ([field, gate, object, path, value]) => ({ field, gate, ...object, path, value }),
)
