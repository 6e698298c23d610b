import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { daysInMonth } from '@girasol/pv-model'
import { afterEach, describe, expect, it } from 'vitest'
import { readConfig } from '#/config.ts'
import { createEgress } from '#/security/egress.ts'
import { readDestinations } from '#/security/egress-list.ts'
import { cellOf } from './weather-cells.ts'
import { firstYear, weatherSources } from './weather.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const hours = daysInMonth.flatMap((days, month) =>
  Array.from({ length: days * 24 }, (_, i) => ({
    month: month + 1,
    day: Math.floor(i / 24) + 1,
    hour: i % 24,
  })),
)

/** An answer of the NSRDB service in its documented form: two lines of heading, one of names, 8760 rows. */
function nsrdbAnswer(): string {
  const names =
    'Source,Location ID,City,State,Country,Latitude,Longitude,Time Zone,Elevation,Local Time Zone,DNI Units,DHI Units,Version'
  const values = 'NSRDB,145332,-,-,-,39.70,-105.10,-7,1716,-7,w/m2,w/m2,v4.0.0'
  const columns =
    'Year,Month,Day,Hour,Minute,DNI,DHI,GHI,Temperature,Wind Speed,Pressure,Surface Albedo'
  const rows = hours.map(
    ({ month, day, hour }) => `2015,${month},${day},${hour},30,500,80,300,${hour},2.1,832,0.16`,
  )
  return [names, values, columns, ...rows, ''].join('\n')
}

/** An answer of PVGIS' tool `tmy` in its documented form; each hour's temperature is the hour of UTC. */
function pvgisAnswer(change: (rows: object[]) => object[] = (rows) => rows): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const rows = hours.map(({ month, day, hour }) => ({
    'time(UTC)': `2010${two(month)}${two(day)}:${two(hour)}00`,
    T2m: hour,
    RH: 70,
    'G(h)': 300,
    'Gb(n)': 400.5,
    'Gd(h)': 90,
    'IR(h)': 300,
    WS10m: 3.2,
    WD10m: 180,
    SP: 94_120,
  }))
  return JSON.stringify({
    inputs: {
      location: {
        latitude: 40.42,
        longitude: 29.1,
        elevation: 660,
        irradiance_time_offset: 0.1761,
      },
      meteo_data: { radiation_db: 'PVGIS-SARAH3' },
    },
    outputs: {
      months_selected: daysInMonth.map((_, month) => ({ month: month + 1, year: 2010 })),
      tmy_hourly: change(rows),
    },
  })
}

type Setting = { nsrdb?: string; pvgis?: string; listed?: string[] }

/** All sources over a real way out that lists what the test says; failures are kept. */
function sourcesOf({
  nsrdb,
  pvgis,
  listed = [nsrdb, pvgis].filter((url) => url !== undefined),
}: Setting) {
  const config = readConfig({
    GIRASOL_SECRETS_FOLDER: '/s',
    GIRASOL_TRAIL_FOLDER: '/t',
    GIRASOL_PVGIS_URL: pvgis,
    ...(nsrdb
      ? {
          GIRASOL_NSRDB_URL: nsrdb,
          GIRASOL_NSRDB_KEY: 'the-key',
          GIRASOL_NSRDB_EMAIL: 'a@b.example',
        }
      : {}),
  })
  const list = readDestinations(listed.map((url) => `weather=near:${new URL(url).host}`).join(','))
  const failures: unknown[] = []
  const sources = weatherSources(config, createEgress({ list, onBlocked: () => undefined }))
  const yearAt = (latitude: number, longitude: number) =>
    firstYear(sources, { latitude, longitude }, (error) => failures.push(error))
  return { sources, failures, yearAt }
}

describe('weather sources', () => {
  it('are the packaged stations alone where nothing is switched on', async () => {
    const { sources, yearAt } = sourcesOf({})
    expect(sources.map(({ name }) => name)).toEqual(['packaged'])
    const found = await yearAt(42.3, -71.1)
    expect(found?.weather.station.state).toBe('MA')
    expect(found?.distanceKm).toBeLessThan(15)
  })

  it('ask NSRDB by cell, once, with the key as a header and no exact place', async () => {
    const asked: { url: string; key: unknown }[] = []
    const nsrdb = await serve((request, response) => {
      asked.push({ url: request.url!, key: request.headers['x-api-key'] })
      response.end(nsrdbAnswer())
    })
    const { yearAt, failures } = sourcesOf({ nsrdb })
    const found = await yearAt(39.70512, -105.09377)
    await yearAt(39.7101, -105.0851)
    expect(failures).toEqual([])
    expect(asked).toHaveLength(1)
    const url = new URL(asked[0]!.url, nsrdb)
    expect(url.searchParams.get('wkt')).toBe('POINT(-105.1 39.7)')
    expect(url.pathname).toBe('/api/nsrdb/v2/solar/nsrdb-GOES-tmy-v4-0-0-download.csv')
    expect(asked[0]!.key).toBe('the-key')
    expect(asked[0]!.url).not.toContain('the-key')
    expect(found).toMatchObject({ origin: 'NREL NSRDB GOES TMY v4', weather: { minute: 30 } })
    expect(found!.weather.albedo![0]).toBe(0.16)
    expect(found!.distanceKm).toBeLessThan(1)
  })

  it('move PVGIS to the standard time of the place', async () => {
    const pvgis = await serve((_, response) => void response.end(pvgisAnswer()))
    const { yearAt, failures } = sourcesOf({ pvgis })
    const found = await yearAt(40.42, 29.1)
    expect(failures).toEqual([])
    expect(found?.origin).toBe('PVGIS 5.3 TMY, PVGIS-SARAH3')
    const { weather } = found!
    expect(weather.station).toMatchObject({ utcOffsetHours: 2, elevationM: 660 })
    expect([weather.minute, weather.temperature[0], weather.temperature[12]]).toEqual([11, 22, 10])
    expect([weather.dni[5], weather.pressure[5]]).toEqual([400.5, 941.2])
  })

  it('fall back on the packaged stations, and ask again later', async () => {
    let calls = 0
    const pvgis = await serve((_, response) => {
      calls++
      response.writeHead(529).end('busy')
    })
    const { yearAt, failures } = sourcesOf({ pvgis })
    for (const _ of [1, 2]) expect((await yearAt(42.3, -71.1))?.origin).toContain('TMY3')
    expect(calls).toBe(2)
    expect(failures).toHaveLength(2)
    expect(String(failures[0])).toContain('status 529')
    expect(String(failures[0])).not.toMatch(/42|71/)
  })

  it('take what a source says of a place it does not have for an answer', async () => {
    const pvgis = await serve((_, response) =>
      response
        .writeHead(400)
        .end('{"message":"Location over the sea. Please, select another location"}'),
    )
    const { yearAt, failures } = sourcesOf({ pvgis })
    expect((await yearAt(42.3, -71.1))?.origin).toContain('TMY3')
    expect(failures).toEqual([])
  })

  it.each([
    ['half a year', pvgisAnswer((rows) => rows.slice(0, 4380))],
    ['an hour twice', pvgisAnswer((rows) => rows.with(7, rows[6]!))],
    ['impossible light', pvgisAnswer((rows) => rows.with(7, { ...rows[7], 'Gb(n)': 1e9 }))],
    ['no JSON', '<html>'],
    ['nothing', ''],
  ])('refuse %s', async (_, body) => {
    const pvgis = await serve((_request, response) => void response.end(body))
    const { yearAt, failures } = sourcesOf({ pvgis })
    expect((await yearAt(42.3, -71.1))?.origin).toContain('TMY3')
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatchObject({ name: 'WeatherSourceFailed', source: 'pvgis' })
  })

  it('go nowhere that is not listed', async () => {
    let calls = 0
    const nsrdb = await serve((_, response) => {
      calls++
      response.end(nsrdbAnswer())
    })
    const { yearAt, failures } = sourcesOf({ nsrdb, listed: [] })
    expect((await yearAt(42.3, -71.1))?.origin).toContain('TMY3')
    expect(calls).toBe(0)
    expect(failures[0]).toMatchObject({ name: 'EgressBlocked', code: 'notListed' })
  })
})

describe('cells', () => {
  it('are 0.04 degrees wide and stay on earth', () => {
    expect(cellOf({ latitude: 39.70512, longitude: -105.09377 })).toEqual({
      latitude: 39.7,
      longitude: -105.1,
    })
    expect(cellOf({ latitude: 90, longitude: 180 })).toEqual({ latitude: 90, longitude: 180 })
    expect(cellOf({ latitude: -90, longitude: -180 })).toEqual({
      latitude: -89.98,
      longitude: -179.98,
    })
  })
})
