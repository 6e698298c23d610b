import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { App, Yaml } from 'cdk8s'
import { parseAllDocuments } from 'yaml'
import type { Environment } from '../system/environments.ts'
import { platformChart } from './charts/platform.ts'
import { namespacesChart, workloadCharts } from './charts/workloads.ts'
import type { Manifest } from './manifest.ts'
import { exampleRelease, readRelease, type Release } from './release.ts'

/** One chart as it is applied. `objects` are read back from the text, so what is checked is what is applied. */
export type ManifestFile = { name: string; text: string; objects: Manifest[] }

/** The manifests of an environment, in the order in which they are applied. */
export function manifestsOf(
  environment: Environment,
  release: Release = readRelease(exampleRelease),
): ManifestFile[] {
  const app = new App({ recordConstructMetadata: false })
  platformChart(app, environment)
  namespacesChart(app, environment)
  workloadCharts(app, environment, release)
  return app.charts.map((chart) => {
    const text = Yaml.stringify(...(chart.toJson() as unknown[]))
    return { name: chart.node.id, text, objects: readManifests(text) }
  })
}

/** Objects of a YAML text. */
export function readManifests(text: string): Manifest[] {
  return parseAllDocuments(text).map((document) => document.toJS() as Manifest)
}

/** Writes `<chart>.yaml` for each chart into `folder`, which holds nothing else afterwards. */
export function synthesiseManifests(
  environment: Environment,
  folder: string,
  release?: Release,
): ManifestFile[] {
  const files = manifestsOf(environment, release)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of files) writeFileSync(join(folder, `${name}.yaml`), text)
  return files
}
