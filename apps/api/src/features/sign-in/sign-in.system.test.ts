import { contract } from '@girasol/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

describe('staff', () => {
  it('come in with password and factor', async () => {
    const eva = await world.staff('engineer')
    expect(await eva.does(contract.staff.readStaffMe)).toMatchObject({ role: 'engineer' })
  })
})
