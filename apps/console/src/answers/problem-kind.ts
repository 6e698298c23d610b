/** What a refused or unanswered question means for the person: the API is away, asks for patience, or says something of its own. */
export function problemKind({ status }: { status: number }): 'away' | 'busy' | 'other' {
  if (status === 429) return 'busy'
  return status === 0 || status >= 502 ? 'away' : 'other'
}

/** How long to wait before asking again what got no answer, in milliseconds; null when asking again would not help. */
export function patienceFor(
  problem: { status: number; retryAfter: number | null } | null,
): number | null {
  if (problem === null || problemKind(problem) === 'other') return null
  return Math.max(10_000, (problem.retryAfter ?? 0) * 1000)
}
