import { describe, expect, it } from 'vitest'
import { firstDifference } from './agreement.ts'

describe('two answers', () => {
  it('are the same whatever the order of their fields', () => {
    expect(firstDifference({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 }, '')).toBeNull()
  })

  it.each([
    [{ a: { b: 1 } }, { a: { b: 2 } }, '/a/b: 1 and 2'],
    [{ a: [1, 2] }, { a: [1] }, '/a/1: 2 and undefined'],
    [{ a: 1 }, { a: 1, more: true }, '/more: undefined and true'],
    [{ a: null }, { a: {} }, '/a: null and {}'],
  ])('differ at a named place: %j and %j', (a, b, place) => {
    expect(firstDifference(a, b, '')).toBe(place)
  })
})
