import { describe, expect, it } from 'vitest'
import { deviceLabel } from './device-label.ts'

describe('deviceLabel', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile Safari/604.1',
      'Safari on iOS',
    ],
    ['', 'Browser'],
    ['<script>alert(1)</script>', 'Browser'],
  ])('%s', (agent, label) => {
    expect(deviceLabel(agent, 'browser')).toBe(label)
  })

  it('names the app and its system', () => {
    expect(deviceLabel('okhttp/4.9 Android', 'app')).toBe('Girasol app on Android')
    expect(deviceLabel('', 'app')).toBe('Girasol app')
  })
})
