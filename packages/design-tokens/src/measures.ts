/** Distances in CSS pixels (density-independent pixels in the app). */
export const space = {
  hair: 2,
  tiny: 4,
  small: 8,
  snug: 12,
  normal: 16,
  roomy: 24,
  large: 32,
  huge: 48,
  vast: 72,
} as const

export const radius = { small: 6, normal: 10, large: 18, round: 999 } as const

/** Least size of anything one can press (WCAG 2.2 asks 24; fingers like 44; gloves 56). */
export const target = { normal: 44, gloves: 56 } as const

/** Type sizes in pixels with their line heights (ratio). */
export const type = {
  small: { size: 14, line: 1.45 },
  body: { size: 16, line: 1.55 },
  lead: { size: 19, line: 1.5 },
  title: { size: 24, line: 1.25 },
  headline: { size: 34, line: 1.15 },
  display: { size: 56, line: 1.05 },
} as const

export const family = {
  text: "'Inter Variable', Inter, system-ui, sans-serif",
  display: "'Fraunces Variable', Fraunces, Georgia, serif",
} as const

export const weight = { normal: 400, medium: 550, strong: 650 } as const

export const shadow = {
  low: '0 1px 2px rgb(28 40 34 / 0.08), 0 1px 1px rgb(28 40 34 / 0.04)',
  high: '0 12px 32px rgb(28 40 34 / 0.14), 0 2px 6px rgb(28 40 34 / 0.08)',
} as const

/** Milliseconds; everything that moves also obeys "reduce motion". */
export const motion = { quick: 120, calm: 240 } as const
