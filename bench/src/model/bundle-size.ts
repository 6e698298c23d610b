import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../..')
const entry = join(root, 'packages/pv-model/src/index.ts')

export type BundleSize = { minified: number; gzip: number; brotli: number }

/** Bytes of the whole model as a browser would load it, without weather: minified, then compressed. */
export async function bundleSize(): Promise<BundleSize> {
  const folder = await mkdtemp(join(tmpdir(), 'girasol-bundle-'))
  try {
    const file = join(folder, 'model.js')
    const flags = ['--format', 'esm', '--platform', 'browser', '--minify', '--file', file]
    await run(join(root, 'node_modules/.bin/rolldown'), [entry, ...flags])
    const code = await readFile(file)
    return {
      minified: code.byteLength,
      gzip: gzipSync(code, { level: 9 }).byteLength,
      brotli: brotliCompressSync(code).byteLength,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
