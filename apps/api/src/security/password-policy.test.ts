import { describe, expect, it } from 'vitest'
import { passwordFault } from './password-policy.ts'

const nobody: string[] = []
const asPeople = (password: string, known = nobody) => passwordFault(password, known, 'people')

describe('a password that is chosen', () => {
  it.each([
    ['password', 'tooCommon'],
    ['Trustno1', 'tooCommon'],
    ['12345678', 'tooCommon'],
    ['qwertyuiop', 'tooCommon'],
    ['ｐａｓｓｗｏｒｄ', 'tooCommon'],
    ['Password123!', 'tooGuessable'],
    ['P@ssw0rd2026', 'tooGuessable'],
    ['contraseña1', 'tooGuessable'],
    ['asdfghjkl1', 'tooCommon'],
    ['summer2025!', 'tooGuessable'],
    ['abababababab', 'tooGuessable'],
    ['a'.repeat(128), 'tooGuessable'],
    ['password'.repeat(16), 'tooGuessable'],
    ['girasol2026', 'ownWords'],
  ])('%s is refused as %s', async (password, reason) => {
    expect(await asPeople(password)).toBe(reason)
  })

  it.each([
    'violet lantern 88 sky',
    'tr0mbone-cactus',
    'mi perro come tejas',
    'xK9$wq2Lp!',
    '我的屋顶朝南晒太阳',
    'allsmallandnodigitbutlong',
    ' spaces at both ends ',
    `${'x'.repeat(60)} kettle orbit`,
  ])('%s is accepted: nothing is demanded of what it is made of', async (password) => {
    expect(await asPeople(password)).toBeNull()
  })

  it('is refused when it is made of what is known of the person', async () => {
    const known = ['ana.quispe@demo.girasol.example', 'Ana María Quispe', 'Techos Luna']
    for (const own of ['AnaQuispe1987', 'quispe-maria', 'Techosluna!2026', 'An@Qu1sp3 99'])
      expect(await asPeople(own, known)).toBe('ownWords')
    expect(await asPeople('AnaQuispe violet lantern', known)).toBeNull()
  })

  it('has 8 to 128 characters, for staff 15, counted as people see them and in one Unicode form', async () => {
    expect(await asPeople('xK9$wq2')).toBe('tooSmall')
    expect(await asPeople('xK9$wq2L')).toBeNull()
    // Each of these is one character of two UTF-16 units.
    expect(await asPeople('🌻🪐🦜🧲')).toBe('tooSmall')
    // A letter and its accent, typed apart, are one character.
    expect(await asPeople('ké'.normalize('NFD').repeat(3))).toBe('tooSmall')
    const long = (length: number) => 'violet lantern '.repeat(10).slice(0, length)
    expect(await asPeople(long(128))).toBeNull()
    expect(await asPeople(long(129))).toBe('tooLarge')
    expect(await passwordFault('violet lantern', nobody, 'staff')).toBe('tooSmall')
    expect(await passwordFault('violet lantern 88', nobody, 'staff')).toBeNull()
  })

  it('holds no half characters, which would all be hashed as the same', async () => {
    expect(await asPeople('xK9$wq2L\ud83c')).toBe('wrongForm')
  })

  it('is weighed in a bounded time, whatever it is', async () => {
    const evil = ['@4$3!1057', 'a4@s5$e3i1!o0', 'p@$$w0rd', '4', '@', 'abcd1234', '١٢', 'ﷺ']
    await asPeople('warm up the dictionaries')
    for (const part of evil) {
      const started = performance.now()
      await asPeople(part.repeat(128).slice(0, 128))
      expect(performance.now() - started).toBeLessThan(400)
    }
  })
})
