import { ApiProblem, type StaffClient } from '@girasol/api-client'
import { describe, expect, it } from 'vitest'
import { withStepUp } from './with-step-up.ts'

const refusal = (code: 'stepUpRequired' | 'signInRequired' | 'notFound') =>
  new ApiProblem({ code, status: code === 'signInRequired' ? 401 : 403 })

/** A client with one call, which answers in turn. */
function clientOf(answers: (() => Promise<unknown>)[]) {
  let asked = 0
  const client = { staff: { readStaffMe: () => answers[asked++]!() } } as unknown as StaffClient
  return { client, asked: () => asked }
}

describe('a client with step-up', () => {
  it('asks for a proof and then does the act, once', async () => {
    const { client, asked } = clientOf([
      () => Promise.reject(refusal('stepUpRequired')),
      () => Promise.resolve('done'),
    ])
    const proofs: string[] = []
    const wrapped = withStepUp(client, async () => proofs.push('asked') === 1)
    expect(await wrapped.staff.readStaffMe()).toBe('done')
    expect([proofs, asked()]).toEqual([['asked'], 2])
  })

  it('gives the refusal back when nobody proves anything', async () => {
    const { client, asked } = clientOf([() => Promise.reject(refusal('stepUpRequired'))])
    const wrapped = withStepUp(client, () => Promise.resolve(false))
    await expect(wrapped.staff.readStaffMe()).rejects.toThrow('stepUpRequired')
    expect(asked()).toBe(1)
  })

  it('asks again what was under way while the token changed, and nothing else', async () => {
    let refuse: (cause: unknown) => void = () => {}
    const slow = new Promise((_, reject) => (refuse = reject))
    const { client } = clientOf([
      () => slow,
      () => Promise.reject(refusal('stepUpRequired')),
      () => Promise.resolve('done'),
      () => Promise.resolve('asked again'),
      () => Promise.reject(refusal('signInRequired')),
      () => Promise.reject(refusal('notFound')),
    ])
    const wrapped = withStepUp(client, () => Promise.resolve(true))
    const underWay = wrapped.staff.readStaffMe()
    expect(await wrapped.staff.readStaffMe()).toBe('done')
    refuse(refusal('signInRequired'))
    expect(await underWay).toBe('asked again')
    await expect(wrapped.staff.readStaffMe()).rejects.toThrow('signInRequired')
    await expect(wrapped.staff.readStaffMe()).rejects.toThrow('notFound')
  })
})
