import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { encodeWeather, decodeWeather, prepareSite, simulatePlane } from '@girasol/pv-model'
import { packagedYears, roofPlanes } from './inputs.ts'

const run = promisify(execFile)

/** What is measured: milliseconds of processor time, and what it may be at most. */
export const measures = {
  plane: { name: 'one year of one plane, site cached', aim: 1.5 },
  site: { name: 'a cold site: sun, sky and air of a year', aim: 10 },
  roofs: { name: '100 roofs x 4 planes at one place, its site cold', aim: 500 },
  unpack: { name: 'a packed weather year unpacked', aim: null },
  firstSite: { name: 'a cold site in a process that has just begun', aim: null },
  firstPlane: { name: 'one plane in a process that has just begun', aim: null },
} as const
export type MeasureName = keyof typeof measures
export type Round = Record<MeasureName, number>

const planesPerRoof = 4
const roofs = 100

/** One round of all measures. Sites are of all packaged stations in turn. */
export async function measureRound(): Promise<Round> {
  const first = await firstCall()
  const years = packagedYears()
  const planes = roofPlanes(roofs * planesPerRoof)
  const packed = years.map(encodeWeather)
  const unpack = spent(() => packed.forEach((bytes) => void decodeWeather(bytes)))
  const site = spent(() => years.forEach((weather) => void prepareSite(weather)))
  const [one] = years
  if (one === undefined) throw new Error('no weather is packaged')
  const known = prepareSite(one)
  const plane = spent(() => planes.forEach((plane) => void simulatePlane(known, plane)))
  const all = spent(() => {
    const fresh = prepareSite({ ...one })
    for (const plane of planes) simulatePlane(fresh, plane)
  })
  return {
    plane: plane / planes.length,
    site: site / years.length,
    roofs: all,
    unpack: unpack / years.length,
    firstSite: first.siteMs,
    firstPlane: first.planeMs,
  }
}

/** Processor time of this thread, user and system, ms: waiting for a busy machine is not counted. */
function spent(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/** By the clock: a process that has just begun compiles on other threads, too. */
async function firstCall(): Promise<{ siteMs: number; planeMs: number }> {
  const program = join(import.meta.dirname, 'first-call.ts')
  const { stdout } = await run(process.execPath, [program])
  return JSON.parse(stdout) as { siteMs: number; planeMs: number }
}
