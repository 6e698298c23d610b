import { fstatSync } from 'node:fs'

/** Calls `stop` once: on SIGTERM and SIGINT, and when the program that started us by a pipe has gone. */
export function onStopAsked(stop: () => void): void {
  let asked = false
  const once = () => {
    if (asked) return
    asked = true
    stop()
  }
  process.on('SIGTERM', once)
  process.on('SIGINT', once)
  if (!hasPipe()) return
  process.stdin.on('end', once)
  process.stdin.on('error', once)
  process.stdin.resume()
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
