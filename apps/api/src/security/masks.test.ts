import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstName, maskEmail, maskName, maskPhone, maskPlace } from './masks.ts'

describe('masks', () => {
  it('leave initials of a name', () => {
    expect(maskName('María  García López')).toBe('M••• G••• L•••')
    expect(firstName('María García')).toBe('María')
  })

  it('leave the first letters and the ending of an e-mail address', () => {
    expect(maskEmail('maria@garcia.example')).toBe('m•••@g•••.example')
    expect(maskEmail('m@mail.garcia.example')).toBe('m•••@m•••.example')
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const [user, host] = [email.slice(0, email.lastIndexOf('@')), email.split('@').at(-1)!]
        const masked = maskEmail(email)
        if ([...user].length > 3) expect(masked).not.toContain(user)
        expect(masked.split('@').at(-1)!.length).toBeLessThanOrEqual(host.length + 3)
      }),
    )
  })

  it('leave the last two digits of a phone and nothing else', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[0-9 ()-]{7,20}$/), (phone) => {
        expect(maskPhone(phone)).toMatch(/^•••• \d{0,2}$/)
      }),
    )
    expect(maskPhone('+1 (602) 555-0142')).toBe('•••• 42')
  })

  it('leave a place without its ZIP code', () => {
    expect(maskPlace('Phoenix, AZ 85004')).toBe('Phoenix, AZ •••••')
  })
})
