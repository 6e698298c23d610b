import { describe, expect, it } from 'vitest'
import { createWords } from './words.ts'

describe('figures on paper', () => {
  it('are rounded as on the site, halves away from zero', () => {
    const { whole } = createWords('en')
    expect([344.5, -344.5, 1234.4].map(whole)).toEqual(['345', '-345', '1,234'])
  })
})
