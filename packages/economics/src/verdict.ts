/** Whether solar is worth it for this home, with the codes that explain why. */
export type Verdict = { code: 'good' | 'borderline' | 'notWorthIt'; reasons: VerdictReason[] }

export type VerdictReason =
  | 'noPanelsFit'
  | 'paysBackSoon'
  | 'paysBackLate'
  | 'paysBackTooLate'
  | 'neverPaysBack'
  | 'lowSun'
  | 'cheapPower'
  | 'lowExportCredit'
  | 'strongSun'
  | 'expensivePower'

export type VerdictFacts = {
  panels: number
  paybackYears: number | null
  kwhPerKw: number
  priceTenthCentsPerKwh: number
  exportTenthCentsPerKwh: number
  /** Share of production that leaves the home, 0..1. */
  exportedShare: number
}

/** Payback that is still good, and that is still borderline: half and four fifths of 25 years. */
export const paybackLimits = { goodYears: 12.5, borderlineYears: 20 } as const

/** Judges by simple payback alone (`judgePayback`); the other facts only explain it. */
export function verdictOf(facts: VerdictFacts): Verdict {
  if (facts.panels === 0) return { code: 'notWorthIt', reasons: ['noPanelsFit'] }
  const { code, reason } = judgePayback(facts.paybackYears)
  return { code, reasons: [reason, ...(code === 'good' ? advantages(facts) : obstacles(facts))] }
}

export type PaybackJudgement =
  | { code: 'good'; reason: 'paysBackSoon' }
  | { code: 'borderline'; reason: 'paysBackLate' }
  | { code: 'notWorthIt'; reason: 'paysBackTooLate' | 'neverPaysBack' }

/** Whether a payback is worth it: the one rule for verdicts and for what we would build. */
export function judgePayback(years: number | null): PaybackJudgement {
  if (years === null) return { code: 'notWorthIt', reason: 'neverPaysBack' }
  if (years <= paybackLimits.goodYears) return { code: 'good', reason: 'paysBackSoon' }
  if (years <= paybackLimits.borderlineYears) return { code: 'borderline', reason: 'paysBackLate' }
  return { code: 'notWorthIt', reason: 'paysBackTooLate' }
}

function advantages(facts: VerdictFacts): VerdictReason[] {
  const reasons: VerdictReason[] = []
  if (facts.kwhPerKw >= 1500) reasons.push('strongSun')
  if (facts.priceTenthCentsPerKwh >= 200) reasons.push('expensivePower')
  return reasons
}

function obstacles(facts: VerdictFacts): VerdictReason[] {
  const reasons: VerdictReason[] = []
  if (facts.kwhPerKw < 1100) reasons.push('lowSun')
  if (facts.priceTenthCentsPerKwh < 150) reasons.push('cheapPower')
  const poorCredit = facts.exportTenthCentsPerKwh < 0.6 * facts.priceTenthCentsPerKwh
  if (poorCredit && facts.exportedShare > 0.3) reasons.push('lowExportCredit')
  return reasons
}
