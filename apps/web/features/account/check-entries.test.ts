import { describe, expect, it } from 'vitest'
import { faultsOf } from './check-entries.ts'

const good = { name: 'Ana', email: 'ana@demo.girasol.example', password: 'violet lantern' }

describe('entries of an account', () => {
  it('finds nothing wrong with good ones', () => {
    expect(faultsOf(good, true)).toEqual({})
  })
  it('names everything that is missing at once', () => {
    expect(faultsOf({ name: ' ', email: '', password: '' }, true)).toEqual({
      name: 'name',
      email: 'email',
      password: 'password',
    })
  })
  it('asks for a name and a long password only when an account is opened', () => {
    expect(faultsOf({ ...good, name: '', password: 'old' }, false)).toEqual({})
    expect(faultsOf({ ...good, password: 'old' }, true)).toEqual({ password: 'passwordShort' })
  })
  it('sees an address without @', () => {
    expect(faultsOf({ ...good, email: 'ana.example' }, false)).toEqual({ email: 'emailForm' })
  })
})
