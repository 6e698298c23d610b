import { describe, expect, it } from 'vitest'
import { isProgram, mayAct, provenance } from './origin.ts'

const site = 'http://localhost:4000'
const allowed = [site]

describe('where a request comes from', () => {
  it.each([
    ['a page of ours', { origin: site, 'sec-fetch-site': 'same-origin' }, 'ownPage'],
    ['a page of ours, reading', { 'sec-fetch-site': 'same-origin' }, 'ownPage'],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }, 'ownPage'],
    [
      'another site',
      { origin: 'https://rival.example', 'sec-fetch-site': 'cross-site' },
      'foreign',
    ],
    ['another port', { origin: 'http://localhost:9', 'sec-fetch-site': 'same-site' }, 'foreign'],
    ['a page without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 'foreign'],
    ['another site, reading', { 'sec-fetch-site': 'cross-site' }, 'foreign'],
    [
      'a claimed origin from elsewhere',
      { origin: site, 'sec-fetch-site': 'cross-site' },
      'foreign',
    ],
    ['a program', {}, 'noBrowser'],
    ['a program on Node’s own fetch', { 'sec-fetch-mode': 'cors' }, 'noBrowser'],
  ] as const)('%s', (_, headers, expected) => {
    expect(provenance(headers, allowed)).toBe(expected)
  })

  it('lets a program act on its token, but never on a cookie', () => {
    const headers = { 'sec-fetch-mode': 'cors' }
    expect(mayAct('POST', headers, allowed)).toBe(true)
    expect(isProgram(headers)).toBe(true)
    const withCookie = { ...headers, cookie: '__Host-girasol=x' }
    expect(mayAct('POST', withCookie, allowed)).toBe(false)
    expect(isProgram(withCookie)).toBe(false)
  })
})
