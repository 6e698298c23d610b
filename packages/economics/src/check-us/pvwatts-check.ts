import {
  type CheckedSystem,
  checkSystem,
  compass,
  linkTo,
  plain,
  type PlaneCheck,
  roundedPlace,
} from './checked-system.ts'

/** The page on which the values are typed in by hand. */
export const pvwattsPage = 'https://pvwatts.nlr.gov/pvwatts.php'
const endpoint = 'https://developer.nlr.gov/api/pvwatts/v8.json'
const moduleTypes = { standard: '0', premium: '1', thinFilm: '2' } as const
const roofMount = '1'

/**
 * Each plane as PVWatts v8 takes it. The link carries the public demonstration key of the service
 * (a few questions an hour), never one of ours. Throws `BadInput`: `numberOutOfRange`.
 */
export function pvwattsChecks(system: CheckedSystem): PlaneCheck[] {
  return checkSystem(system).map((plane) => {
    const parameters: PlaneCheck['parameters'] = [
      ...roundedPlace(system),
      ['system_capacity', plain(plane.kwDc, 3)],
      ['azimuth', plain(compass(plane.azimuthDeg), 1)],
      ['tilt', plain(plane.tiltDeg, 1)],
      ['array_type', roofMount],
      ['module_type', moduleTypes[system.moduleType]],
      ['losses', plain(system.lossesPct, 4)],
      ['dc_ac_ratio', plain(system.dcAcRatio, 3)],
      ['inv_eff', plain(Math.max(90, system.inverterEfficiencyPct), 2)],
    ]
    const url = linkTo(endpoint, [['api_key', 'DEMO_KEY'], ...parameters])
    return { planeId: plane.id, parameters, url }
  })
}
