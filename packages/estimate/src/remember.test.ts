import { describe, expect, it } from 'vitest'
import { siteOf } from './home.fixture.ts'
import { remember } from './remember.ts'

describe('remember', () => {
  it('makes the same thing once, and keeps only the newest', () => {
    const memory = { site: siteOf('boston'), kept: new Map<string, unknown>() }
    const made: number[] = []
    const of = (key: number) =>
      remember(memory, 'part', [key], () => {
        made.push(key)
        return { key }
      })
    const first = of(1)
    expect(of(1)).toBe(first)
    for (const key of [2, 3, 4, 1, 5]) of(key)
    expect(of(1)).toBe(first)
    expect(made).toEqual([1, 2, 3, 4, 5])
    of(2)
    expect(made).toEqual([1, 2, 3, 4, 5, 2])
  })

  it('never gives two values one mark, and keeps nothing that failed', () => {
    const memory = { site: siteOf('boston'), kept: new Map<string, unknown>() }
    const marks = ['a', 'b', 'c'].map((part) => remember(memory, part, [], () => part).mark)
    expect(new Set(marks).size).toBe(3)
    const fail = () =>
      remember(memory, 'd', [], () => {
        throw new Error('no')
      })
    expect(fail).toThrow('no')
    expect(remember(memory, 'd', [], () => 'now').value).toBe('now')
  })
})
