import { type App, Chart } from 'cdk8s'
import type { Environment } from '../../system/environments.ts'
import { workloads } from '../../system/workloads.ts'
import { imageOf, type Release } from '../release.ts'
import { variablesOf } from '../variables.ts'
import { Walls } from '../walls.ts'
import { Workload } from '../workload.ts'

/** The namespaces, applied by those who own the cluster. */
export function namespacesChart(app: App, environment: Environment): void {
  const chart = new Chart(app, 'namespaces')
  for (const facts of Object.values(workloads)) new Walls(chart, { facts, environment })
}

/** One chart for each program, applied by a release. */
export function workloadCharts(app: App, environment: Environment, release: Release): void {
  for (const facts of Object.values(workloads)) {
    new Workload(new Chart(app, facts.name), {
      facts,
      environment,
      image: imageOf(environment, release, facts.image),
      variables: variablesOf(facts, environment),
    })
  }
}
