import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeWeather, prepareSite, type Site } from '../index.ts'

const folder = join(import.meta.dirname, '../../../solar-data/data/weather')
const sites = new Map<string, Site>()

/** The prepared site of a packaged station, for tests. */
export function siteOf(station: string): Site {
  const known = sites.get(station)
  if (known !== undefined) return known
  const site = prepareSite(decodeWeather(readFileSync(join(folder, `${station}.gsw`))))
  sites.set(station, site)
  return site
}
