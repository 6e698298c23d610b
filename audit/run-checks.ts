import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { FoundCheck } from './find-checks.ts'
import type { Outcome } from './run-check.ts'

/**
 * Runs checks, `lanes` at a time, each lane a program of its own, and tells each outcome at once. Those that share a system stay together in
 * the first lane, in their order; the others go wherever there is room. Returns the outcomes in the order of the checks.
 */
export async function runChecks(
  checks: readonly FoundCheck[],
  lanes: number,
  tell: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const sharing = checks.filter(({ world }) => world !== 'own')
  const others = checks.filter(({ world }) => world === 'own')
  const outcomes = new Map<string, Outcome>()
  const work = async (isFirst: boolean) => {
    const lane = createLane()
    const next = () => (isFirst ? sharing.shift() : undefined) ?? others.shift()
    for (let check = next(); check; check = next()) {
      const outcome = await lane.run(check)
      tell(outcome)
      outcomes.set(check.name, outcome)
    }
    await lane.end()
  }
  const first = sharing.length > 0 ? 1 : 0
  const used = Math.min(lanes, first + others.length)
  await Promise.all(Array.from({ length: used }, (_, index) => work(index === 0)))
  return checks.map(({ name }) => outcomes.get(name)!)
}

/** A lane's program, started when it is first needed, and anew after it has died. */
function createLane() {
  let program: ChildProcess | null = null
  return {
    async run(check: FoundCheck): Promise<Outcome> {
      const began = performance.now()
      program ??= fork(join(import.meta.dirname, 'lane.ts'))
      program.send(check.name)
      const answer = await answerOf(program)
      if (answer) return answer
      program = null
      return deadOutcome(check, (performance.now() - began) / 1000)
    },
    async end(): Promise<void> {
      if (!program) return
      const ended = once(program, 'exit')
      program.disconnect()
      await ended
    },
  }
}

/** The next outcome that a lane sends; null when it dies first. */
async function answerOf(program: ChildProcess): Promise<Outcome | null> {
  const over = new AbortController()
  const { signal } = over
  const answered = once(program, 'message', { signal }) as Promise<[Outcome]>
  const died = once(program, 'exit', { signal })
  try {
    return await Promise.race([answered.then(([outcome]) => outcome), died.then(() => null)])
  } finally {
    over.abort()
  }
}

/** A check that took its own program with it has proved nothing. */
function deadOutcome(check: FoundCheck, seconds: number): Outcome {
  const { name, id, owasp, proves } = check
  const reason = 'it broke off: its program ended'
  return {
    name,
    id,
    owasp,
    proves,
    verdict: 'failed',
    reason,
    stage: 'load',
    seconds,
    readings: [],
  }
}
