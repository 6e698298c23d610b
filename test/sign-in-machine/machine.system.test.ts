import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world.ts'
import { around } from './around.ts'
import { openCast } from './cast.ts'
import { comingIn } from './coming-in.ts'
import { inside } from './inside.ts'
import { openSystem, type System } from './system.ts'
import { together } from './together.ts'

/** How long the machine looks for a way in that it should not find (ms): more runs find more. */
const patience = 75_000

let world: World
let system: System
beforeAll(async () => {
  world = await startWorld()
  system = await openSystem(world)
})
afterAll(async () => {
  await system?.stop()
  await world?.stop()
})

/** Coming in is what most steps are about, so that the others find somebody inside. */
const steps = [...comingIn, ...comingIn, ...comingIn, ...inside, ...inside, ...together, ...around]

describe('signing in, in any order, at the same time and over restarts', () => {
  it(
    'leads no one into the staff without a second factor, and no one into another account',
    async () => {
      let runs = 0
      const sequences = fc.commands(steps, { maxCommands: 40, size: '+1' })
      await fc.assert(
        fc.asyncProperty(sequences, async (commands) => {
          const model = await openCast(world)
          runs += 1
          await fc.asyncModelRun(() => ({ model, real: system }), commands)
        }),
        { numRuns: 200, interruptAfterTimeLimit: patience, verbose: 1 },
      )
      expect(runs).toBeGreaterThan(1)
    },
    patience + 300_000,
  )
})
