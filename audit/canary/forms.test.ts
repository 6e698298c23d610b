import { describe, expect, it } from 'vitest'
import { formsOf, search } from './forms.ts'

const text = 'Zyxwena Canarius'
const forms = formsOf([{ what: 'a name', text }])
const found = (bytes: Buffer | string) => search(forms, Buffer.from(bytes), 'here').length > 0

describe('a search for a canary', () => {
  it.each([
    ['in the clear', `hello ${text}!`],
    ['as UTF-16', Buffer.from(`hello ${text}`, 'utf16le')],
    ['as hex', Buffer.from(`hello ${text}`).toString('hex')],
    ['as big hex', Buffer.from(`x${text}x`).toString('hex').toUpperCase()],
    ['in a URL', `/search?q=${encodeURIComponent(text)}`],
    ...['', 'a', 'ab', 'abc', 'abcd'].flatMap((before): [string, string][] => [
      [`in base64 behind ${before.length}`, Buffer.from(`${before}${text} end`).toString('base64')],
      [
        `in base64url behind ${before.length}`,
        Buffer.from(`${before}${text}?>`).toString('base64url'),
      ],
    ]),
  ])('finds it %s', (_, bytes) => {
    expect(found(bytes)).toBe(true)
  })

  it('does not find what is not there', () => {
    expect(found('Zyxwena Canariux')).toBe(false)
    expect(found(Buffer.from('another text').toString('base64'))).toBe(false)
  })
})
