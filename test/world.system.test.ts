import { contract } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

describe('a world', () => {
  it('has people of every kind', async () => {
    const ana = await world.customer()
    const sol = await world.crew({ zip: '85001' })
    const eva = await world.staff('engineer')
    expect(await ana.does(contract.accounts.readMe)).toMatchObject({ role: 'customer' })
    expect(await sol.does(contract.accounts.readMe)).toMatchObject({ role: 'crew' })
    expect(await eva.does(contract.staff.readStaffMe)).toMatchObject({ role: 'engineer' })
  })
})
