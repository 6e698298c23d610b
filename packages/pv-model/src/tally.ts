import { type LossLedger, lossNames } from './loss-ledger.ts'

/**
 * Collects a ledger while the year is walked: each hour names its power after every stage, in W.
 * Powers are added up by stage and month; the differences of the sums become the lines.
 */
export type Tally = {
  /** Begins an hour of that month. */
  open: (month: number) => void
  /** Notes light as the power that the nameplate would make of it. */
  noteLight: (wattsPerM2: number) => void
  notePower: (watts: number) => void
  ledger: () => LossLedger
}

/** A tally for a nameplate in kW, with the names of the losses before the inverter. */
export function startTally(kwDc: number, systemNames: readonly string[]): Tally {
  const names = lossNames.flatMap((name) => (name === 'system' ? systemNames : [name]))
  const stages = names.length + 1
  const sums = new Float64Array(stages * 12)
  let next = 0
  const notePower = (watts: number) => {
    sums[next] = (sums[next] ?? 0) + watts
    next++
  }
  const months = (kwhIn: (first: number) => number) =>
    Array.from({ length: 12 }, (_, month) => kwhIn(month * stages))
  const kwh = (at: number) => (sums[at] ?? 0) / 1000
  const ledger = () => ({
    nominalKwh: months(kwh),
    lines: names.map((name, stage) => ({
      name,
      kwh: months((first) => kwh(first + stage) - kwh(first + stage + 1)),
    })),
    deliveredKwh: months((first) => kwh(first + stages - 1)),
  })
  return {
    open: (month) => {
      next = month * stages
    },
    noteLight: (wattsPerM2) => notePower(wattsPerM2 * kwDc),
    notePower,
    ledger,
  }
}
