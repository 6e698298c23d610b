import { readFileSync } from 'node:fs'
import { contract, type Estimate } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../../../test/client.ts'
import { orderOf, type Saved, saveEstimate } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'
import { idBytes } from '#/database/ids.ts'
import type { OlderTerms } from './stored-terms.ts'

/** Saved by the program as it was when a roof was a list of rectangles; a second plane holds no panel. */
const text = readFileSync(new URL('older-estimate.json', import.meta.url), 'utf8')
const older = JSON.parse(text) as OlderTerms
const { readEstimate, downloadEstimate, changeEstimate } = contract.estimates
const { placeOrder, readOrder, cancelOrder } = contract.orders
const oldCents = older.result.price.totalCents

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** An estimate whose row is of the older form. */
async function savedBefore(client: Client): Promise<Saved> {
  const saved = await saveEstimate(client)
  await makeOlder(saved.estimate.id)
  return saved
}

async function makeOlder(estimateId: string, changes: Partial<OlderTerms['inputs']> = {}) {
  const values = [
    JSON.stringify({ ...older.inputs, ...changes }),
    JSON.stringify(older.result),
    oldCents,
  ]
  await world.admin.query(
    'UPDATE estimate_versions SET inputs = ?, result = ?, total_cents = ? WHERE estimate_id = ?',
    [...values, idBytes(estimateId)],
  )
}

const read = (client: Client, { estimate, key }: Saved): Promise<Estimate> =>
  client.does(readEstimate, {
    params: { estimateId: estimate.id },
    headers: { 'x-estimate-key': key },
  })

describe('an estimate of the older form', () => {
  it('is read in today’s form, its figures computed anew, its row left as it is', async () => {
    const visitor = world.visitor()
    const saved = await savedBefore(visitor)
    const { inputs, result } = await read(visitor, saved)
    expect(inputs.roof.planes.map(({ id }) => id)).toEqual(['plane-1', 'dormer'])
    expect(inputs.panels.wish).toEqual({ kind: 'count', panels: 14 })
    expect(inputs.tariff).toMatchObject({
      price: { kind: 'flat', tenthCents: older.inputs.priceTenthCentsPerKwh },
      exportTenthCents: older.inputs.exportTenthCentsPerKwh,
    })
    expect(inputs.use.annualKwh).toBe(older.inputs.annualUseKwh)
    expect(inputs.assumptions.escalationPctPerYear).toBe(3)
    expect(result.panels).toBe(14)
    expect(result.money.rows).toHaveLength(26)
    const [rows] = await world.admin.query(
      'SELECT inputs, result FROM estimate_versions WHERE estimate_id = ?',
      [idBytes(saved.estimate.id)],
    )
    expect(rows).toEqual([older])
  })

  it('is changed into today’s form', async () => {
    const visitor = world.visitor()
    const saved = await savedBefore(visitor)
    const { id, version, inputs } = await read(visitor, saved)
    const changed = await visitor.does(changeEstimate, {
      params: { estimateId: id },
      headers: { 'x-estimate-key': saved.key },
      body: { version, inputs: { ...inputs, battery: null } },
    })
    expect(changed.version).toBe(2)
    expect(await read(visitor, saved)).toEqual(changed)
  })

  it('is ordered at the price that was shown, which becomes a version of its own', async () => {
    const ana = await world.customer()
    const saved = await savedBefore(ana)
    const estimate = await read(ana, saved)
    const order = await ana.does(placeOrder, orderOf({ ...saved, estimate }), {
      idempotencyKey: crypto.randomUUID(),
    })
    expect(order).toMatchObject({
      estimateVersion: 2,
      totalCents: estimate.result.price.totalCents,
      locked: { inputs: estimate.inputs, result: estimate.result },
    })
    expect(await ana.does(readOrder, { params: { orderId: order.id } })).toEqual(order)
  })
})

describe('an estimate of the older form that today’s model refuses', () => {
  const [plane] = older.inputs.planes
  const hall = { ...plane!, widthM: 60, slopeLengthM: 40 }

  it.each([
    ['a roof with more room than a home', { planes: [hall] }],
    ['a module that is no longer in the catalogue', { moduleId: 'no-longer-made' }],
    ['a station that is no longer known', { stationId: 'no_longer_there' }],
  ])('says so, whoever reads it, and can still be changed: %s', async (_, changes) => {
    const visitor = world.visitor()
    const { estimate, key } = await saveEstimate(visitor)
    await makeOlder(estimate.id, changes)
    const found = { params: { estimateId: estimate.id }, headers: { 'x-estimate-key': key } }
    const outdated = { status: 422, code: 'estimateOutdated' }
    expect(await visitor.isRefused(readEstimate, found)).toMatchObject(outdated)
    const paper = { ...found, query: { language: 'en' as const } }
    expect(await visitor.isRefused(downloadEstimate, paper)).toMatchObject(outdated)
    const body = { version: estimate.version, inputs: estimate.inputs }
    expect(await visitor.does(changeEstimate, { ...found, body })).toMatchObject({ version: 2 })
  })
})

describe('an order of an estimate of the older form', () => {
  it('keeps number, size and price of its panels to the cent', async () => {
    const ana = await world.customer()
    const saved = await saveEstimate(ana)
    const order = await ana.does(placeOrder, orderOf(saved), {
      idempotencyKey: crypto.randomUUID(),
    })
    await makeOlder(saved.estimate.id)
    await world.admin.query(
      'UPDATE orders SET panels = ?, kw_dc = ?, total_cents = ? WHERE id = ?',
      [older.result.panels, older.result.kwDc, oldCents, idBytes(order.id)],
    )
    const params = { orderId: order.id }
    const { locked, totalCents } = await ana.does(readOrder, { params })
    const { panels, kwDc, price } = locked.result
    expect({ panels, kwDc, totalCents: price.totalCents }).toEqual({
      panels: 14,
      kwDc: older.result.kwDc,
      totalCents,
    })
    expect(price.lines.map(({ code, cents }) => ({ code, cents }))).toEqual(
      older.result.price.lines.map(({ code, cents }) => ({ code, cents })),
    )
    const seen = await read(ana, saved)
    expect(seen.result.price).toEqual(price)
    const body = { version: order.version }
    const cancelled = await ana.does(cancelOrder, { params, body })
    expect(cancelled.locked).toEqual(locked)
  })
})
