import { execFile, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ArrayPlane, Weather } from '@girasol/pv-model'

const run = promisify(execFile)
const script = join(import.meta.dirname, 'peer.py')

export type PeerSite = { weather: Weather; planes: readonly ArrayPlane[] }
export type PeerAnswer = { version: string; runs: { ms: number; kwh: number }[] }

/** A Python that has NREL-PySAM: the one named by GIRASOL_BENCH_PYSAM, else the system's; null when neither has it. */
export async function peerPython(named: string | undefined): Promise<string | null> {
  for (const python of [named, 'python3'].filter((name) => name !== undefined)) {
    try {
      await run(python, ['-c', 'import PySAM.Pvwattsv8'])
      return python
    } catch {
      // Not there, or without PySAM: the next.
    }
  }
  return null
}

/** Computes the same planes with the peer, in a process of its own. */
export async function askPeer(python: string, sites: readonly PeerSite[]): Promise<PeerAnswer> {
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify({ sites: sites.map(peerSite) }))
  return JSON.parse(await text(child.stdout)) as PeerAnswer
}

function peerSite({ weather, planes }: PeerSite) {
  return { weather: peerWeather(weather), planes: planes.map(peerPlane) }
}

const months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function peerWeather({ station, monthYears, minute, ...columns }: Weather) {
  const hours = months.flatMap((days, month) =>
    Array.from({ length: days * 24 }, (_, hour) => ({ month, hour })),
  )
  return {
    lat: station.latitude,
    lon: station.longitude,
    tz: station.utcOffsetHours,
    elev: station.elevationM,
    year: hours.map(({ month }) => monthYears[month]),
    month: hours.map(({ month }) => month + 1),
    day: hours.map(({ hour }) => Math.floor(hour / 24) + 1),
    hour: hours.map(({ hour }) => hour % 24),
    minute: hours.map(() => minute),
    dn: [...columns.dni],
    df: [...columns.dhi],
    tdry: [...columns.temperature],
    wspd: [...columns.wind],
    pres: [...columns.pressure],
    ...(columns.albedo ? { alb: [...columns.albedo] } : {}),
  }
}

const moduleTypes = ['standard', 'premium', 'thinFilm']

function peerPlane(plane: ArrayPlane) {
  return {
    system_capacity: plane.kwDc,
    module_type: moduleTypes.indexOf(plane.moduleType),
    array_type: plane.mounting === 'roof' ? 1 : 0,
    tilt: plane.tiltDeg,
    azimuth: plane.azimuthDeg,
    losses: plane.losses,
    dc_ac_ratio: plane.dcAcRatio,
    inv_eff: plane.inverterEfficiencyPct,
    gcr: 0.3,
  }
}
