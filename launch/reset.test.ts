import { describe, expect, it } from 'vitest'
import { confirmReset } from './reset.ts'

describe('beginning anew', () => {
  it('is refused in production, whatever is answered', async () => {
    await expect(confirmReset(true, 'production')).rejects.toThrow('production')
  })

  it('asks, and without a terminal takes no silence for a yes', async () => {
    await expect(confirmReset(false, 'development')).rejects.toThrow('add --yes')
    expect(await confirmReset(true, 'development')).toBe(true)
  })
})
