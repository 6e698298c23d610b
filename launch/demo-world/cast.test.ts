import { Email, Id } from '@girasol/contract'
import { describe, expect, it } from 'vitest'
import { customers, demoId, installers, staff } from './cast.ts'

const everybody = [...staff, ...installers, ...customers]

describe('the people of the demo world', () => {
  it('are as many as were promised', () => {
    const count = (role: string) => everybody.filter((person) => person.role === role).length
    expect(['engineer', 'support', 'sales', 'security', 'crew', 'customer'].map(count)).toEqual([
      12, 3, 1, 2, 40, 200,
    ])
  })

  it('are plainly made up', () => {
    for (const { name, email } of everybody) {
      expect(name).toMatch(/^Demo [A-Z][a-z]+ \d+$/)
      expect(email).toMatch(/^[a-z]+\d+@demo\.girasol\.example$/)
      expect(Email.safeParse(email).success).toBe(true)
    }
  })

  it('are the same everywhere, each with an id and an address of its own', () => {
    expect(new Set(everybody.map(({ id }) => id)).size).toBe(258)
    expect(new Set(everybody.map(({ email }) => email)).size).toBe(258)
    expect(everybody.every(({ id }) => Id.safeParse(id).success && id[14] === '7')).toBe(true)
    expect(demoId('customer017@demo.girasol.example')).toBe(customers[16]!.id)
  })

  it('speak both languages', () => {
    for (const people of [installers, customers]) {
      expect(new Set(people.map(({ language }) => language))).toEqual(new Set(['en', 'es']))
    }
  })
})
