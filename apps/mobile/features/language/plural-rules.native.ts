/** One for 1, other for the rest: all that English and Spanish cardinals need of these texts (Spanish "many" begins at a million). */
class CardinalRules {
  select(count: number): Intl.LDMLPluralRule {
    return count === 1 ? 'one' : 'other'
  }
}

/** Engines without plural rules would show the names of messages instead of their texts. */
export function ensurePluralRules(): void {
  if (typeof Intl.PluralRules === 'function') return
  Object.defineProperty(Intl, 'PluralRules', { value: CardinalRules, configurable: true })
}
