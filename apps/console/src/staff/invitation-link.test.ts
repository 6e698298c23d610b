import { describe, expect, it } from 'vitest'
import { invitationLink } from './invitation-link.ts'

const id = '01a20cc9-72e0-7127-b50e-20120ec8315a'
const secret = 'x'.repeat(43)

describe('the link of an invitation', () => {
  it('has an id and a secret behind its #', () => {
    expect(invitationLink(`#${id}.${secret}`)).toEqual({ invitationId: id, secret })
  })

  it.each(['', '#', `#${id}`, `#${id}.short`, `#${id}.${secret}x`, `${id}.${secret}`])(
    'is not %j',
    (hash) => expect(invitationLink(hash)).toBeNull(),
  )
})
