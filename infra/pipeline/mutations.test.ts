import { describe, expect, it } from 'vitest'
import { broken, caught, gates, mutations } from './mutations.ts'
import { readFiles } from './repository.ts'

const files = readFiles()

describe('gates over workflows, settings and packages', () => {
  it.each(gates)('find nothing: $name', ({ find }) => {
    expect(find(files)).toEqual([])
  })

  it('are each proved by a broken field', () => {
    const proved = new Set(mutations.map(({ gate }) => gate))
    expect(gates.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual([])
  })

  it('have names of their own', () => {
    expect(new Set(gates.map(({ name }) => name)).size).toBe(gates.length)
  })
})

describe('a broken field', () => {
  it.each(mutations)('$file: "$to" is caught by $gate', (mutation) => {
    expect(caught(files, mutation)).not.toEqual([])
  })

  it('must have been there', () => {
    const gone = { gate: 'licences', file: '.npmrc', from: 'no such line', to: '' }
    expect(() => broken(files, gone)).toThrow('does not hold')
  })
})
