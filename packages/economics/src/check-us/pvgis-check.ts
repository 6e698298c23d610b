import {
  type CheckedSystem,
  checkSystem,
  compass,
  linkTo,
  plain,
  type PlaneCheck,
  roundedPlace,
} from './checked-system.ts'

const endpoint = 'https://re.jrc.ec.europa.eu/api/v5_3/PVcalc'
const technologies = { standard: 'crystSi', premium: 'crystSi', thinFilm: 'CdTe' } as const

/**
 * Each plane as PVGIS 5.3 takes it: azimuth from south (west positive), and the inverter counted
 * among the losses, since PVGIS knows no inverter. Throws `BadInput`: `numberOutOfRange`.
 */
export function pvgisChecks(system: CheckedSystem): PlaneCheck[] {
  const kept = (1 - system.lossesPct / 100) * (system.inverterEfficiencyPct / 100)
  return checkSystem(system).map((plane) => {
    const parameters: PlaneCheck['parameters'] = [
      ...roundedPlace(system),
      ['peakpower', plain(plane.kwDc, 3)],
      ['loss', plain(100 * (1 - kept), 2)],
      ['angle', plain(plane.tiltDeg, 1)],
      ['aspect', plain(fromSouth(plane.azimuthDeg), 1)],
      ['pvtechchoice', technologies[system.moduleType]],
      ['mountingplace', 'building'],
      ['outputformat', 'json'],
    ]
    return { planeId: plane.id, parameters, url: linkTo(endpoint, parameters) }
  })
}

/** -180 (not included) ... 180: north is 180, east -90, south 0, west 90. */
function fromSouth(azimuthDeg: number): number {
  const angle = compass(azimuthDeg) - 180
  return angle === -180 ? 180 : angle
}
