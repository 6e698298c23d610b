import { describe, expect, it } from '@jest/globals'
import { contrast, type Palette, palettes } from '@girasol/design-tokens'

/** What stands on what in the screens of crews: text, the big button, its quiet sister, the notices. */
const pairs: [keyof Palette, keyof Palette][] = [
  ['ink', 'canvas'],
  ['ink', 'surface'],
  ['onBrand', 'brandStrong'],
  ['ink', 'brandSoft'],
  ['ink', 'goodSoft'],
  ['ink', 'warnSoft'],
  ['ink', 'badSoft'],
]

describe.each(Object.entries(palettes))('crews read in the sun, %s', (_name, palette) => {
  it.each(pairs)('%s on %s has 7:1', (front, back) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(7)
  })
})
