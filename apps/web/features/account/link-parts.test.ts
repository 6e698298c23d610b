import { describe, expect, it } from 'vitest'
import { linkParts } from './link-parts.ts'

const id = '01a20cc9-227a-7e97-83e0-3466b054ba18'
const secret = 'x'.repeat(43)

describe('a link of a mail', () => {
  it('has its parts behind the #', () => {
    expect(linkParts(`#${id}.${secret}`)).toEqual({ challengeId: id, secret })
  })
  it.each(['', '#', `#${id}`, `#${id}.${secret}x`, `#${id}.`, `#${id}.${secret.slice(1)}`])(
    'is not whole as %s',
    (hash) => expect(linkParts(hash)).toBeNull(),
  )
})
