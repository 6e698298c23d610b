import { catalogues, type Language, type Messages } from '@girasol/messages'

export const languages: readonly Language[] = ['en', 'es']

/** All texts of a language: journeys look for what a person reads, so that wording may change freely. */
export function textsOf(language: Language): Messages {
  return catalogues[language]
}

/** A pattern for a whole message whatever its placeholders, plurals and tags are filled with. */
export function saying(message: string): RegExp {
  return new RegExp(`^\\s*${patternOf(message)}\\s*$`)
}

/** The same for a message somewhere inside a longer text. */
export function containing(message: string): RegExp {
  return new RegExp(patternOf(message))
}

function patternOf(message: string): string {
  return wordsOf(message.replaceAll(/<(\w+)>.*?<\/\1>/g, '{tag}'))
}

/** Literal text as it is, `#` and arguments as anything, the branches of a plural or select as alternatives. */
function wordsOf(message: string): string {
  return splitAtBraces(message)
    .map(({ text, inside }) => (inside ? argumentOf(text) : literal(text)))
    .join('')
}

function argumentOf(argument: string): string {
  const branches = splitAtBraces(argument).filter(({ inside }) => inside)
  if (branches.length === 0) return '.*?'
  return `(?:${branches.map(({ text }) => wordsOf(text)).join('|')})`
}

function literal(text: string): string {
  const escaped = text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
  return escaped.replaceAll(/\s+/g, String.raw`\s+`).replaceAll('#', '.*?')
}

type Part = { text: string; inside: boolean }

/** The parts of a message by its outermost braces. */
function splitAtBraces(message: string): Part[] {
  const parts: Part[] = [{ text: '', inside: false }]
  let depth = 0
  for (const letter of message) {
    const opens = letter === '{' && depth++ === 0
    const closes = letter === '}' && --depth === 0
    if (opens || closes) parts.push({ text: '', inside: opens })
    else parts.at(-1)!.text += letter
  }
  return parts
}
