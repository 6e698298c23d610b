import { law } from '@girasol/policies'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world.ts'
import { askAll, endpoints, type Matrix, openMatrix } from './ask.ts'
import { relations } from './relations.ts'

let world: World
let matrix: Matrix
beforeAll(async () => {
  world = await startWorld()
  matrix = await openMatrix(world)
})
afterAll(async () => {
  await matrix?.stubbed.server.close()
  await world?.stop()
})

describe('who may do what, by the law’s own table', () => {
  it.each(endpoints)('%s', async (_, endpoint) => {
    const rows = await askAll(matrix, endpoint)
    expect(rows.length).toBeGreaterThanOrEqual(matrix.actors.length)
    const line = (part: 'is' | 'must') => rows.map((row) => `${row.who}: ${row[part]}`)
    expect(line('is')).toEqual(line('must'))
  })
})

describe('the reviewed table of relations', () => {
  it('knows every condition of the law, and no other', () => {
    const rules = Object.values(law).flat() as {
      when?: { name: string }
      facts?: { name: string }
    }[]
    const named = rules.flatMap(({ when, facts }) => [when?.name, facts?.name])
    const known = new Set(named.filter((name) => name !== undefined))
    expect(Object.keys(relations).sort()).toEqual([...known].sort())
  })
})
