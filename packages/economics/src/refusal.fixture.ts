import { BadInput } from './index.ts'

/** For tests: code and place of the refusal, `null` when nothing is refused; others are thrown on. */
export function refusal(run: () => unknown): Record<string, unknown> | null {
  try {
    run()
  } catch (error) {
    if (error instanceof BadInput) return { code: error.code, ...error.place }
    throw error
  }
  return null
}
