import { type Ranked, mannWhitney } from '../../mann-whitney.ts'

/** One request for the first of two kinds of address, or for the second; resolves when it is answered. */
export type Arm = (round: number) => Promise<unknown>

/** The times of two kinds of request, taken in turn so that whatever else the machine does falls on both alike. */
async function take(arms: readonly [Arm, Arm], samples: number): Promise<Ranked> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < samples; round++) {
    // Who goes first changes: the second of a pair may find something warm.
    const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)
    for (const arm of order) {
      const started = performance.now()
      await arms[arm](round)
      times[arm].push(performance.now() - started)
    }
  }
  return mannWhitney(times[0], times[1])
}

const unlikely = 0.001

/**
 * Whether the times tell two kinds of request apart. What one series finds, a second one with other people must find too, in the same
 * direction: then chance does it once in two million checks.
 */
export async function areTold(
  arms: () => Promise<readonly [Arm, Arm]>,
  samples = 200,
): Promise<{ told: boolean; seen: Ranked[] }> {
  const first = await take(await arms(), samples)
  if (first.p > unlikely) return { told: false, seen: [first] }
  const second = await take(await arms(), samples)
  const isSameWay = first.longer > 0.5 === second.longer > 0.5
  return { told: second.p <= unlikely && isSameWay, seen: [first, second] }
}
