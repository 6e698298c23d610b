import { ApiProblem } from '@girasol/api-client'
import { describe, expect, it } from 'vitest'
import { patiently } from './patience.ts'

const problem = (status: number) => new ApiProblem({ code: 'unavailable', status })
const never = new AbortController().signal

function failing(times: number, cause: unknown) {
  let tries = 0
  const work = () => (++tries <= times ? Promise.reject(cause) : Promise.resolve(tries))
  return { work, tries: () => tries }
}

describe('patience', () => {
  it.each([0, 429, 500, 503])('outlasts an API that answers %i for a while', async (status) => {
    expect(await patiently(failing(3, problem(status)).work, 1, never)).toBe(4)
  })

  it('does not outlast a refusal', async () => {
    const { work, tries } = failing(3, problem(404))
    await expect(patiently(work, 1, never)).rejects.toMatchObject({ status: 404 })
    expect(tries()).toBe(1)
  })

  it('ends when it is told to', async () => {
    const control = new AbortController()
    const waiting = patiently(failing(99, problem(0)).work, 10_000, control.signal)
    control.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow()
  })
})
