import { describe, expect, it } from 'vitest'
import { asLanguage, inLanguage, negotiate, pathLanguage } from './language.ts'

describe('negotiate', () => {
  it.each([
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['en-US,en;q=0.9', 'en'],
    ['fr-FR, es;q=0.3, en;q=0.2', 'es'],
    ['en;q=0.1, es;q=0.7', 'es'],
    ['es;q=0, en', 'en'],
    ['de', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('%s -> %s', (header, language) => {
    expect(negotiate(header)).toBe(language)
  })
})

describe('paths', () => {
  it('keeps the page and changes the language', () => {
    expect(inLanguage('/en/orders/7', 'es')).toBe('/es/orders/7')
    expect(inLanguage('/es', 'en')).toBe('/en')
    expect(inLanguage('/', 'es')).toBe('/es')
  })
  it('reads only our languages', () => {
    expect(pathLanguage('/es/estimate')).toBe('es')
    expect(pathLanguage('/english')).toBeNull()
    expect(asLanguage('EN')).toBeNull()
  })
})
