/** Eighty-nine printable characters that need no escape in a quoted text. */
const first = 35
const size = 89

/** Numbers from 0 to 7920, two characters each, relative to the greatest. */
export function encodeShape(values: readonly number[]): string {
  const most = Math.max(...values)
  return values
    .map((value) => {
      const code = Math.round((value / most) * (size * size - 1))
      return mark(Math.floor(code / size)) + mark(code % size)
    })
    .join('')
}

export function decodeShape(text: string): number[] {
  return Array.from({ length: text.length / 2 }, (_, at) => {
    const [high, low] = [digit(text.charCodeAt(at * 2)), digit(text.charCodeAt(at * 2 + 1))]
    return (high * size + low) / (size * size - 1)
  })
}

/** Skips the quote (39) and the backslash (92). */
function mark(digit: number): string {
  const code = first + digit
  const past = code >= 39 ? code + 1 : code
  return String.fromCharCode(past >= 92 ? past + 1 : past)
}

function digit(code: number): number {
  const past = code > 92 ? code - 1 : code
  return (past > 39 ? past - 1 : past) - first
}
