/** Browsers have plural rules. */
export function ensurePluralRules(): void {}
