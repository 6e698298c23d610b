import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world.ts'
import { around } from './around.ts'
import { openCast } from './cast.ts'
import { comingIn, everyWay } from './coming-in.ts'
import { inside } from './inside.ts'
import type { Model } from './model.ts'
import { openSystem, type System } from './system.ts'
import { together } from './together.ts'

/** How long the machine looks for a way in that it should not find (ms): more runs find more. */
const patience = 45_000

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

/** Coming in is what most steps are about, so that the others find somebody inside; what takes longest comes seldom. */
const often = [...comingIn, ...comingIn, ...comingIn, ...inside, ...inside, ...together]
const steps = [...often, ...often, ...around]

/** What kinds of token were handed out on a walk. */
function handedOut({ slots }: Model): Set<string> {
  return new Set(slots.map(({ door, standing }) => `${door} ${standing}`))
}

describe('signing in, in any order, at the same time and over restarts', () => {
  it('goes everywhere that it may: a long walk, always the same', async () => {
    const model = await openCast(world)
    const random = fc.sample(fc.oneof(...steps), { numRuns: 150, seed: 1 })
    const walk = [...everyWay(0), ...everyWay(2), ...random]
    const done: string[] = []
    for (const step of walk) {
      if (!step.check(model)) continue
      done.push(step.toString())
      await step.run(model, system).catch((error: Error) => {
        throw new Error(`${error.message}\nafter: ${done.join(', ')}`)
      })
    }
    expect([...handedOut(model)].sort()).toEqual([
      'people full',
      'people secondFactor',
      'staff enrolling',
      'staff full',
      'staff secondFactor',
    ])
  }, 300_000)

  it(
    'leads no one into the staff without a second factor, and no one into another account',
    async () => {
      const sequences = fc.commands(steps, { maxCommands: 40, size: 'max' })
      const property = fc.asyncProperty(sequences, async (commands) => {
        const model = await openCast(world)
        await fc.asyncModelRun(() => ({ model, real: system }), commands)
      })
      await fc.assert(property, { numRuns: 1000, interruptAfterTimeLimit: patience, verbose: 1 })
    },
    patience + 300_000,
  )
})
