import { setTimeout as sleep } from 'node:timers/promises'

/** How far a program is: while it leaves it still serves what comes, and asks for no more. */
export type Phase = 'starting' | 'running' | 'leaving'

/** What a program knows of its own health; none of it needs the database. */
export type Vitals = {
  phase: Phase
  /** A loop came round, and will again within `milliseconds` and the time that one turn may take. */
  beat(loop: string, milliseconds?: number): void
  /** The pause of a loop between two turns: says that it came round, and ends early when `signal` aborts. */
  rest(loop: string, milliseconds: number, signal: AbortSignal): Promise<void>
  /** Loops that should have come round long ago: what they wait for never comes, and only a new start helps. */
  stuck(): string[]
}

/**
 * The longest (ms) that one turn of a loop may take. A lost database or mail server ends a turn with a fault within seconds; a connection
 * that is dead without anybody having said so does not.
 */
const turnMilliseconds = 120_000

/** Vitals of a program that begins; `elapsed` is in ms and never goes back. */
export function createVitals(elapsed: () => number = () => performance.now()): Vitals {
  const dueBy = new Map<string, number>()
  const beat = (loop: string, milliseconds = 0) =>
    void dueBy.set(loop, elapsed() + milliseconds + turnMilliseconds)
  const vitals: Vitals = {
    phase: 'starting',
    beat,
    async rest(loop, milliseconds, signal) {
      beat(loop, milliseconds)
      if (milliseconds > 0) await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
    },
    stuck() {
      // A loop that has ended because the program leaves comes round no more.
      if (vitals.phase === 'leaving') return []
      return [...dueBy].flatMap(([loop, due]) => (elapsed() > due ? [loop] : []))
    },
  }
  return vitals
}
