import type { Environment } from './environments.ts'

/** How long the oldest waiting work has waited (s), where CloudWatch keeps the figure. */
export const queueAge = ({ name }: Pick<Environment, 'name'>) => ({
  namespace: `Girasol/${name}`,
  metric: 'QueueAge',
})
