import { BadInput, within } from '../bad-input.ts'

export type LoanTerms = {
  /** Nominal yearly rate, percent; a payment period bears its part of it. */
  aprPct: number
  years: number
  /** 12: monthly (the usual consumer loan); 1: yearly, as in SAM. */
  paymentsPerYear: 1 | 12
  /** Share of the price that is borrowed, percent; the rest is paid at once. */
  financedPct: number
  /** Fee that the lender charges the seller and that is added to what is owed, percent of it. */
  dealerFeePct: number
}

export type LoanYear = {
  paymentCents: number
  interestCents: number
  principalCents: number
  /** Owed at the end of the year. */
  balanceCents: number
}

export type Loan = {
  feeCents: number
  /** Owed at the start: the financed part of the price and the fee. */
  principalCents: number
  /** The level payment of each period; the last one differs by the rounding of the others. */
  paymentCents: number
  lastPaymentCents: number
  years: LoanYear[]
}

/** Throws `numberOutOfRange` or `badPaymentPeriod` for terms no loan has. */
export function checkTerms(terms: LoanTerms): void {
  within('loan.aprPct', terms.aprPct, 0, 40)
  within('loan.years', terms.years, 1, 40)
  within('loan.financedPct', terms.financedPct, 0, 100)
  within('loan.dealerFeePct', terms.dealerFeePct, 0, 60)
  const whole = Number.isInteger(terms.years)
  if (!whole) throw new BadInput('notWholeYears', { field: 'loan.years' })
  if (terms.paymentsPerYear !== 1 && terms.paymentsPerYear !== 12) {
    throw new BadInput('badPaymentPeriod', { field: 'loan.paymentsPerYear' })
  }
}

/** Level payment of an annuity, whole cents; at 0 % the principal in equal parts. */
export function levelPayment(principalCents: number, ratePct: number, periods: number): number {
  const rate = ratePct / 100
  if (rate < 1e-9) return Math.round(principalCents / periods)
  return Math.round((principalCents * rate) / -Math.expm1(-periods * Math.log1p(rate)))
}

/**
 * Pays a loan back in level payments, cent by cent: interest is rounded in each period, the last
 * payment is what is still owed. Year by year, for `terms.years` years.
 */
export function repay(
  principalCents: number,
  terms: Pick<LoanTerms, 'aprPct' | 'years' | 'paymentsPerYear'>,
): Omit<Loan, 'feeCents'> {
  const perYear = terms.paymentsPerYear
  const ratePct = terms.aprPct / perYear
  const periods = terms.years * perYear
  const paymentCents = levelPayment(principalCents, ratePct, periods)
  const years: LoanYear[] = []
  let balanceCents = principalCents
  let lastPaymentCents = 0
  for (let period = 1; period <= periods; period++) {
    const interest = Math.round((balanceCents * ratePct) / 100)
    const owed = balanceCents + interest
    lastPaymentCents = period === periods ? owed : Math.min(paymentCents, owed)
    balanceCents = owed - lastPaymentCents
    const year = (years[Math.ceil(period / perYear) - 1] ??= emptyYear())
    year.paymentCents += lastPaymentCents
    year.interestCents += interest
    year.principalCents += lastPaymentCents - interest
    year.balanceCents = balanceCents
  }
  return { principalCents, paymentCents, lastPaymentCents, years }
}

function emptyYear(): LoanYear {
  return { paymentCents: 0, interestCents: 0, principalCents: 0, balanceCents: 0 }
}
