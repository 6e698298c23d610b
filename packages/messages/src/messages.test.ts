import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { catalogues, languageOf, languages, leaves, rooms } from './index.ts'

type Node = {
  type: number
  value?: unknown
  options?: Record<string, { value: Node[] }>
  children?: Node[]
}

/** Placeholders and tags of a message with their kind, in any order: both languages must ask for the same facts. */
function asked(nodes: Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 0 || node.type === 7) return []
    const inner = [
      ...Object.values(node.options ?? {}).flatMap((option) => asked(option.value)),
      ...asked(node.children ?? []),
    ]
    return [`${node.type}:${String(node.value)}`, ...inner]
  })
}
const placeholders = (text: string, language: string) =>
  [...new Set(asked(new IntlMessageFormat(text, language).getAst()))].sort()

const english = leaves(catalogues.en)
const spanish = new Map(leaves(catalogues.es))

describe('messages', () => {
  it('has texts to compare', () => {
    expect(english.length).toBeGreaterThan(50)
    expect(spanish.size).toBe(english.length)
  })

  it.each(english)('%s asks for the same facts in both languages', (name, text) => {
    expect(placeholders(spanish.get(name) ?? '', 'es')).toEqual(placeholders(text, 'en'))
  })

  it.each(languages)('%s has no empty text, no double blank and no straight dots', (language) => {
    for (const [name, text] of leaves(catalogues[language])) {
      expect(text.trim(), name).toBe(text)
      expect(text, name).not.toBe('')
      expect(text, name).not.toMatch(/ {2}|\.\.\./)
    }
  })

  it('uses usted, never tú or vos', () => {
    for (const [name, text] of spanish) {
      expect(text, name).not.toMatch(/\b(tú|tus|tuyo|vos|vosotros|ti)\b/i)
    }
  })
})

describe('rooms', () => {
  it('carries only what was asked for', () => {
    expect(Object.keys(rooms('es', 'frame', 'home'))).toEqual(['frame', 'home'])
  })
})

describe('languageOf', () => {
  it.each([
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES-us', 'es'],
    ['en-US', 'en'],
    ['fr', 'en'],
  ])('%s is %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language)
  })
})
