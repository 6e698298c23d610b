import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeWeather, readWeather, type Weather } from '@girasol/pv-model'
import { rounded, writeRows } from './write-json.ts'

/** Names as people say them; the files carry airline-style abbreviations. */
const names: Record<string, string> = {
  atlanta_ga_tmy3: 'Atlanta Airport',
  baltimore_md_tmy3: 'Baltimore-Washington Airport',
  boston_ma_tmy3: 'Boston Logan Airport',
  chicago_il_tmy3: "Chicago O'Hare Airport",
  des_moines_ia_psm3: 'Des Moines',
  duluth_mn_tmy3: 'Duluth Airport',
  fargo_nd_tmy2: 'Fargo',
  greensboro_nc_tmy3: 'Greensboro Piedmont Triad Airport',
  honolulu_hi_tmy3: 'Honolulu Airport',
  houston_tx_tmy3: 'Houston Bush Airport',
  las_vegas_nv_tmy3: 'Las Vegas Airport',
  littleton_co_psm3: 'Littleton',
  miami_fl_tmy3: 'Miami Airport',
  phoenix_az_psm3: 'Phoenix',
  pittsburgh_pa_psm3: 'Pittsburgh area',
  portland_or_tmy3: 'Portland Airport',
  san_francisco_ca_tmy3: 'San Francisco Airport',
  sand_point_ak_tmy3: 'Sand Point',
}

const sources: Record<string, string> = {
  tmy2: 'NREL NSRDB TMY2',
  tmy3: 'NREL NSRDB TMY3',
  psm3: 'NREL NSRDB PSM v3 TMY',
}

/** Packs every station's year and lists the stations. */
export function makeWeather(pack: string, data: string): void {
  const folder = join(pack, 'weather/compact')
  const stations = readdirSync(folder)
    .sort()
    .map((file) => {
      const id = file.replace('.csv', '')
      const weather = readWeather(readFileSync(join(folder, file), 'utf8'), file)
      writeFileSync(join(data, 'weather', `${id}.gsw`), encodeWeather(weather))
      return stationRow(id, weather)
    })
  writeRows(join(data, 'stations.json'), stations)
}

function stationRow(id: string, { station, monthYears }: Weather) {
  const kind = id.slice(-4)
  return {
    id,
    name: names[id],
    state: station.state,
    latitude: rounded(station.latitude, 2),
    longitude: rounded(station.longitude, 2),
    elevationM: Math.round(station.elevationM),
    source: sources[kind],
    years: `${Math.min(...monthYears)}-${Math.max(...monthYears)}`,
    kind,
  }
}
