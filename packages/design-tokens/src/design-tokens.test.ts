import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { favicon } from './favicon.ts'
import { pairs } from './pairs.ts'
import { palettes } from './palette.ts'
import { stylesheet } from './stylesheet.ts'
import { sunflower } from './sunflower.ts'

const beside = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

describe('palettes', () => {
  const cases = (['light', 'dark'] as const).flatMap((theme) =>
    pairs.flatMap(({ front, backs, least }) =>
      backs.map((back) => ({ theme, front, back, least })),
    ),
  )
  it.each(cases)('$theme: $front on $back reaches $least', ({ theme, front, back, least }) => {
    expect(contrast(palettes[theme][front], palettes[theme][back])).toBeGreaterThanOrEqual(least)
  })

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})

describe('written files', () => {
  it('tokens.css is made from the present tokens', () => {
    expect(beside('tokens.css')).toBe(stylesheet)
  })
  it('favicon.svg is the present mark', () => {
    expect(beside('favicon.svg')).toBe(favicon)
  })
})

describe('sunflower', () => {
  it('keeps every floret inside the disc and none on top of another', () => {
    const { seeds, disc } = sunflower
    for (const seed of seeds) {
      expect(Math.hypot(seed.x - 50, seed.y - 50) + seed.r).toBeLessThan(disc)
    }
    seeds.forEach((a, i) => {
      for (const b of seeds.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(1)
    })
  })
})
