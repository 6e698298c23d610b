const form = /^(\d+)(?:\.(\d+)\.(\d+))?(?:-([\w.-]+))?(?:\+[\w.-]+)?$/

type Parts = { numbers: number[]; before: string[] }

function parts(version: string): Parts {
  const found = form.exec(version)
  if (!found) throw new Error(`"${version}" is no version`)
  const [, major, minor = '0', patch = '0', before] = found
  return { numbers: [major, minor, patch].map(Number), before: before?.split('.') ?? [] }
}

/** Order of two identifiers before a release: numbers by value and below words. */
function compareWords(a: string, b: string): number {
  const [one, other] = [a, b].map((word) => (/^\d+$/.test(word) ? Number(word) : null))
  if (one != null && other != null) return one - other
  if (one != null || other != null) return one != null ? -1 : 1
  if (a === b) return 0
  return a < b ? -1 : 1
}

function compareBefore(a: string[], b: string[]): number {
  // What is before a release comes before it.
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (const [index, word] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    const order = compareWords(word, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Order of two versions (semver.org, section 11; `0` stands for `0.0.0` as in OSV): negative when `a` comes first. Throws on what is no version. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [parts(a), parts(b)]
  const differing = one.numbers.findIndex((number, index) => number !== other.numbers[index])
  if (differing !== -1) return one.numbers[differing]! - other.numbers[differing]!
  return compareBefore(one.before, other.before)
}
