import { describe, expect, it } from 'vitest'
import { isProgram, mayAct, provenance } from './origin.ts'

const ours = ['http://localhost:4000', 'https://girasol.example']
const page = { origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' }

describe('mayAct', () => {
  it('lets a page of ours change things, with or without fetch metadata', () => {
    expect(mayAct('POST', page, ours)).toBe(true)
    expect(mayAct('DELETE', { origin: 'https://girasol.example' }, ours)).toBe(true)
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of the same host', { origin: 'http://localhost:4100' }],
    ['another scheme', { origin: 'https://localhost:4000' }],
    ['a name that begins like ours', { origin: 'http://localhost:4000.evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['an origin of ours from another site', { ...page, 'sec-fetch-site': 'cross-site' }],
    ['an origin of ours from a sibling', { ...page, 'sec-fetch-site': 'same-site' }],
    ['a browser that hides its origin', { 'sec-fetch-site': 'same-origin' }],
    ['a cookie without an origin', { cookie: '__Host-girasol=x' }],
    ['an empty origin', { origin: '' }],
  ])('refuses a change from %s', (_, headers) => {
    expect(mayAct('POST', headers, ours)).toBe(false)
    expect(mayAct('PUT', headers, ours)).toBe(false)
    expect(mayAct('DELETE', headers, ours)).toBe(false)
  })

  it('lets a program without a cookie change things', () => {
    expect(mayAct('POST', { authorization: 'Bearer x' }, ours)).toBe(true)
  })

  it('lets our pages and programs read, and other sites not', () => {
    expect(mayAct('GET', { cookie: 'a=b', 'sec-fetch-site': 'same-origin' }, ours)).toBe(true)
    expect(mayAct('GET', { cookie: 'a=b' }, ours)).toBe(true)
    expect(mayAct('GET', { 'sec-fetch-site': 'cross-site' }, ours)).toBe(false)
    expect(mayAct('GET', { origin: 'https://evil.example' }, ours)).toBe(false)
  })
})

describe('provenance', () => {
  it('tells pages, foreigners and programs apart', () => {
    expect(provenance(page, ours)).toBe('ownPage')
    expect(provenance({ ...page, origin: 'https://evil.example' }, ours)).toBe('foreign')
    expect(provenance({}, ours)).toBe('noBrowser')
  })
})

describe('isProgram', () => {
  it('is nobody with a cookie, an origin or fetch metadata', () => {
    expect(isProgram({})).toBe(true)
    expect(isProgram({ cookie: 'a=b' })).toBe(false)
    expect(isProgram(page)).toBe(false)
    expect(isProgram({ 'sec-fetch-site': 'none' })).toBe(false)
    // Node's own fetch sends a mode, and no browser sends a mode alone.
    expect(isProgram({ 'sec-fetch-mode': 'cors' })).toBe(true)
  })
})
