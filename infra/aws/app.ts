import { join } from 'node:path'
import { environments } from '../system/environments.ts'
import { synthesise } from './synthesise.ts'

const folder = join(import.meta.dirname, '..', '..', '.girasol', 'infra', 'aws')

/** `cdk deploy --app .girasol/infra/aws/<environment>` takes what is written here. */
for (const environment of environments) {
  const findings = synthesise(environment, join(folder, environment.name))
  if (findings.length > 0) process.exitCode = 1
}
