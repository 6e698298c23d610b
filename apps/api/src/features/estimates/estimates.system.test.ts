import { contract, type EstimateInputs } from '@girasol/contract'
import { roofPlaneFromRectangle } from '@girasol/roof-layout'
import { readSolarData, readStateEmissions } from '@girasol/solar-data/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeOf, saveEstimate } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

const {
  startEstimate,
  computeEstimate,
  readEstimate,
  changeEstimate,
  nearestPlace,
  listModules,
  readWeather,
  readEmissions,
} = contract.estimates

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

describe('an estimate without any identity', () => {
  it('starts from a ZIP code with the nearest weather, a usual roof and a public price', async () => {
    const visitor = world.visitor()
    const place = await placeOf(visitor, '85004')
    const { inputs, result } = await visitor.does(startEstimate, { body: { place } })
    expect(inputs.place).toEqual(place)
    expect(result.station).toMatchObject({ id: 'phoenix_az_psm3', fair: true })
    expect(result.annualKwh).toBeGreaterThan(4000)
    const lines = result.price.lines.reduce((sum, line) => sum + line.cents, 0)
    expect(lines).toBe(result.price.totalCents)
  })

  it('says so when the weather is too far away to be fair, and refuses what is not served', async () => {
    const visitor = world.visitor()
    const place = await placeOf(visitor, '99723') // Utqiagvik, Alaska
    const { result } = await visitor.does(startEstimate, { body: { place } })
    expect(result.station.fair).toBe(false)
    const atSea = { ...place, latitude: 30, longitude: -60 }
    const refused = await visitor.isRefused(startEstimate, { body: { place: atSea } })
    expect(refused.code).toBe('outsideServiceArea')
    const { place: none } = await visitor.does(nearestPlace, {
      body: { latitude: 30, longitude: -60 },
    })
    expect(none).toBeNull()
  })

  it('names places itself: a caller’s words are shown to nobody', async () => {
    const visitor = world.visitor()
    const place = await placeOf(visitor, '85004')
    const named = { ...place, label: 'Call +1 555 0100 now', timeZone: 'Mars/Phobos' }
    const { inputs } = await visitor.does(startEstimate, { body: { place: named } })
    expect(inputs.place).toMatchObject({ label: 'Phoenix, AZ', timeZone: 'America/Phoenix' })
  })

  it('answers the largest and dearest house that fits the form', async () => {
    const visitor = world.visitor()
    const place = await placeOf(visitor, '85004')
    const { inputs } = await visitor.does(startEstimate, { body: { place } })
    const none = Object.keys(inputs.assumptions).filter((name) => name.endsWith('Pct'))
    const sized = { azimuthDeg: 180, pitchDeg: 20, widthM: 16, slopeLengthM: 11 }
    const largest: EstimateInputs = {
      ...inputs,
      roof: {
        planes: Array.from({ length: 12 }, (_, index) =>
          roofPlaneFromRectangle({ ...sized, id: `plane-${index}`, x: 0, y: 15 * (index - 6) }),
        ),
        rule: 'none',
        eaveHeightM: 3,
      },
      use: { ...inputs.use, annualKwh: 200_000 },
      tariff: {
        ...inputs.tariff,
        price: { kind: 'flat', tenthCents: 300 },
        meter: 'buyAllSellAll',
        exportTenthCents: 30,
      },
      assumptions: {
        ...inputs.assumptions,
        ...Object.fromEntries(none.map((name) => [name, 0])),
        inverterEfficiencyPct: 99.5,
        degradationPctPerYear: 0,
        escalationPctPerYear: 3,
      },
    }
    const full = await visitor.does(computeEstimate, { body: { inputs: largest } })
    expect(full.result.annualKwh).toBeGreaterThan(600_000)
    expect(full.result.price.totalCents).toBeGreaterThan(50_000_000)
    const some = { wish: { kind: 'count' as const, panels: 500 }, removed: [] }
    const { estimate } = await visitor.does(contract.estimates.saveEstimate, {
      body: { inputs: { ...largest, panels: some } },
    })
    expect(estimate.result.panels).toBe(500)
    const hall = roofPlaneFromRectangle({
      ...sized,
      widthM: 60,
      slopeLengthM: 40,
      id: 'hall',
      x: 0,
      y: 0,
    })
    const refused = await visitor.isRefused(computeEstimate, {
      body: { inputs: { ...inputs, roof: { ...inputs.roof, planes: [hall] } } },
    })
    expect(refused.fields).toEqual([
      { field: '/body/inputs/roof', reason: 'tooLarge', code: 'tooMuchRoom' },
    ])
  })

  it('offers modules and weather to compute with', async () => {
    const visitor = world.visitor()
    const { modules } = await visitor.does(listModules)
    expect(modules.length).toBeGreaterThan(10)
    const params = { stationId: 'phoenix_az_psm3' }
    const weather = await visitor.sends({
      method: 'GET',
      path: readWeather.path.replace(':stationId', params.stationId),
    })
    expect(weather.headers['content-type']).toBe('application/octet-stream')
    expect((weather.body as Buffer).length).toBeGreaterThan(50_000)
    expect(weather.headers['cache-control']).toBe('public, max-age=3600')
    const again = await visitor.sends({
      method: 'GET',
      path: readWeather.path.replace(':stationId', params.stationId),
      headers: { 'if-none-match': String(weather.headers.etag) },
    })
    expect(again.status).toBe(304)
    const unknown = await visitor.isRefused(readWeather, { params: { stationId: 'etc_passwd' } })
    expect(unknown.code).toBe('notFound')
  })

  it('is computed without being saved, as a saved one would be', async () => {
    const visitor = world.visitor()
    const { estimate } = await saveEstimate(visitor)
    const { inputs, result } = estimate
    const computed = await visitor.does(computeEstimate, { body: { inputs } })
    expect(computed.result).toEqual(result)
    expect(result.co2?.kgPerYear).toBeGreaterThan(1000)
    expect(result.design.kind).not.toBe('none')
  })

  it('gives the emissions of a state to compute with', async () => {
    const visitor = world.visitor()
    const path = (state: string) => readEmissions.path.replace(':state', state)
    const answer = await visitor.sends({ method: 'GET', path: path('TX') })
    expect(answer.headers['cache-control']).toBe('public, max-age=3600')
    const { buffer, byteOffset } = answer.body as Buffer
    const factors = new Float64Array(buffer.slice(byteOffset, byteOffset + 8760 * 8))
    const { emissions } = await readSolarData()
    expect(factors).toEqual(await readStateEmissions(emissions, 'TX'))
    const unknown = await visitor.isRefused(readEmissions, { params: { state: 'XX' } })
    expect(unknown.code).toBe('notFound')
  })

  it('is refused with the field for modules, stations and planes that do not exist', async () => {
    const visitor = world.visitor()
    const place = await placeOf(visitor, '85004')
    const { inputs } = await visitor.does(startEstimate, { body: { place } })
    const wrong = { ...inputs, moduleId: 'none', stationId: 'none' }
    const refused = await visitor.isRefused(contract.estimates.saveEstimate, {
      body: { inputs: wrong },
    })
    expect(refused.fields?.map(({ field }) => field)).toEqual([
      '/body/inputs/stationId',
      '/body/inputs/moduleId',
    ])
    const [plane] = inputs.roof.planes
    const twice = { ...inputs, roof: { ...inputs.roof, planes: [plane!, plane!] } }
    const again = await visitor.isRefused(contract.estimates.saveEstimate, {
      body: { inputs: twice },
    })
    expect(again.fields?.map(({ field }) => field)).toEqual(['/body/inputs/roof/planes/1/id'])
  })
})

describe('a saved estimate', () => {
  it('opens with its key only, of which the database keeps the SHA-256', async () => {
    const visitor = world.visitor()
    const { estimate, key } = await saveEstimate(visitor)
    expect(Buffer.from(key, 'base64url')).toHaveLength(32)
    const params = { estimateId: estimate.id }
    const headers = { 'x-estimate-key': key }
    expect(await world.visitor().does(readEstimate, { params, headers })).toEqual(estimate)
    const wrong = { 'x-estimate-key': `${key.slice(0, -2)}AA` }
    const refusals = [
      await visitor.isRefused(readEstimate, { params }),
      await visitor.isRefused(readEstimate, { params, headers: wrong }),
      await visitor.isRefused(readEstimate, {
        params: { estimateId: '01970000-0000-7000-8000-000000000000' },
        headers,
      }),
    ]
    expect(new Set(refusals.map(({ code, status }) => `${code} ${status}`))).toEqual(
      new Set(['notFound 404']),
    )
    const [rows] = await world.admin.query('SELECT * FROM estimates')
    expect(JSON.stringify(rows)).not.toContain(key)
  })

  it('is read as a PDF by the same right, in both languages', async () => {
    const visitor = world.visitor()
    const { estimate, key } = await saveEstimate(visitor)
    const pdf = (language: string, headers: Record<string, string>) =>
      visitor.sends({
        method: 'GET',
        path: `/estimates/${estimate.id}/pdf?language=${language}`,
        headers,
      })
    for (const language of ['en', 'es']) {
      const answer = await pdf(language, { 'x-estimate-key': key })
      expect(answer.headers['content-type']).toBe('application/pdf')
      expect(answer.headers['cache-control']).toBe('no-store')
      expect((answer.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-')
    }
    expect((await pdf('en', {})).status).toBe(404)
    expect((await pdf('en', { 'x-estimate-key': `${key.slice(0, -2)}AA` })).status).toBe(404)
    expect((await pdf('fr', { 'x-estimate-key': key })).status).toBe(400)
  })

  it('saved by a customer belongs to the customer, with or without the key', async () => {
    const ana = await world.customer()
    const { estimate } = await saveEstimate(ana)
    const params = { estimateId: estimate.id }
    expect(await ana.does(readEstimate, { params })).toEqual(estimate)
    const ben = await world.customer()
    expect((await ben.isRefused(readEstimate, { params })).code).toBe('notFound')
  })

  it('changed by two at once keeps one change and tells the other the new price', async () => {
    const visitor = world.visitor()
    const { estimate, key } = await saveEstimate(visitor)
    const change = (panels: number) => ({
      params: { estimateId: estimate.id },
      headers: { 'x-estimate-key': key },
      body: {
        version: 1,
        inputs: {
          ...estimate.inputs,
          panels: { wish: { kind: 'count' as const, panels }, removed: [] },
        },
      },
    })
    const outcomes = await Promise.all(
      [6, 9].map((limit) =>
        visitor.sends({
          method: 'PUT',
          path: `/estimates/${estimate.id}`,
          headers: change(limit).headers,
          body: change(limit).body,
        }),
      ),
    )
    const [won, lost] = outcomes.sort((a, b) => a.status - b.status)
    expect([won!.status, lost!.status]).toEqual([200, 409])
    const { result, version } = won!.body as typeof estimate
    expect(version).toBe(2)
    expect(lost!.body).toMatchObject({
      code: 'estimateChanged',
      current: { version: 2, totalCents: result.price.totalCents },
    })
    const stale = await visitor.isRefused(changeEstimate, change(3))
    expect(stale.code).toBe('estimateChanged')
  })
})
