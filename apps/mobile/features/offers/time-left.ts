/** Whole minutes and seconds (two digits) until an instant; null when it has passed. */
export function timeLeft(until: string, now: number): { minutes: string; seconds: string } | null {
  const left = Math.ceil((Date.parse(until) - now) / 1000)
  if (left <= 0) return null
  return { minutes: String(Math.floor(left / 60)), seconds: String(left % 60).padStart(2, '0') }
}
