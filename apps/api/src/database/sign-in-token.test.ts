import { describe, expect, it } from 'vitest'
import { signInTokens } from './sign-in-token.ts'

const minute = 60_000

function signer(goodFor: number) {
  const time = { at: 0, signed: 0 }
  const clock = { now: () => new Date(time.at) }
  const sign = async (now: Date) => {
    time.signed++
    return { text: `token ${time.signed}`, goodUntil: now.getTime() + goodFor }
  }
  return { time, tokens: signInTokens(sign, clock) }
}

describe('sign-in tokens', () => {
  it('are kept for most of their quarter of an hour, and never to their end', async () => {
    const { time, tokens } = signer(15 * minute)
    for (const at of [0, 5, 9.9]) {
      time.at = at * minute
      expect(await tokens()).toBe('token 1')
    }
    time.at = 10 * minute
    expect(await tokens()).toBe('token 2')
  })

  it('are made anew each time where the rights behind them end within minutes', async () => {
    const { tokens } = signer(2 * minute)
    expect([await tokens(), await tokens()]).toEqual(['token 1', 'token 2'])
  })

  it('are signed once for all that ask at the same time', async () => {
    const { time, tokens } = signer(15 * minute)
    expect(await Promise.all([tokens(), tokens(), tokens()])).toEqual(Array(3).fill('token 1'))
    expect(time.signed).toBe(1)
  })

  it('are asked for again after a failure', async () => {
    let tries = 0
    const tokens = signInTokens(async (now) => {
      if (tries++ === 0) throw new Error('the agent is away')
      return { text: 'token', goodUntil: now.getTime() + 15 * minute }
    })
    await expect(tokens()).rejects.toThrow('the agent is away')
    expect(await tokens()).toBe('token')
  })
})
