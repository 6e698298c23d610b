import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

/** Begins to watch all processors; the function given back says which share of them was at work since: 0 to 1. */
export function busyShare(): () => number {
  const before = read()
  return () => {
    const after = read()
    const all = after.all - before.all
    return all > 0 ? 1 - (after.idle - before.idle) / all : 0
  }
}

function read(): { all: number; idle: number } {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1)
  const ticks = line.split(/\s+/).slice(1).map(Number)
  const idle = (ticks[3] ?? 0) + (ticks[4] ?? 0)
  return { all: ticks.slice(0, 8).reduce((sum, tick) => sum + tick, 0), idle }
}

/** How many processors there are to share. */
export const processors = availableParallelism()
