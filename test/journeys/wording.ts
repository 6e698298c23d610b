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
  return outsideBraces(message.replaceAll(/<(\w+)>.*?<\/\1>/g, '{tag}'))
    .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll(/\s+/g, '\\s+'))
    .join('.*?')
}

/** The literal parts of an ICU message: what stands outside of all braces. */
function outsideBraces(message: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of message) {
    if (letter === '{') depth += 1
    else if (letter === '}') {
      depth -= 1
      if (depth === 0) parts.push('')
    } else if (depth === 0) parts[parts.length - 1] += letter
  }
  return parts
}
