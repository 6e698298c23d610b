import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environments } from '../system/environments.ts'
import { pools, poolOf } from '../system/names.ts'
import { workloads } from '../system/workloads.ts'
import { cardOf, inPool } from './cluster.ts'
import { card } from './draw.ts'
import { infrastructurePicture } from './infrastructure.ts'
import { places, size } from './places.ts'

const production = environments.find(({ name }) => name === 'production')!
const drawn = infrastructurePicture(production)

describe('the picture of the infrastructure', () => {
  it('is current', () => {
    const file = join(import.meta.dirname, '../../docs/pictures/infrastructure.svg')
    expect(readFileSync(file, 'utf8')).toBe(drawn)
  })

  it.each([production])('of $name says what is so there', (environment) => {
    const shown = infrastructurePicture(environment)
    for (const number of Object.values(environment.accounts)) expect(shown).toContain(number)
    for (const text of [environment.network, environment.domains.site, environment.otherRegion]) {
      expect(shown).toContain(text)
    }
  })

  it('shows each workload once, in the pool that it runs in, with what it reaches', () => {
    const shown = pools.flatMap((pool) => inPool(pool))
    expect(shown.map(({ name }) => name).sort()).toEqual(Object.keys(workloads).sort())
    for (const { name } of shown) expect(poolOf(workloads[name])).toBeDefined()
    expect(drawn).toContain('→ outside: mail, alerts')
  })

  it('follows the facts: other sizes, another picture', () => {
    const sizes = { ...production.sizes, api: { ...production.sizes.api, most: 77 } }
    expect(infrastructurePicture({ ...production, sizes })).toContain('3 to 77')
  })

  it('keeps everything on the paper, and no card over another', () => {
    const cards = Object.keys(workloads).map((name) => cardOf(name as keyof typeof workloads))
    for (const { x, y, w, h } of [...Object.values(places), ...cards]) {
      expect(x >= 0 && y >= 0 && x + w <= size.w && y + h <= size.h).toBe(true)
    }
    cards.forEach((a, index) => {
      for (const b of cards.slice(index + 1)) {
        const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y
        expect(apart).toBe(true)
      }
    })
  })

  it('refuses text that would stand beyond its card', () => {
    const box = { x: 0, y: 0, w: 120, h: 60 }
    expect(() => card(box, 'Short', ['a line that is far too long for it'], 'edge')).toThrow('fit')
    expect(() => card(box, 'Short', ['a', 'b', 'c'], 'edge')).toThrow('too many')
  })
})
