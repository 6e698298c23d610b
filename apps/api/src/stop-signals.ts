import { fstatSync } from 'node:fs'
import type { Log } from './observability/logger.ts'

/** Whoever runs us waits for 45 s and then kills; what has not ended by then (ms) says so and ends itself. */
const patienceMilliseconds = 42_000

/** Calls `stop` once: on SIGTERM and SIGINT, and when the program that started us by a pipe has gone. */
export function onStopAsked(log: Log, stop: () => void): void {
  let asked = false
  const once = () => {
    if (asked) return
    asked = true
    setTimeout(() => giveUp(log), patienceMilliseconds).unref()
    stop()
  }
  process.on('SIGTERM', once)
  process.on('SIGINT', once)
  if (!hasPipe()) return
  process.stdin.on('end', once)
  process.stdin.on('error', once)
  process.stdin.resume()
}

function giveUp(log: Log): void {
  log.error('stopped half-way')
  log.flush()
  process.exit(1)
}

/** Ends the program on a fault that nothing caught: said in the log without its text, which may quote data. Something starts it again. */
export function endOnCrash(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.error('crashed', { error })
    log.flush()
    process.exit(1)
  })
}

/** A terminal or /dev/null says nothing of a parent; a pipe ends with it. */
function hasPipe(): boolean {
  try {
    const stdin = fstatSync(0)
    return stdin.isFIFO() || stdin.isSocket()
  } catch {
    return false
  }
}
