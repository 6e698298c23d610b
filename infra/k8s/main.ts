import { join } from 'node:path'
import { environments } from '../system/environments.ts'
import { readRelease } from './release.ts'
import { synthesiseManifests } from './synthesise.ts'

/** `node infra/k8s/main.ts [release.json]`: writes the manifests of every environment under `.girasol/infra/k8s`. */
const [, , path] = process.argv
const release = path === undefined ? undefined : readRelease(path)
for (const environment of environments) {
  const folder = join('.girasol', 'infra', 'k8s', environment.name)
  const files = synthesiseManifests(environment, folder, release)
  const objects = files.reduce((sum, file) => sum + file.objects.length, 0)
  process.stdout.write(`${environment.name}: ${objects} objects in ${files.length} files\n`)
}
