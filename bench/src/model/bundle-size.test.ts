import { expect, it } from 'vitest'
import { bundleSize } from './bundle-size.ts'

it('the whole model is under 40 kB compressed, and needs nothing that a browser lacks', async () => {
  const { minified, gzip, brotli } = await bundleSize()
  expect(gzip).toBeLessThan(40_000)
  expect(brotli).toBeLessThan(gzip)
  expect(minified).toBeGreaterThan(20_000)
}, 30_000)
