import type { Neighbour } from '../system/workloads.ts'
import { poolOf, pools, type Pool } from '../system/names.ts'
import { workloads } from '../system/workloads.ts'
import { cardOf } from './cluster.ts'
import { arrow, type Box, type Point } from './draw.ts'
import { places } from './places.ts'

const top = ({ x, y, w }: Box, share = 0.5): Point => [Math.round(x + w * share), y]
const bottom = ({ x, y, w, h }: Box, share = 0.5): Point => [Math.round(x + w * share), y + h]
const left = ({ x, y, h }: Box, share = 0.5): Point => [x, Math.round(y + h * share)]
const right = ({ x, y, w, h }: Box, share = 0.5): Point => [x + w, Math.round(y + h * share)]
const straightDown = (from: Box, to: Box, x: number) =>
  [[x, from.y + from.h] as const, [x, to.y] as const] as const

/** Where a line passes the cards of the pool “sites” on their right. */
const lane = places.sites.x + places.sites.w - 18

/** Whether anything of a pool reaches a neighbour. */
const reaches = (pool: Pool, neighbour: Neighbour) =>
  Object.values(workloads).some((w) => poolOf(w) === pool && w.reaches.includes(neighbour))

/** Every line of the picture. */
export function allWays(): string[] {
  return [...incoming(), ...between(), ...toData(), ...outgoing(), ...deliveries()]
}

function incoming(): string[] {
  const { browser, app, staff, siteDoor, consoleDoor, siteBalancer, consoleBalancer } = places
  return [
    arrow(straightDown(browser, siteDoor, bottom(browser)[0]), 'call'),
    arrow(straightDown(app, siteDoor, bottom(app)[0]), 'call'),
    arrow(straightDown(staff, consoleDoor, bottom(staff)[0]), 'call'),
    arrow(straightDown(siteDoor, siteBalancer, bottom(siteBalancer)[0]), 'call'),
    arrow(
      [[338, 236], [338, 262], [bottom(consoleBalancer)[0], 262], top(consoleBalancer)],
      'call',
    ),
    arrow(straightDown(siteBalancer, cardOf('web'), bottom(siteBalancer)[0]), 'call'),
    arrow(
      [
        [lane, bottom(consoleBalancer)[1]],
        [lane, right(cardOf('console'))[1]],
        right(cardOf('console')),
      ],
      'call',
    ),
  ]
}

function between(): string[] {
  return Object.values(workloads)
    .filter(({ reaches: all }) => all.includes('api'))
    .map(({ name }, index) => {
      const from = cardOf(name)
      const to = cardOf('api')
      const y = right(from, 0.3)[1]
      const into = left(to, 0.35 + index * 0.3)
      return arrow([[from.x + from.w, y], [318, y], [318, into[1]], into], 'call')
    })
}

function toData(): string[] {
  const { database, endpoints, inner, outward } = places
  const lines: string[] = []
  if (reaches('inner', 'database')) lines.push(arrow(straightDown(inner, database, 400), 'data'))
  if (reaches('inner', 'secrets')) lines.push(arrow(straightDown(inner, endpoints, 535), 'data'))
  if (reaches('outward', 'secrets'))
    lines.push(arrow(straightDown(outward, endpoints, 700), 'data'))
  if (reaches('outward', 'database')) {
    lines.push(
      arrow(
        [bottom(outward, 0.2), [bottom(outward, 0.2)[0], 690], [450, 690], [450, database.y]],
        'data',
      ),
    )
  }
  lines.push(arrow(straightDown(endpoints, places.keys, 535), 'data'))
  lines.push(arrow(straightDown(endpoints, places.secrets, 700), 'data'))
  return lines
}

function outgoing(): string[] {
  const { exit, internet, mail, alerts } = places
  const goesOut = pools.filter((pool) =>
    Object.values(workloads).some((w) => poolOf(w) === pool && w.waysOut.length > 0),
  )
  if (goesOut.join() !== 'outward') throw new Error('only the pool “outward” may have a way out')
  const worker = cardOf('worker')
  const x = bottom(exit)[0]
  return [
    arrow(
      [
        [x, worker.y],
        [x, exit.y + exit.h],
      ],
      'out',
    ),
    arrow([left(exit), right(internet)], 'out'),
    arrow(
      [
        [620, internet.y],
        [620, mail.y + mail.h],
      ],
      'out',
    ),
    arrow([[660, internet.y], [660, 110], [bottom(alerts)[0], 110], bottom(alerts)], 'out'),
  ]
}

function deliveries(): string[] {
  const { pipeline, build, cluster, system, logs, backup } = places
  const out = system.x + system.w
  return [
    arrow(straightDown(pipeline, build, 1002), 'delivery'),
    arrow(
      [
        [build.x, 456],
        [cluster.x + cluster.w, 456],
      ],
      'delivery',
    ),
    arrow(
      [
        [out, 600],
        [logs.x, 600],
      ],
      'data',
    ),
    arrow(
      [
        [out, 850],
        [backup.x, 850],
      ],
      'data',
    ),
  ]
}
