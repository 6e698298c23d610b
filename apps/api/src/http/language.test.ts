import { describe, expect, it } from 'vitest'
import { acceptedLanguage } from './language.ts'

describe('acceptedLanguage', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['es', 'es'],
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['en-US,en;q=0.9,es;q=0.95', 'en'],
    ['de-DE,de;q=0.9,es;q=0.2', 'es'],
    ['fr', 'en'],
    ['en;q=0.1, es;q=0.5', 'es'],
    ['es;q=0', 'en'],
    ['*', 'en'],
    [';;;,,,q=', 'en'],
  ])('%s -> %s', (header, language) => {
    expect(acceptedLanguage(header)).toBe(language)
  })
})
