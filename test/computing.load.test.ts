import { setTimeout as sleep } from 'node:timers/promises'
import { type EstimateInputs, contract } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiProgram, startApiProgram } from './api-program.ts'
import { placeOf } from './ordering.ts'
import { startWorld, type World } from './world.ts'

const atOnce = 8
const samples = 300

let world: World
let api: ApiProgram
let hostile: EstimateInputs
beforeAll(async () => {
  world = await startWorld()
  const visitor = world.visitor()
  const place = await placeOf(visitor, '85004')
  const { inputs } = await visitor.does(contract.estimates.startEstimate, { body: { place } })
  hostile = hostileRoof(inputs)
  // As it runs for people: hashing and computing give way.
  api = await startApiProgram(world, { profile: 'development' })
})
afterAll(async () => {
  await api.stop()
  await world.stop()
})

/** All that the form takes of what costs time: twelve many-sided planes, thirty trees, five hundred marks. */
function hostileRoof(inputs: EstimateInputs): EstimateInputs {
  const corner = (at: number) => {
    const turn = (at / 24) * 2 * Math.PI
    return { u: 5 + 5 * Math.cos(turn), v: 5 + 5 * Math.sin(turn) }
  }
  const [plane] = inputs.roof.planes
  const planes = Array.from({ length: 12 }, (_, at) => ({
    ...plane!,
    id: `plane-${at}`,
    azimuthDeg: at * 30,
    anchor: { x: (at % 4) * 20, y: Math.floor(at / 4) * 20, u: 5, v: 5 },
    outline: Array.from({ length: 24 }, (__, index) => corner(index)),
    edges: Array.from({ length: 24 }, () => 'rake' as const),
  }))
  const trees = Array.from({ length: 30 }, (_, at) => ({
    id: `tree-${at}`,
    kind: 'deciduous' as const,
    x: (at % 6) * 13 - 5,
    y: Math.floor(at / 6) * 12 - 8,
    heightM: 14,
    crownRadiusM: 4,
    crownBaseM: 2,
  }))
  const removed = Array.from({ length: 500 }, (_, at) => ({
    planeId: `plane-${at % 12}`,
    u: (at % 10) + 0.4,
    v: (at % 9) + 0.3,
  }))
  return {
    ...inputs,
    roof: { ...inputs.roof, planes },
    surroundings: { ...inputs.surroundings, trees },
    panels: { wish: { kind: 'bestPayback' }, removed },
  }
}

/** From an address of its own each, so that no limit is met. */
let asked = 0
async function ask(path: string, body?: object): Promise<{ status: number; text: string }> {
  asked++
  const from = `10.${Math.floor(asked / 250) % 250}.${asked % 250}.1`
  const answer = await fetch(`http://127.0.0.1:${api.port}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'x-forwarded-for': from, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, text: await answer.text() }
}

/** Waiting times of another request, one every ten milliseconds, in milliseconds. */
async function waits(): Promise<{ median: number; p99: number }> {
  const times: number[] = []
  for (let sample = 0; sample < samples; sample++) {
    const began = performance.now()
    expect((await ask('/catalogue/modules')).status).toBe(200)
    times.push(performance.now() - began)
    await sleep(10)
  }
  const sorted = times.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(samples / 2)]!, p99: sorted[Math.floor(samples * 0.99)]! }
}

describe('while eight hostile roofs are computed', () => {
  it('others are answered as if nothing was going on', async () => {
    const compute = () => ask('/estimates/compute', { inputs: hostile })
    const first = await compute()
    expect(first.status, first.text).toBe(200)
    await waits()
    const idle = await waits()
    const over = new AbortController()
    const keepOn = async () => {
      const statuses: number[] = []
      while (!over.signal.aborted) statuses.push((await compute()).status)
      return statuses
    }
    const computing = Array.from({ length: atOnce }, keepOn)
    await sleep(500)
    const began = performance.now()
    const busy = await waits()
    over.abort()
    const statuses = (await Promise.all(computing)).flat()
    const seconds = (performance.now() - began) / 1000
    console.info(
      `idle ${inWords(idle)}; computing ${inWords(busy)}; ${statuses.length} computed in ${seconds.toFixed(1)} s`,
    )
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true)
    expect(statuses).toContain(200)
    // One such roof takes a second and more: on the thread of the requests each of them would wait that long.
    expect(busy.p99).toBeLessThan(Math.max(60, idle.p99 * 10))
  })
})

function inWords({ median, p99 }: { median: number; p99: number }): string {
  return `median ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`
}
