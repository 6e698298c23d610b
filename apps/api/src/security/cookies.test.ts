import { describe, expect, it } from 'vitest'
import { endedCookie, readSessionCookie, sessionCookie } from './cookies.ts'

describe('session cookies', () => {
  it('are bound to the host, hidden from scripts and sent over TLS only', () => {
    expect(sessionCookie('people', 'abc', 60)).toBe(
      '__Host-girasol=abc; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=60',
    )
    expect(sessionCookie('staff', 'abc')).toBe(
      '__Host-girasol-staff=abc; Path=/; HttpOnly; Secure; SameSite=Lax',
    )
    expect(endedCookie('people')).toContain('Max-Age=0')
  })

  it('are read for their own door only', () => {
    const header = 'theme=dark; __Host-girasol=one; __Host-girasol-staff=two'
    expect(readSessionCookie(header, 'people')).toBe('one')
    expect(readSessionCookie(header, 'staff')).toBe('two')
    expect(readSessionCookie('girasol=one', 'people')).toBeNull()
    expect(readSessionCookie(undefined, 'people')).toBeNull()
  })

  it('do not count when there are two of a name', () => {
    expect(readSessionCookie('__Host-girasol=one; __Host-girasol=two', 'people')).toBeNull()
  })
})
