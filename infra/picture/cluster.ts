import type { Environment } from '../system/environments.ts'
import { poolOf, type Pool } from '../system/names.ts'
import { type Workload, workloads } from '../system/workloads.ts'
import { boundary, type Box, card, label } from './draw.ts'
import { places } from './places.ts'

const pools: Record<Pool, { box: Box; title: string; aside: string }> = {
  sites: { box: places.sites, title: 'sites', aside: 'no way out' },
  inner: { box: places.inner, title: 'inner', aside: 'no way out' },
  outward: { box: places.outward, title: 'outward', aside: 'out by name' },
}
const titles: Record<Workload['name'], string> = {
  api: 'API',
  worker: 'Worker',
  sealer: 'Sealer',
  web: 'Customer site',
  console: 'Staff console',
  migrate: 'Migrate',
}
const order: Workload['name'][] = ['web', 'console', 'api', 'sealer', 'migrate', 'worker']

/** The cluster: a box for each pool of nodes, and in it a card for each workload with what it may reach. */
export function cluster({ kubernetes, sizes }: Environment): string[] {
  return [
    boundary(
      places.cluster,
      `EKS Auto Mode ${kubernetes}: private endpoint, a namespace for each workload, default deny both ways`,
      'cluster',
    ),
    ...Object.entries(pools).flatMap(([pool, { box, title, aside }]) => [
      boundary(box, `Pool ${title}: ${aside}`, 'cluster'),
      ...inPool(pool as Pool).map((workload, index, all) =>
        show(workload, sizes, slot(box, index, all.length)),
      ),
    ]),
  ]
}

/** Workloads of a pool, from above. */
export function inPool(pool: Pool): Workload[] {
  return order.map((name) => workloads[name]).filter((workload) => poolOf(workload) === pool)
}

/** Where a workload’s card stands. */
export function cardOf(name: Workload['name']): Box {
  const pool = poolOf(workloads[name])
  const all = inPool(pool)
  return slot(
    pools[pool].box,
    all.findIndex((workload) => workload.name === name),
    all.length,
  )
}

function slot({ x, y, w, h }: Box, index: number, of: number): Box {
  // Beside few cards there is room for a line that passes them.
  const lane = of === 2 ? 22 : 0
  const room = h - 44
  const gap = 4
  const height = of > 2 ? (room - gap * (of - 1)) / of : 66
  const step = of > 2 ? height + gap : height + 14
  return { x: x + 12, y: y + 34 + index * step, w: w - 24 - lane, h: height }
}

function show(
  { name, kind, reaches, waysOut, folders }: Workload,
  sizes: Environment['sizes'],
  box: Box,
) {
  const { least, most } = sizes[name]
  const count = kind === 'job' ? 'a job' : least === most ? `${least}` : `${least} to ${most}`
  const parts = [...reaches, ...folders.filter(({ kept }) => kept).map(() => 'own disk')]
  const lines = [`→ ${parts.join(', ')}`]
  if (waysOut.length > 0) lines.push(`→ outside: ${waysOut.join(', ')}`)
  const shown = card(box, titles[name], box.h < 56 ? lines.slice(0, 1) : lines, 'cluster')
  return `${shown}${label([box.x + box.w - 12, box.y + 22], count, 'aside', 'end')}`
}
