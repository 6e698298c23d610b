/** What anybody would try for an account of ours. */
const house = ['girasol', 'sunflower', 'solar']
/** What must remain beside the own words for the whole not to be guessed with them. */
const ownCharacters = 5

/** The words by which an attacker knows a person: of the name, the address, the crew; and our own name. */
export function ownWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) =>
    plain(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part.length >= 3),
  )
  return [...new Set([...words, ...house])]
}

/** Whether a password is little more than such words with digits and signs around them. */
export function isMadeOf(words: readonly string[], password: string): boolean {
  const spellings = [plain(password), unspelled(plain(password))]
  return spellings.some((spelling) => remains(spelling, words) < ownCharacters)
}

/** How many letters and digits are left without what is known and without the digits that people append. */
function remains(text: string, words: readonly string[]): number {
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ' '), text)
  if (rest === text) return Infinity
  return rest.replace(/\d{1,4}[^\p{L}\p{N}]*$/u, '').replaceAll(/[^\p{L}\p{N}]/gu, '').length
}

/** Lower case, one Unicode form, without accents. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** Undoes the usual spelling tricks: `An@ D3mo` is `ana demo`. */
function unspelled(text: string): string {
  return text
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replaceAll('0', 'o')
    .replaceAll('3', 'e')
    .replaceAll('1', 'i')
}
