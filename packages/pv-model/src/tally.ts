import { type LossLedger, lossNames } from './loss-ledger.ts'

/**
 * Collects a ledger while the year is walked: each hour names its power after every stage, in W,
 * and the differences become the lines of the hour's month.
 */
export type Tally = {
  /** Notes light as the power that the nameplate would make of it. */
  noteLight: (wattsPerM2: number) => void
  notePower: (watts: number) => void
  /** Ends an hour. */
  close: (month: number) => void
  ledger: () => LossLedger
}

/** A tally for a nameplate in kW, with the names of the losses before the inverter. */
export function startTally(kwDc: number, systemNames: readonly string[]): Tally {
  const names = lossNames.flatMap((name) => (name === 'system' ? systemNames : [name]))
  const levels = new Float64Array(names.length + 1)
  const sums = new Float64Array((names.length + 2) * 12)
  let next = 0
  const notePower = (watts: number) => {
    levels[next++] = watts
  }
  const add = (line: number, month: number, watts: number) => {
    const at = line * 12 + month
    sums[at] = (sums[at] ?? 0) + watts / 1000
  }
  const close = (month: number) => {
    for (let line = 0; line < names.length; line++) {
      add(line, month, (levels[line] ?? 0) - (levels[line + 1] ?? 0))
    }
    add(names.length, month, levels[0] ?? 0)
    add(names.length + 1, month, levels[names.length] ?? 0)
    next = 0
  }
  const months = (line: number) => Array.from(sums.subarray(line * 12, line * 12 + 12))
  const ledger = () => ({
    nominalKwh: months(names.length),
    lines: names.map((name, line) => ({ name, kwh: months(line) })),
    deliveredKwh: months(names.length + 1),
  })
  return { noteLight: (wattsPerM2) => notePower(wattsPerM2 * kwDc), notePower, close, ledger }
}
