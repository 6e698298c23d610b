/** What people choose first: words that appear, with digits and signs around them, at the top of every leaked list. */
const commonWords = [
  'password',
  'passwort',
  'contrasena',
  'qwerty',
  'qwertz',
  'azerty',
  'letmein',
  'welcome',
  'bienvenido',
  'iloveyou',
  'teamo',
  'tequiero',
  'admin',
  'administrator',
  'dragon',
  'monkey',
  'football',
  'futbol',
  'baseball',
  'superman',
  'batman',
  'princess',
  'princesa',
  'sunshine',
  'shadow',
  'master',
  'michael',
  'jordan',
  'jennifer',
  'trustno',
  'starwars',
  'pokemon',
  'computer',
  'internet',
  'whatever',
  'secret',
  'changeme',
  'default',
  'login',
  'abcdef',
  'estrella',
  'mariposa',
  'chocolate',
  'girasol',
  'solar',
  'sunflower',
  'summer',
  'winter',
  'spring',
  'autumn',
  'verano',
  'invierno',
  'primavera',
]
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
  'qazwsxedcrfvtgbyhnujm',
]
/** What must remain beside a known part for the whole not to be guessed with it. */
const ownCharacters = 4

/**
 * Whether a password would be among the first guesses: few different characters, a walk over the keyboard, a common word with
 * some digits, or the person's own name or address. `own` holds what an attacker knows of the person.
 */
export function isWeak(password: string, own: readonly string[]): boolean {
  const text = plain(password)
  if (new Set(text).size < 4 || isRepeated(text)) return true
  const known = [...commonWords, ...own.flatMap(parts)].map(plain)
  return [text, unspelled(text)].some((spelling) => remains(spelling, known) < ownCharacters)
}

/** How many letters and digits are left without what is known. */
function remains(text: string, known: readonly string[]): number {
  const words = [...known, ...known.map(unspelled)]
  return withoutWalks(withoutKnown(text, words)).replaceAll(/[^\p{L}\p{N}]/gu, '').length
}

/** Lower case, one Unicode form, without accents. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** Undoes the usual spelling tricks: `P@ssw0rd` is `password`. */
function unspelled(text: string): string {
  return text
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replaceAll(/(?<=\p{L})0|0(?=\p{L})/gu, 'o')
    .replaceAll(/(?<=\p{L})3|3(?=\p{L})/gu, 'e')
}

function isRepeated(text: string): boolean {
  return /^(.{1,4})\1+$/u.test(text)
}

function parts(own: string): string[] {
  return own
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= 3)
}

function withoutKnown(text: string, known: readonly string[]): string {
  const longestFirst = known.toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((rest, word) => rest.replaceAll(word, ' '), text)
}

/** Cuts out runs of four and more neighbours on the keyboard, in the alphabet or in a count, and digits at the end. */
function withoutWalks(text: string): string {
  let rest = text.replace(/\d{1,4}[^\p{L}\p{N}]*$/u, '')
  for (const row of rows.flatMap((line) => [line, line.split('').reverse().join('')])) {
    for (let size = row.length; size >= 4; size--) {
      for (let from = 0; from + size <= row.length; from++) {
        rest = rest.replaceAll(row.slice(from, from + size), ' ')
      }
    }
  }
  return rest
}
