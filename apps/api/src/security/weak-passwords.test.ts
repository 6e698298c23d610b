import { describe, expect, it } from 'vitest'
import { isWeak } from './weak-passwords.ts'

const nobody: string[] = []

describe('isWeak', () => {
  it.each([
    'password',
    'Password123!',
    'P@ssw0rd2026',
    'contraseña1',
    'qwertyuiop',
    '1qaz2wsx3edc',
    '12345678',
    '87654321',
    'abcdefgh',
    'aaaaaaaa',
    'abababab',
    'girasol2026',
    'Welcome1!',
    'iloveyou!!',
    'asdfghjkl1',
    'summer2025!',
  ])('refuses %s', (password) => {
    expect(isWeak(password, nobody)).toBe(true)
  })

  it.each([
    'violet lantern 88 sky',
    'tr0mbone-cactus',
    'mi perro come tejas',
    'xK9$wq2Lp!',
    '我的屋顶朝南晒太阳',
  ])('accepts %s', (password) => {
    expect(isWeak(password, nobody)).toBe(false)
  })

  it('refuses what is known of the person', () => {
    const own = ['ana.quispe@demo.girasol.example', 'Ana María Quispe']
    expect(isWeak('AnaQuispe1987', own)).toBe(true)
    expect(isWeak('quispe-maria', own)).toBe(true)
    expect(isWeak('AnaQuispe1987', nobody)).toBe(false)
  })

  it('refuses the same characters in another Unicode form', () => {
    expect(isWeak('ｐａｓｓｗｏｒｄ', nobody)).toBe(true)
  })
})
