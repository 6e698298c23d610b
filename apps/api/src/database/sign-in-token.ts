import { type Clock, systemClock } from '#/clock.ts'

/** What stands for a password for a while; `goodUntil` is in ms since 1970. */
export type SignInToken = { text: string; goodUntil: number }

/** Makes a token for one database account; the cloud's signer in production. */
export type SignToken = (now: Date) => Promise<SignInToken>

/** A token this near to its end (ms) is not used any more: the server's clock may be ahead of ours. */
const marginMilliseconds = 5 * 60_000

/** Hands out one token until it is nearly over, then another. Of several who ask at once, one signs; a failure is not kept. */
export function signInTokens(sign: SignToken, clock: Clock = systemClock): () => Promise<string> {
  let kept: SignInToken | null = null
  let signing: Promise<SignInToken> | null = null
  return async () => {
    const now = clock.now()
    if (kept && kept.goodUntil - now.getTime() > marginMilliseconds) return kept.text
    signing ??= sign(now).finally(() => (signing = null))
    kept = await signing
    return kept.text
  }
}
