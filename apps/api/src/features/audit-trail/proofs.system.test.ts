import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contract, type TrailProof } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkProof } from '../../../../../audit/trail/check-proof.ts'
import { readKey } from '../../../../../audit/trail/checkpoint.ts'
import type { Person } from '../../../../../test/client.ts'
import { orderOf, saveEstimate } from '../../../../../test/ordering.ts'
import { startWorld, type World } from '../../../../../test/world.ts'

let world: World
let ana: Person
let order: { id: string; number: string }
let proof: TrailProof

const { downloadProof } = contract.orders
const { readCheckpoint, proveConsistency } = contract.trail
const key = () =>
  readKey(readFileSync(join(world.folders.secrets, 'trail-signing.pub.pem'), 'utf8'))
const check = (file: unknown) => checkProof(JSON.stringify(file), key())

beforeAll(async () => {
  world = await startWorld()
  world.worker.run()
  ana = await world.customer()
  order = await placeOrder(ana)
  const eva = await world.staff('engineer')
  await eva.does(contract.staff.findOrder, { params: { number: order.number } })
  // Placed, looked at, offered.
  proof = await sealedProof(ana, order.id, 3)
})
afterAll(() => world.stop())

async function placeOrder(person: Person) {
  const saved = await saveEstimate(person)
  const idempotencyKey = randomUUID()
  return person.does(contract.orders.placeOrder, orderOf(saved), { idempotencyKey })
}

/** The proof, as soon as it holds that many entries. */
async function sealedProof(person: Person, orderId: string, entries: number): Promise<TrailProof> {
  for (let tries = 0; tries < 200; tries++) {
    const asked = await person.sends({ method: 'GET', path: `/orders/${orderId}/proof` })
    const body = asked.body as TrailProof
    if (asked.status === 200 && body.entries.length >= entries) return body
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('nothing was sealed')
}

describe("the proof of an order's entries", () => {
  it('is checked by a program that has only the public key', () => {
    const shown = check(proof)
    if (shown.kind !== 'entries') throw new Error('no entries')
    const [placed] = shown.entries
    expect(placed!.told).toMatchObject({
      action: 'order.place',
      actor_id: ana.account.id,
      actor_role: 'customer',
      resource_id: order.id,
      outcome: 'done',
    })
  })

  it('tells of others what they did and in which role, and keeps back who and from where', () => {
    const shown = check(proof)
    if (shown.kind !== 'entries') throw new Error('no entries')
    const looked = shown.entries.find(({ told }) => told.action === 'order.find')
    expect(looked!.told).toMatchObject({ actor_role: 'engineer', resource_id: order.id })
    expect(Object.keys(looked!.told)).not.toEqual(
      expect.arrayContaining(['actor_id', 'source', 'request_id', 'after_text']),
    )
    const columns = proof.entries[shown.entries.indexOf(looked!)]!.columns
    expect(columns.filter((column) => 'commitment' in column)).toHaveLength(5)
  })

  it('does not hold when anything in it was changed', () => {
    const change = (edit: (copy: TrailProof) => void) => {
      const copy = structuredClone(proof)
      edit(copy)
      return () => check(copy)
    }
    const first = (copy: TrailProof) => copy.entries[0]!
    expect(change(() => undefined)).not.toThrow()
    expect(
      change((copy) => Object.assign(first(copy).columns[4]!, { value: 'order.cancel' })),
    ).toThrow('not in the log')
    expect(change((copy) => (first(copy).leafIndex += 1))).toThrow('not in the log')
    expect(change((copy) => (first(copy).markHash = '0'.repeat(64)))).toThrow('not in the log')
    expect(change((copy) => first(copy).path.pop())).toThrow('not in the log')
    expect(change((copy) => first(copy).columns.pop())).toThrow('lacks its column')
    expect(change((copy) => (copy.checkpoint.size += 1))).toThrow('not signed')
    expect(change((copy) => (copy.checkpoint.root = '0'.repeat(64)))).toThrow('not signed')
  })

  it('is for the owner alone, and taking it is told', async () => {
    const mallory = await world.customer()
    const asked = { params: { orderId: order.id } }
    expect(await mallory.isRefused(downloadProof, asked)).toMatchObject({ code: 'notFound' })
    const [rows] = await world.admin.query(
      "SELECT actor_role, outcome FROM audit_events WHERE action = 'order.downloadProof' AND resource_id = ? AND outcome <> 'denied' LIMIT 1",
      [order.id],
    )
    expect(rows).toEqual([{ actor_role: 'customer', outcome: 'done' }])
  })
})

describe('checkpoints', () => {
  it('are there for anybody, signed, and a later log is shown to begin with an earlier one', async () => {
    const first = await world.visitor().does(readCheckpoint)
    await placeOrder(await world.customer())
    let newest = first
    while (newest.checkpoint.size === first.checkpoint.size) {
      newest = await world.visitor().does(readCheckpoint)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const from = first.checkpoint.size
    const growth = await world.visitor().does(proveConsistency, { query: { from } })
    expect(check(growth)).toMatchObject({ kind: 'growth', from: { size: String(from) } })
    const rewritten = { ...growth, path: [...growth.path.slice(0, -1), '0'.repeat(64)] }
    expect(() => check(rewritten)).toThrow('it was rewritten')
  })

  it('of a size that was never signed prove nothing', async () => {
    const query = { from: 999_999 }
    expect(await world.visitor().isRefused(proveConsistency, { query })).toMatchObject({
      code: 'notFound',
    })
  })

  it('leave with the output, where nobody can take them back', () => {
    const lines = world.log.filter((line) => line.includes('"trail-checkpoint"'))
    expect(lines.length).toBeGreaterThan(0)
    const { checkpoint } = JSON.parse(lines[0]!) as { checkpoint: { size: number } }
    expect(checkpoint.size).toBeGreaterThan(0)
  })
})

describe('the trail for security', () => {
  it('is narrowed by who, which kind, which thing, which request and when', async () => {
    const sam = await world.staff('security')
    const search = async (query: object) =>
      (await sam.does(contract.staff.readTrail, { query })).entries
    const placed = await search({ action: 'order.place', resourceId: order.id })
    expect(placed).toMatchObject([{ actorId: ana.account.id, after: { state: 'seekingCrew' } }])
    const { at } = placed[0]!
    const requestId = placed[0]!.requestId!
    expect(await search({ requestId })).toEqual(placed)
    expect(await search({ requestId, from: at, until: at })).toEqual(placed)
    const later = new Date(Date.parse(at) + 60_000).toISOString()
    expect(await search({ requestId, from: later })).toEqual([])
    expect(await search({ requestId, outcome: 'denied' })).toEqual([])
    const own = await search({ actorId: ana.account.id, role: 'customer' })
    expect(own.length).toBeGreaterThan(1)
    expect(own.every(({ actorId }) => actorId === ana.account.id)).toBe(true)
  })

  it('gives the proof of any entry, every column told', async () => {
    const sam = await world.staff('security')
    const { entries } = await sam.does(contract.staff.readTrail, { query: { id: order.id } })
    const entry = entries.find(({ leafIndex }) => leafIndex !== null)
    const one = await sam.does(contract.staff.proveTrailEntry, { params: { number: entry!.id } })
    const shown = check(one)
    expect(shown).toMatchObject({ entries: [{ told: { id: String(entry!.id) } }] })
    expect(one.entries[0]!.columns.every((column) => 'value' in column)).toBe(true)
  })

  it('says how far it is sealed and what the worker found when it compared it', async () => {
    const sam = await world.staff('security')
    const state = await sam.does(contract.staff.readTrailState)
    expect(state.sealed!.size).toBeGreaterThan(0)
    expect(state.check).toMatchObject({ fault: null })
  })
})
