import { setTimeout as wait } from 'node:timers/promises'
import { startWorld, type World } from '../test/world.ts'
import type { FoundCheck } from './find-checks.ts'
import { createProbe, type Reading, type Verdict, whyFailed } from './probe.ts'

/** What came of one check. */
export type Outcome = {
  name: string
  id: string
  owasp: string[]
  proves: string
  verdict: Verdict
  /** Why it failed; null when it is proved. */
  reason: string | null
  /** How far it came: what cannot be loaded, does not start or dies on the way has proved nothing. */
  stage: 'load' | 'start' | 'run'
  seconds: number
  readings: Reading[]
}

const patience = 120

/** Runs one check against a system of `worlds`. Never throws: whatever a check throws is why it failed. */
export async function runCheck(check: FoundCheck, worlds: Worlds): Promise<Outcome> {
  const began = performance.now()
  const { probe, readings } = createProbe()
  let stage: Outcome['stage'] = 'start'
  let thrown: string | null = null
  try {
    const world = await worlds.of(check)
    stage = 'run'
    await within(check.patience ?? patience, check.run({ world, probe }))
  } catch (error) {
    thrown = firstLines(error)
  }
  await worlds.leave(check, thrown !== null)
  const reason = whyFailed(readings, thrown)
  return {
    name: check.name,
    id: check.id,
    owasp: check.owasp,
    proves: check.proves,
    verdict: reason === null ? 'proved' : 'failed',
    reason,
    stage,
    seconds: (performance.now() - began) / 1000,
    readings,
  }
}

/** The message and where in our own files it came from. */
function firstLines(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const from = /(?:audit|test|apps)\/[\w./-]+:\d+/.exec(error.stack ?? '')?.[0]
  return from ? `${error.message} (${from})` : error.message
}

async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  const over = new AbortController()
  const late = wait(seconds * 1000, null, { signal: over.signal }).then(() => {
    throw new Error(`not done after ${seconds} s`)
  })
  late.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    over.abort()
  }
}

export type Worlds = ReturnType<typeof createWorlds>

/** The systems that checks run against: one shared by most, and one of its own for each that asks. */
export function createWorlds() {
  let shared: World | null = null
  let own: World | null = null
  const stop = async (world: World | null) => {
    await world?.stop().catch(() => undefined)
  }
  return {
    async of({ world }: FoundCheck): Promise<World> {
      if (world === 'own') return (own = await startWorld())
      return (shared ??= await startWorld())
    },
    /** A check that broke off may still be at work: nobody else gets its system. */
    async leave({ world }: FoundCheck, brokeOff: boolean): Promise<void> {
      if (world === 'own') {
        await stop(own)
        own = null
      } else if (brokeOff) {
        await stop(shared)
        shared = null
      }
    },
    async end(): Promise<void> {
      await stop(shared)
    },
  }
}
