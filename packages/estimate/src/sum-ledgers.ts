import type { LossLedger } from '@girasol/pv-model'

/** Ledgers of the same lines, added month by month; `none` has those lines at zero. */
export function sumLedgers(ledgers: readonly LossLedger[], none: LossLedger): LossLedger {
  const total = (of: (ledger: LossLedger) => readonly number[]) =>
    ledgers.reduce(
      (sums, ledger) => of(ledger).map((kwh, month) => kwh + (sums[month] ?? 0)),
      Array.from({ length: 12 }, () => 0),
    )
  return {
    nominalKwh: total(({ nominalKwh }) => nominalKwh),
    lines: none.lines.map(({ name }, line) => ({
      name,
      kwh: total(({ lines }) => lines[line]?.kwh ?? []),
    })),
    deliveredKwh: total(({ deliveredKwh }) => deliveredKwh),
  }
}

/** The same lines with nothing in them. */
export function emptyLedger({ lines }: LossLedger): LossLedger {
  const zeros = () => Array.from({ length: 12 }, () => 0)
  return {
    nominalKwh: zeros(),
    lines: lines.map(({ name }) => ({ name, kwh: zeros() })),
    deliveredKwh: zeros(),
  }
}
