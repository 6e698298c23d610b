import type { Reach } from './matrix.ts'

const site = ['api', 'names']
const nothing: string[] = []

/** Who may reach whom. A change to the manifests that is not written down here as well fails. */
export const committedReach: Reach = {
  api: ['database', 'AWS keys', 'identity', 'names'],
  worker: ['database', 'AWS keys', 'identity', 'names', 'mail host', 'alerts host'],
  sealer: ['database', 'identity', 'names'],
  web: site,
  console: site,
  migrate: ['database', 'identity', 'names'],
  'stranger in girasol-api': nothing,
  'stranger in girasol-worker': nothing,
  'stranger in girasol-sealer': nothing,
  'stranger in girasol-web': nothing,
  'stranger in girasol-console': nothing,
  'stranger in girasol-migrate': nothing,
  'stranger in default': nothing,
  'stranger in made-yesterday': nothing,
  'load balancer': ['web', 'console'],
}
