import { describe, expect, it } from 'vitest'
import { deviceName, type DeviceWords } from './device-name.ts'

const spanish: DeviceWords = {
  app: 'Aplicación',
  browser: 'Navegador',
  named: ({ program, system }) => `${program} en ${system}`,
}

describe('deviceName', () => {
  it.each([
    ['Firefox on Linux', 'Firefox en Linux'],
    ['Girasol app on iOS', 'Aplicación en iOS'],
    ['Browser', 'Navegador'],
    ['Something new', 'Something new'],
  ])('%s is %s', (label, name) => {
    expect(deviceName(label, spanish)).toBe(name)
  })
})
