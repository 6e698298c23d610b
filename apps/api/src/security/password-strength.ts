import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** Guesses of a good guesser, as a power of ten: what zxcvbn scores as 3, safe against whoever has to ask us for each. */
const leastGuesses = 8
/** How much of a password is weighed at once. The time grows with the cube of it: 32 characters take up to 30 ms, 128 a second. */
const weighedLength = 32
/** Spellings such as `p@ssw0rd` that are undone at most. */
const mostSpellings = 4

let weigher: Promise<ZxcvbnFactory> | undefined

/** Its dictionaries take 80 MB of memory: only a program that is asked has them. */
function loaded(): Promise<ZxcvbnFactory> {
  weigher ??= load()
  return weigher
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english, spanish] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-es-es'),
  ])
  const dictionary = { ...common.dictionary, ...english.dictionary, ...spanish.dictionary }
  return new Factory({
    dictionary,
    graphs: common.adjacencyGraphs,
    maxLength: weighedLength,
    l33tMaxSubstitutions: mostSpellings,
  })
}

/**
 * Whether a password would be found by guessing well: words of both languages, names, dates, walks over the keyboard, repetitions, and
 * `own` words of the person. Of a long one the beginning and the end are weighed, and the harder of them counts.
 */
export async function isGuessable(password: string, own: readonly string[]): Promise<boolean> {
  const weigh = await loaded()
  const parts = new Set([password.slice(0, weighedLength), password.slice(-weighedLength)])
  return [...parts].every((part) => weigh.check(part, [...own]).guessesLog10 < leastGuesses)
}
