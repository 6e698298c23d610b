import { describe, expect, it } from 'vitest'
import { byName } from './by-name.ts'

describe('people by name', () => {
  it('stand as one looks for them, accents and figures included, and the list given stays as it was', () => {
    const given = ['Demo 10', 'Úrsula', 'Demo 9', 'ana', 'Zoe'].map((name) => ({ name }))
    const sorted = byName(given, 'es-US').map(({ name }) => name)
    expect(sorted).toEqual(['ana', 'Demo 9', 'Demo 10', 'Úrsula', 'Zoe'])
    expect(given[0]!.name).toBe('Demo 10')
  })
})
