import { ApiProblem, type StaffClient } from '@girasol/api-client'

type Call = (input?: unknown) => unknown

/**
 * A client that asks for a fresh proof when an act needs one, and then does the act. `prove` is true once somebody has proved who they
 * are. The proof gives the session another token: what was under way with the old one is asked again.
 */
export function withStepUp(client: StaffClient, prove: () => Promise<boolean>): StaffClient {
  let renewals = 0
  const proved = async () => {
    const done = await prove()
    if (done) renewals++
    return done
  }
  const wrapped = (call: Call): Call => {
    return (input) => {
      const before = renewals
      const first = call(input)
      if (!(first instanceof Promise)) return first
      return first.catch(async (cause: unknown) => {
        if (!(cause instanceof ApiProblem)) throw cause
        if (cause.code === 'signInRequired' && renewals > before) return call(input)
        if (cause.code !== 'stepUpRequired' || !(await proved())) throw cause
        return call(input)
      })
    }
  }
  const features = Object.entries(client as unknown as Record<string, Record<string, Call>>)
  return Object.fromEntries(
    features.map(([feature, calls]) => [
      feature,
      Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, wrapped(call)])),
    ]),
  ) as unknown as StaffClient
}
